import { runChecks } from './test/run-checks.ts'
import { lastLine } from './test/tally.ts'

const tally = await runChecks()
console.log(lastLine(tally))
process.exitCode = tally.failed ? 1 : 0
