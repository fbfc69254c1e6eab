import { maskWords } from '@openbeian/filing'
import { type ImportFinding, type ImportReason, importReasons } from './import-reason.ts'

/** What is kept of a file; beyond it the rest is only counted. */
const maxFindings = 200_000

interface Place {
  sheet: string
  row: number
  column?: string | undefined
  value?: string | undefined
  proposal?: string | undefined
}

/** Collects what is to be said of a file. */
export function findingsOf() {
  const findings: ImportFinding[] = []
  return {
    findings,
    add(reason: ImportReason, { sheet, row, column = '', value = '', proposal }: Place): void {
      if (findings.length >= maxFindings) return
      const { level } = importReasons[reason]
      findings.push({
        sheet,
        row,
        column,
        level,
        reason,
        value: maskWords(value.slice(0, 200)),
        ...(proposal && { proposal: maskWords(proposal) }),
      })
    },
  }
}

export type Findings = ReturnType<typeof findingsOf>
