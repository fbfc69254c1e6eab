import {
  domainKey,
  emptyService,
  isOneOf,
  parseFilingNumber,
  type Service,
  serviceKinds,
  subjectNumberOf,
} from '@openbeian/filing'
import type { ImportedAccess, ImportedFiling, ImportedService } from '../../../records/registry/imported-filing.ts'
import { numbersOf, personOf, rangesOf, subjectOf } from './filing-values.ts'
import type { Findings } from './report-findings.ts'
import { rowIndex } from './row-index.ts'
import type { TableRow, Tables } from './tables-of-sheets.ts'

/** A filing with the place it stands at, and whose it is to be. */
export interface FilingOfFile {
  sheet: string
  row: number
  /** The customer's own id; empty: one is made under the sponsor's name. */
  customer: string
  filing: ImportedFiling
}

export interface CustomerOfFile {
  sheet: string
  row: number
  externalId: string
  name: string
}

/** Everything of a file that is whole. */
export interface Assembled {
  customers: CustomerOfFile[]
  filings: FilingOfFile[]
  /** How many filings the file tells of, whole or not. */
  total: number
}

/** Joins the tables: a filing with a mistake in one of its rows stays out with all of them. */
export function assemble(tables: Tables, findings: Findings): Assembled {
  const subjects = rowIndex(tables.subjects, findings)
  const services = rowIndex(tables.services, findings)
  for (const row of [...tables.numbers, ...tables.people]) fill(row, { subjects, services }, findings)
  for (const row of services.rows) attach(row, { to: subjects, column: 'subject', findings })
  for (const row of [...tables.domains, ...tables.accesses]) attach(row, { to: services, column: 'service', findings })
  const kindOf = kindsOf(tables)
  const filings = subjects.rows.flatMap((row): FilingOfFile[] => {
    const filing = filingOf(row, { subjects, services, kindOf, findings })
    return filing ? [{ sheet: row.sheet, row: row.row, customer: row.values.customer ?? '', filing }] : []
  })
  return {
    customers: customersOf(tables.customers, findings),
    filings: withoutDoubles(filings, findings),
    total: subjects.rows.length,
  }
}

type Index = ReturnType<typeof rowIndex>
type Kind = 'domain' | 'access' | 'service'
interface Joining {
  subjects: Index
  services: Index
  kindOf: (row: TableRow) => Kind
  findings: Findings
}

const kindsOf = (tables: Tables) => {
  const domains = new Set(tables.domains)
  const accesses = new Set(tables.accesses)
  return (row: TableRow): Kind => (domains.has(row) ? 'domain' : accesses.has(row) ? 'access' : 'service')
}

/** Where numbers or people stand in a table of their own: what is empty in the record is filled in. */
function fill(row: TableRow, { subjects, services }: { subjects: Index; services: Index }, findings: Findings): void {
  const { of = '', ...values } = row.values
  const subject = subjects.find(of)
  const target = subject ?? services.find(of)
  const index = subject ? subjects : services
  if (!target) {
    findings.add('no-reference', { ...placeOf(row), column: '所属记录', value: of })
    return
  }
  const prefix = subject ? 'principal' : 'manager'
  const named = Object.entries(values).map(([name, it]): [string, string] => [name.replace(/^person/, prefix), it])
  index.fill(target, Object.fromEntries(named), row.isWrong)
}

function attach(
  row: TableRow,
  { to, column, findings }: { to: Index; column: 'subject' | 'service'; findings: Findings },
): void {
  const reference = row.values[column]
  if (reference === undefined) return
  const target = to.find(reference) ?? (column === 'subject' ? to.find(subjectNumberOf(reference)) : undefined)
  const head = { subject: '所属主体', service: '所属服务' }[column]
  if (target) to.attach(target, row)
  else findings.add('no-reference', { ...placeOf(row), column: head, value: reference })
}

const placeOf = ({ sheet, row }: TableRow) => ({ sheet, row })

function filingOf(row: TableRow, joining: Joining): ImportedFiling | undefined {
  const { subjects, findings } = joining
  const values = subjects.valuesOf(row)
  const parts = subjects.partsOf(row)
  if (parts.length === 0) findings.add('no-service', placeOf(row))
  const whole = parts.map((it) => serviceOf(it, joining))
  const id = idOf(row, values, findings)
  if (subjects.isWrong(row) || id === undefined || parts.length === 0) return undefined
  const found = whole.filter((it) => it !== undefined)
  if (found.length < whole.length) return undefined
  return { regulatorId: id, number: values.number ?? '', subject: subjectOf(values), services: found }
}

function idOf(row: TableRow, { regulatorId }: Values, findings: Findings): string | undefined {
  if (regulatorId === undefined && !row.isWrong) findings.add('no-administration-id', placeOf(row))
  return regulatorId
}

type Values = Readonly<Record<string, string | undefined>>

function serviceOf(row: TableRow, { services, kindOf, findings }: Joining): ImportedService | undefined {
  const values = services.valuesOf(row)
  const { once: parts, isWrong } = eachOnce(services.partsOf(row), kindOf, findings)
  const id = idOf(row, values, findings)
  const domainRows = parts.filter((it) => kindOf(it) === 'domain')
  const accessRows = parts.filter((it) => kindOf(it) === 'access')
  const ids = parts.map((it) => idOf(it, it.values, findings))
  if (id === undefined || isWrong || services.isWrong(row) || ids.includes(undefined) || parts.some((it) => it.isWrong))
    return undefined
  const accesses = accessRows
    .map(accessOf)
    .sort((one, other) => (BigInt(one.regulatorId) < BigInt(other.regulatorId) ? -1 : 1))
  const kind = kindOfService(values)
  const service: Service = {
    ...emptyService(kind),
    name: values.name ?? '',
    homeUrl: values.homeUrl ?? '',
    contents: numbersOf(values.contents),
    languages: numbersOf(values.languages),
    remark: values.remark ?? '',
    manager: personOf('manager', values),
    domains: domainRows.map(({ values: it }) => ({
      name: domainKey(it.name ?? ''),
      holder: it.holder ?? '',
      registrar: it.registrar ?? '',
      expiresOn: it.expiresOn ?? '',
      realNameVerifiedOn: '',
    })),
    access: accessRows
      .toSorted((one, other) => (BigInt(one.values.regulatorId ?? 0) < BigInt(other.values.regulatorId ?? 0) ? -1 : 1))
      .filter((it) => it.values.provider === undefined)
      .map(({ values: it }) => ({
        resourceId: '',
        modes: numbersOf(it.modes),
        locations: numbersOf(it.locations),
        ips: rangesOf(it.ips),
      })),
  }
  return {
    regulatorId: id,
    number: values.number ?? '',
    service,
    domains: domainRows.map(({ values: it }) => ({
      regulatorId: it.regulatorId ?? '',
      name: domainKey(it.name ?? ''),
    })),
    accesses,
  }
}

/** One id of the administration is one part; the same row twice counts once, and whoever says otherwise is wrong. */
function eachOnce(parts: readonly TableRow[], kindOf: Joining['kindOf'], findings: Findings) {
  const known = new Map<string, TableRow>()
  const wrong: TableRow[] = []
  const once = parts.flatMap((it) => {
    const name = `${kindOf(it)} ${it.values.regulatorId}`
    const first = it.values.regulatorId === undefined ? undefined : known.get(name)
    if (!first) {
      known.set(name, it)
      return [it]
    }
    const isSame = JSON.stringify(first.values) === JSON.stringify(it.values)
    const place = { ...placeOf(it), value: it.values.regulatorId, proposal: `${first.sheet}!${first.row}` }
    findings.add(isSame ? 'same-row' : 'twice-in-file', place)
    if (!isSame) wrong.push(it)
    return []
  })
  return { once, isWrong: wrong.length > 0 }
}

/** What a column says, else the letter behind the number. */
function kindOfService({ kind, number = '' }: Values): Service['kind'] {
  if (isOneOf(serviceKinds, kind)) return kind
  const parsed = parseFilingNumber(number)
  return (parsed.valid && 'serviceType' in parsed ? parsed.serviceType : undefined) ?? 'website'
}

function accessOf({ values }: TableRow): ImportedAccess {
  const ids = (values.ipIds ?? '').split(';')
  return {
    regulatorId: values.regulatorId ?? '',
    ...(values.provider && { provider: values.provider }),
    ips: rangesOf(values.ips).map((it, at) => ({ ...it, ...(ids[at] && { regulatorId: ids[at] }) })),
  }
}

function customersOf(rows: readonly TableRow[], findings: Findings): CustomerOfFile[] {
  const found = new Map<string, CustomerOfFile>()
  for (const { sheet, row, values, isWrong } of rows) {
    const { externalId = '', name = '' } = values
    const known = found.get(externalId)
    if (isWrong) continue
    if (!known) found.set(externalId, { sheet, row, externalId, name })
    else findings.add(known.name === name ? 'same-row' : 'twice-in-file', { sheet, row, value: externalId })
  }
  return [...found.values()]
}

/** One id, one number and one domain belong to one filing: all that claim the same stay out. */
export function withoutDoubles(filings: readonly FilingOfFile[], findings: Findings): FilingOfFile[] {
  const out = new Set<FilingOfFile>()
  const owners = new Map<string, FilingOfFile>()
  const claim = (it: FilingOfFile, what: string, value: string) => {
    const owner = owners.get(`${what} ${value}`)
    if (owner === undefined) owners.set(`${what} ${value}`, it)
    if (owner === undefined || owner === it) return
    const place = { sheet: it.sheet, row: it.row, value, proposal: `${owner.sheet}!${owner.row}` }
    findings.add(what === 'domain' ? 'domain-twice' : 'twice-in-file', place)
    out.add(owner).add(it)
  }
  for (const it of filings) {
    claim(it, 'id', it.filing.regulatorId)
    if (it.filing.number !== '') claim(it, 'number', it.filing.number)
    for (const { domains } of it.filing.services) for (const { name } of domains) claim(it, 'domain', name)
  }
  return filings.filter((it) => !out.has(it))
}
