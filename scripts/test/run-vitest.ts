import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failedTests } from './failed-tests.ts'
import { bin, runCommand } from './run-command.ts'
import { skippedForSchemas } from './skipped-for-schemas.ts'
import { emptyTally, singleTally, type Tally } from './tally.ts'
import type { VitestReport } from './vitest-report.ts'

/** Runs the tests of one vitest configuration; a file that fails before its first test counts as a failed one. */
export async function runVitest(name: string, config: string, env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-report-'))
  const reportFile = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const command = [bin('vitest'), 'run', '--config', config, '--passWithNoTests', ...reporters]
  const { isGood, seconds } = await runCommand(command, env, true)
  const report = await readReport(reportFile)
  await rm(folder, { recursive: true })

  const tally = report ? tallyOf(report, isGood) : singleTally(isGood)
  console.log(`${tally.failed ? '✗' : '✓'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds})`)
  if (report) for (const line of failedTests(report)) console.log(line)
  if (report && !process.env.OPENBEIAN_MIIT_XSD) for (const line of skippedForSchemas(report)) console.log(line)
  return tally
}

const readReport = (file: string) =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    () => undefined,
  )

function tallyOf(report: VitestReport, isGood: boolean): Tally {
  const broken = report.testResults.filter(
    (it) => it.status === 'failed' && !it.assertionResults.some(({ status }) => status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  const skipped = report.numPendingTests + report.numTodoTests
  return { ...emptyTally, passed: report.numPassedTests, failed: failed || (isGood ? 0 : 1), skipped }
}
