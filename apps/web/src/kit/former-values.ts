import type { CodeTables } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { filingSections, type SectionWords } from './filing-sections.ts'

/** What was filed at each place that a change touches, as it is shown. */
export function formerValues(
  { filing, changed }: { filing: Filing; changed: readonly string[] },
  tables: CodeTables,
  words: SectionWords,
): Map<string, string> {
  const rows = filingSections(filing, tables, words).flatMap((it) => it.rows)
  const touched = (path: string) => changed.some((it) => it === path || it.startsWith(`${path}.`))
  const values = new Map(rows.filter(({ path }) => touched(path)).map(({ path, value }) => [path, value]))
  // a new part stands at a path without an old value
  for (const path of changed) if (!rows.some((row) => row.path === path)) values.set(path, '')
  return values
}
