import type { ImportDifference } from '@openbeian/contract'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { listByExternalId } from '../../records/accounts/take-in-customers.store.ts'
import { subjectKeyOf } from '../../records/orders/order.ts'
import { sealedSubjectName } from '../../records/registry/sealed-name.ts'
import { listHeld, listOwners, listTaken } from '../../records/registry/take-in.store.ts'
import type { ImportQuestion } from '../../records/tasks/import-tasks.ts'
import type { Assembled, CustomerOfFile, FilingOfFile } from './reading/assemble.ts'
import { type Findings, findingsOf } from './reading/report-findings.ts'

/** What of a file can come in, whose it is to be, and what the registry says to the rest. */
export interface Compared {
  filings: (FilingOfFile & { owner: Owner })[]
  /** Customers that are to be made. */
  customers: NewCustomer[]
  /** What is here already, and said otherwise by the file: of each a person decides. */
  questions: ImportQuestion[]
  findings: Findings
}

interface NewCustomer {
  externalId: string | null
  name: string
}
/** A customer that is here, or the n-th of those that are to be made. */
type Owner = { customerId: string } | { made: number }

/** Compares a file with what is here; nothing is changed. */
export async function compareWithRegistry(
  { db, cipher }: { db: Db; cipher: Cipher },
  providerId: string,
  { customers, filings }: Assembled,
): Promise<Compared> {
  const findings = findingsOf()
  const { left, questions } = await withoutKnown({ db, cipher }, { providerId, filings, findings })
  const ids = [...new Set([...customers.map((it) => it.externalId), ...left.map((it) => it.customer)])].filter(Boolean)
  const here = new Map((await listByExternalId(db, providerId, ids)).map((it) => [it.externalId, it.id]))
  const keys = left.map((it) => subjectKeyOf(cipher, it.filing))
  const owners = await listOwners(
    db,
    providerId,
    keys.filter((it) => it !== undefined),
  )
  const byKey = new Map(owners.map((it) => [it.subjectKey?.toString('hex') ?? '', it.customerId]))
  const planned = planOwners({ left, keys, here, byKey, customers, findings })
  return { ...planned, questions, findings }
}

async function withoutKnown(
  { db, cipher }: { db: Db; cipher: Cipher },
  { providerId, filings, findings }: { providerId: string; filings: readonly FilingOfFile[]; findings: Findings },
): Promise<{ left: FilingOfFile[]; questions: ImportQuestion[] }> {
  const held = await listHeld(
    db,
    providerId,
    filings.map((it) => it.filing.regulatorId),
  )
  const known = new Map(held.map((it) => [it.regulatorId, it]))
  const taken = await listTaken(db, providerId, {
    numbers: filings.map((it) => it.filing.number),
    domains: filings.flatMap((it) => domainsOf(it)),
  })
  const takenBy = new Map(taken.map((it) => [`${it.what} ${it.name}`, it]))
  const questions: ImportQuestion[] = []
  const left = filings.filter((it) => {
    const { sheet, row, filing } = it
    const here = known.get(filing.regulatorId)
    if (here) {
      const name = sealedSubjectName.open(cipher, { providerId, regulatorId: here.regulatorId }, here.nameSealed)
      const differences = differencesOf({ ...here, name }, it)
      const isSame = differences.length === 0
      findings.add(isSame ? 'known-here' : 'differs-here', {
        sheet,
        row,
        value: filing.number,
        proposal: isSame ? '' : here.number,
      })
      if (!isSame) questions.push(questionOf('imported-otherwise', here, { ...it, differences }))
      return false
    }
    const number = takenBy.get(`number ${filing.number}`)
    if (number) findings.add('number-taken', { sheet, row, value: filing.number, proposal: number.regulatorId })
    const domains = domainsOf(it).flatMap((name) => takenBy.get(`domain ${name}`) ?? [])
    for (const { name: value, regulatorId } of domains)
      findings.add('domain-taken', { sheet, row, value, proposal: regulatorId })
    const others = new Map([...(number ? [number] : []), ...domains].map((of) => [of.id, of]))
    for (const other of others.values()) {
      const shared = domains.filter((of) => of.id === other.id).map(({ name }) => name)
      questions.push(
        questionOf('imported-twice', other, {
          ...it,
          differences: [
            ...(other.id === number?.id ? [bothHave('number', filing.number)] : []),
            ...(shared.length > 0 ? [bothHave('domains', shared.join(' '))] : []),
          ],
        }),
      )
    }
    return others.size === 0
  })
  return { left, questions }
}

const bothHave = (field: ImportDifference['field'], value: string): ImportDifference => ({
  field,
  here: value,
  file: value,
})

const questionOf = (
  kind: ImportQuestion['kind'],
  { id, number, province, customerId }: ImportQuestion['subject'],
  { sheet, row, filing, differences }: FilingOfFile & { differences: ImportDifference[] },
): ImportQuestion => ({
  kind,
  subject: { id, number, province, customerId },
  detail: { sheet, row, differences, filing },
})

/** Field by field: lists are the same in any order. */
function differencesOf(
  here: { name: string; number: string; services: string[] | null; domains: string[] | null },
  it: FilingOfFile,
): ImportDifference[] {
  const { number, subject, services } = it.filing
  const sides = [
    ['name', here.name, subject.name],
    ['number', here.number, number],
    ['services', listed(here.services ?? []), listed(services.map((of) => of.number))],
    ['domains', listed(here.domains ?? []), listed(domainsOf(it))],
  ] as const
  return sides.flatMap(([field, one, other]) =>
    one === other ? [] : [{ field, ...(one && { here: one }), ...(other && { file: other }) }],
  )
}

const listed = (texts: readonly string[]) => [...new Set(texts)].sort().join(' ')

const domainsOf = ({ filing }: FilingOfFile): string[] =>
  filing.services.flatMap((it) => it.domains.map(({ name }) => name))

interface Planning {
  left: readonly FilingOfFile[]
  keys: readonly (Buffer | undefined)[]
  here: ReadonlyMap<string, string>
  byKey: ReadonlyMap<string, string>
  customers: readonly CustomerOfFile[]
  findings: Findings
}

/** By the company's own id, else by the sponsor's certificate, else a customer of the sponsor's name: it can claim later. */
function planOwners({ left, keys, here, byKey, customers, findings }: Planning) {
  const made: NewCustomer[] = []
  const places = new Map<string, number>()
  const make = (key: string, customer: NewCustomer): Owner => {
    const known = places.get(key) ?? made.push(customer) - 1
    places.set(key, known)
    return { made: known }
  }
  for (const { sheet, row, externalId, name } of customers) {
    if (here.has(externalId)) findings.add('customer-known', { sheet, row, value: externalId })
    else make(`id ${externalId}`, { externalId, name })
  }
  const filings = left.map((it, at) => {
    const name = it.filing.subject.name
    if (it.customer !== '') {
      const customerId = here.get(it.customer)
      if (customerId === undefined && !places.has(`id ${it.customer}`))
        findings.add('customer-unknown', { sheet: it.sheet, row: it.row, value: it.customer })
      return {
        ...it,
        owner: customerId ? { customerId } : make(`id ${it.customer}`, { externalId: it.customer, name }),
      }
    }
    const key = keys[at]?.toString('hex') ?? ''
    const customerId = key === '' ? undefined : byKey.get(key)
    const one = key || `${it.sheet} ${it.row}`
    return { ...it, owner: customerId ? { customerId } : make(`key ${one}`, { externalId: null, name }) }
  })
  return { filings, customers: made }
}
