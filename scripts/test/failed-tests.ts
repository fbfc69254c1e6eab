import { relative } from 'node:path'
import { root } from './run-command.ts'
import type { VitestReport } from './vitest-report.ts'

/** A line for each test that failed: where it stands, its name and the first line of what it said; a file that broke before its first test is a line too. */
export function failedTests({ testResults }: Pick<VitestReport, 'testResults'>): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((it) => it.status === 'failed')
    const path = relative(root, name)
    if (status === 'failed' && failed.length === 0) return [`✗ ${path}: ${firstLine(message)}`]
    return failed.map((it) => `✗ ${path}: ${it.fullName}: ${firstLine(it.failureMessages[0] ?? '')}`)
  })
}

const firstLine = (text: string) => text.trim().split('\n')[0]?.slice(0, 300) ?? ''
