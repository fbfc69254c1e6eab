import { join } from 'node:path'
import { bin, root, runCommand } from './run-command.ts'
import { singleTally, sumTallies, type Tally } from './tally.ts'

const folders = ['packages', 'apps', 'scripts', 'e2e', 'bench', 'examples', 'conformance']

/** What is checked without running the product. */
const checks: Record<string, string[]> = {
  // the same diagnostics as tsc, by the compiler that lints with types: a third of the time
  'types and typed lint': [bin('oxlint'), '--type-aware', '--type-check'],
  'format and lint': [bin('biome'), 'check', '.'],
  'who imports whom': [bin('depcruise'), '--config', '.dependency-cruiser.mjs', ...folders],
  'unused code': [bin('knip')],
  structure: [process.execPath, join(root, 'scripts/house.ts'), '--check'],
  'patterns are linear': [process.execPath, join(root, 'scripts/check-patterns.ts')],
  'licences, secrets, install scripts': [process.execPath, join(root, 'scripts/check-supply.ts')],
  'generated docs': [process.execPath, join(root, 'scripts/generate-docs.ts'), '--check'],
}

/** Has something to say when it passes, too: which limits may be tightened. */
const talks = 'structure'

/** Runs them two at a time, one line each, with the output of those that fail. */
export async function runChecks(): Promise<Tally> {
  const waiting = Object.entries(checks)
  const tallies: Tally[] = []
  const runNext = async (): Promise<void> => {
    const next = waiting.shift()
    if (!next) return
    const [name, command] = next
    const { isGood, output, seconds } = await runCommand(command)
    console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds})`)
    if ((!isGood || name === talks) && output.trim()) console.log(output.trimEnd())
    tallies.push(singleTally(isGood))
    return runNext()
  }
  await Promise.all([runNext(), runNext()])
  return sumTallies(tallies)
}
