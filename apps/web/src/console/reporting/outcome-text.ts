import type { ReportFileWords } from './report-file.words.ts'

/** `parked: 没有备案` in words; what nobody has named is shown as the ledger has it. */
export function outcomeText(
  outcome: string,
  { outcomes }: ReportFileWords,
  taskKinds: Partial<Record<string, string>>,
): string {
  const [what = '', said] = outcome.split(/: (.*)/s)
  const names: Partial<Record<string, string>> = outcomes
  const detail = what === 'task' ? (taskKinds[said ?? ''] ?? said) : said
  return [names[what] ?? what, detail].filter(Boolean).join(' · ')
}
