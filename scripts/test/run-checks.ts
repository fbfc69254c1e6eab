import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bin, root, runCommand } from './run-command.ts'
import { one, sum, type Tally } from './tally.ts'

const folders = ['packages', 'apps', 'scripts', 'e2e', 'bench', 'examples', 'conformance']
const script = (path: string, ...args: string[]) => [process.execPath, join(root, path), ...args]

/** What is checked without running the product; a script that does not exist is no check yet. */
const checks: Record<string, { command: string[]; needs?: string }> = {
  types: { command: [bin('tsc'), '-p', '.', '--noEmit'] },
  'format and lint': { command: [bin('biome'), 'check', '.'] },
  'typed lint': { command: [bin('oxlint'), '--type-aware'] },
  'who imports whom': {
    command: [
      bin('depcruise'),
      '--config',
      '.dependency-cruiser.mjs',
      ...folders.filter((it) => existsSync(join(root, it))),
    ],
  },
  'unused code': { command: [bin('knip')] },
  'generated docs': { command: script('scripts/generate-docs.ts', '--check'), needs: 'scripts/generate-docs.ts' },
  'rule packs': { command: script('scripts/lint-packs.ts'), needs: 'scripts/lint-packs.ts' },
}

/** Runs them two at a time, one line each, with the output of those that fail. */
export async function runChecks(): Promise<Tally> {
  const waiting = Object.entries(checks).filter(([, { needs }]) => !needs || existsSync(join(root, needs)))
  const tallies: Tally[] = []
  const runNext = async (): Promise<void> => {
    const next = waiting.shift()
    if (!next) return
    const [name, { command }] = next
    const { isGood, output, seconds } = await runCommand(command)
    console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds})`)
    if (!isGood) console.log(output.trimEnd())
    tallies.push(one(isGood))
    return runNext()
  }
  await Promise.all([runNext(), runNext()])
  return sum(tallies)
}
