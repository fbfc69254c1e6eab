import type { ConsoleWords } from '../../kit/words/console.zh.ts'

/** `parked: 没有备案` in words; what nobody has named is shown as the ledger has it. */
export function outcomeText(outcome: string, { reporting, inspections }: ConsoleWords): string {
  const [what = '', said] = outcome.split(/: (.*)/s)
  const names: Partial<Record<string, string>> = reporting.file.outcomes
  const kinds: Partial<Record<string, string>> = inspections.kinds
  const detail = what === 'task' ? (kinds[said ?? ''] ?? said) : said
  return [names[what] ?? what, detail].filter(Boolean).join(' · ')
}
