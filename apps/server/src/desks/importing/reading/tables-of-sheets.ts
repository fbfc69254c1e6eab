import type { ImportMapping } from '@openbeian/contract'
import { maskEmail, maskIdentifier, maskPhone } from '@openbeian/filing'
import type { Sheet, SheetRow } from '@openbeian/sheets'
import { columnOf, headKey, type SheetKind, sheetKinds, sheetShapes } from './columns.ts'
import { fitsCertificate, type Meanings, readValue, type ValueKind } from './read-value.ts'
import type { Findings } from './report-findings.ts'

/** A row of a table by our names of its columns; what was wrong or empty is left out. */
export interface TableRow {
  sheet: string
  row: number
  values: Readonly<Record<string, string>>
  /** Something of it cannot be read: what it belongs to stays out. */
  isWrong: boolean
}

export type Tables = Record<SheetKind, TableRow[]>

interface Reading {
  meanings: Meanings
  findings: Findings
  mapping?: ImportMapping | undefined
}

/** A head is looked for so far down. */
const maxHeadRow = 10

/** Reads sheets into tables, whatever the order of their columns. */
export function tablesOfSheets(sheets: readonly Sheet[], reading: Reading): Tables {
  const tables: Tables = {
    customers: [],
    subjects: [],
    services: [],
    domains: [],
    accesses: [],
    people: [],
    numbers: [],
  }
  for (const sheet of sheets) {
    const plans = reading.mapping ? mappedPlans(sheet, reading.mapping) : plansOf(sheet)
    if (sheet.rows.length > 0 && !isExplanation(sheet) && plans.length === 0)
      reading.findings.add(reading.mapping ? 'unknown-sheet' : 'no-columns', { sheet: sheet.name, row: 1 })
    for (const plan of plans) for (const row of readTable(sheet, plan, reading)) tables[plan.kind].push(row)
  }
  return tables
}

/** What is shown of numbers of persons, also of those that are wrong. */
const masks: Partial<Record<ValueKind, (text: string) => string>> = {
  certificateNumber: maskIdentifier,
  phone: maskPhone,
  email: maskEmail,
}

/** How one sheet is read as one kind of table. */
interface Plan {
  sheet: string
  kind: SheetKind
  headRow: number
  /** By place: our name of the column; empty where nobody knows it. */
  columns: string[]
  heads: string[]
  values: Readonly<Record<string, Readonly<Record<string, string>>>>
  fixed: Readonly<Record<string, string>>
  /** What the mapping leaves out it leaves out on purpose. */
  tellsUnknown: boolean
}

const isExplanation = ({ name }: Sheet): boolean => ['说明', 'Explanation'].includes(name)

function plansOf(sheet: Sheet): Plan[] {
  if (isExplanation(sheet)) return []
  const named = sheetKinds.find((kind) =>
    [kind, sheetShapes[kind].zh, sheetShapes[kind].en].some((it) => headKey(it) === headKey(sheet.name)),
  )
  const best = headsOf(sheet)
    .flatMap((row) => (named ? [named] : sheetKinds).map((kind) => planFor(sheet.name, row, kind)))
    .reduce<Plan | undefined>((best, next) => (best && fitOf(best) >= fitOf(next) ? best : next), undefined)
  return best && known(best) >= 2 ? [best] : []
}

const headsOf = ({ rows }: Sheet): SheetRow[] => rows.slice(0, maxHeadRow)
const known = (plan: Plan): number => plan.columns.filter((it) => it !== '').length
/** A table that lacks what it needs is another one, although more of its heads may be known. */
const fitOf = (plan: Plan): number =>
  known(plan) -
  2 *
    Object.entries(sheetShapes[plan.kind].columns).filter(([name, it]) => it.isRequired && !plan.columns.includes(name))
      .length

const planFor = (sheet: string, { number, cells }: SheetRow, kind: SheetKind): Plan => ({
  sheet,
  kind,
  headRow: number,
  heads: cells,
  columns: onlyFirst(cells.map((it) => columnOf(kind, it) ?? '')),
  values: {},
  fixed: {},
  tellsUnknown: true,
})

/** A second column of the same name is not known. */
const onlyFirst = (columns: string[]): string[] => columns.map((it, at) => (columns.indexOf(it) === at ? it : ''))

function mappedPlans(sheet: Sheet, { sheets }: ImportMapping): Plan[] {
  return sheets
    .filter((it) => it.sheet === undefined || headKey(it.sheet) === headKey(sheet.name))
    .flatMap(({ kind, columns, values, fixed }) => {
      const ours = new Map(Object.entries(columns).map(([theirs, name]) => [headKey(theirs), name]))
      const plans = headsOf(sheet).map(
        (row): Plan => ({
          ...planFor(sheet.name, row, kind),
          columns: onlyFirst(row.cells.map((it) => ours.get(headKey(it)) ?? '')),
          values,
          fixed,
          tellsUnknown: false,
        }),
      )
      const best = plans.reduce<Plan | undefined>(
        (best, it) => (best && known(best) >= known(it) ? best : it),
        undefined,
      )
      return best && known(best) > 0 ? [best] : []
    })
}

function readTable(sheet: Sheet, plan: Plan, reading: Reading): TableRow[] {
  if (plan.tellsUnknown)
    for (const [at, column] of plan.columns.entries())
      if (column === '' && plan.heads[at])
        reading.findings.add('unknown-column', { sheet: sheet.name, row: plan.headRow, column: plan.heads[at] })
  return sheet.rows.filter((it) => it.number > plan.headRow).map((it) => readRow(it, plan, reading))
}

function readRow({ number: row, cells }: SheetRow, plan: Plan, { meanings, findings }: Reading): TableRow {
  const { sheet } = plan
  const shape = sheetShapes[plan.kind].columns
  const values: Record<string, string> = {}
  let isWrong = false
  const tell = (
    column: string,
    reason: Parameters<Findings['add']>[0],
    more: { value?: string; proposal?: string } = {},
  ) => {
    const place = plan.columns.indexOf(column)
    const mask = masks[shape[column]?.kind ?? 'text']
    findings.add(reason, {
      sheet,
      row,
      column: plan.heads[place] || shape[column]?.zh || column,
      value: mask ? mask(more.value ?? '') : more.value,
      proposal: more.proposal && mask ? mask(more.proposal) : more.proposal,
    })
    const last = findings.findings.at(-1)
    if (last?.level === 'mistake') isWrong = true
  }
  for (const [column, { kind, isRequired }] of Object.entries(shape)) {
    const place = plan.columns.indexOf(column)
    const written = (place < 0 ? '' : (cells[place] ?? '')) || (plan.fixed[column] ?? '')
    const text = plan.values[column]?.[written] ?? written
    if (text === '') {
      if (isRequired) tell(column, 'missing')
      continue
    }
    const { value, said } = readValue(kind, text, meanings)
    if (said) tell(column, said.reason, { value: text, ...(said.proposal && { proposal: said.proposal }) })
    if (value !== '') values[column] = value
  }
  for (const prefix of ['certificate', 'principalCertificate', 'managerCertificate', 'personCertificate']) {
    const [type, number] = [values[`${prefix}Type`], values[`${prefix}Number`]]
    if (type && number && !fitsCertificate(type, number))
      tell(`${prefix}Number`, 'certificate-number', { value: number })
  }
  return { sheet, row, values, isWrong }
}
