import type { Findings } from './report-findings.ts'
import type { TableRow } from './tables-of-sheets.ts'

type Values = Readonly<Record<string, string | undefined>>

/** Rows that others refer to: by their own key, the administration's id, or their number. The same row twice counts once. */
export function rowIndex(all: readonly TableRow[], findings: Findings) {
  const named = new Map<string, TableRow>()
  const filled = new Map<TableRow, Record<string, string>>()
  const wrong = new Set<TableRow>()
  const parts = new Map<TableRow, TableRow[]>()
  const rows: TableRow[] = []
  for (const row of all) {
    const known = namesOf(row.values).flatMap((it) => named.get(it) ?? [])[0]
    if (known) {
      const isSame = contentOf(known) === contentOf(row)
      findings.add(isSame ? 'same-row' : 'twice-in-file', {
        sheet: row.sheet,
        row: row.row,
        value: namesOf(row.values)[0] ?? '',
        proposal: `${known.sheet}!${known.row}`,
      })
      if (!isSame) wrong.add(known)
      continue
    }
    rows.push(row)
    for (const name of namesOf(row.values)) named.set(name, row)
    if (row.isWrong) wrong.add(row)
  }
  return {
    rows,
    find: (name: string): TableRow | undefined => named.get(name),
    isWrong: (row: TableRow): boolean => wrong.has(row),
    valuesOf: (row: TableRow): Values => ({ ...filled.get(row), ...row.values }),
    partsOf: (row: TableRow): TableRow[] => parts.get(row) ?? [],
    attach(to: TableRow, row: TableRow): void {
      const those = parts.get(to)
      if (those) those.push(row)
      else parts.set(to, [row])
    },
    fill(row: TableRow, values: Record<string, string>, isWrong: boolean): void {
      filled.set(row, { ...values, ...filled.get(row) })
      if (isWrong) wrong.add(row)
      const { regulatorId, number } = values
      for (const name of [regulatorId, number]) if (name !== undefined && !named.has(name)) named.set(name, row)
    },
  }
}

const namesOf = ({ key, regulatorId, number }: Values): string[] =>
  [key, regulatorId, number].filter((it) => it !== undefined)

const contentOf = ({ values }: TableRow): string => JSON.stringify(Object.entries(values).sort())
