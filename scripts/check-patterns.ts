import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exceptions, standIns } from './patterns/exceptions.ts'
import { faultsOfPatterns } from './patterns/judge-sources.ts'
import { keepProofs, proverBeside, readKeptProofs } from './patterns/kept-proofs.ts'
import { patternsOf } from './patterns/source-patterns.ts'
import { root } from './test/run-command.ts'

// `--all` believes no kept proof; `--keep` writes what was proved, so that the next check is quick
const kept = process.argv.includes('--all') ? new Set<string>() : readKeptProofs()

const files = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root }).filter((it) => !/\.test\.tsx?$/.test(it))
const found = files.toSorted().flatMap((file) => {
  const patterns = patternsOf(file, readFileSync(join(root, file), 'utf8'), standIns[file])
  return patterns.map((it) => ({ ...it, file }))
})
const { prove, proved } = proverBeside(kept)
const faults = await faultsOfPatterns(found, exceptions, prove)

for (const fault of faults) console.log(fault)
console.log(
  `${found.length} patterns in ${files.length} files: ${proved.size} different ones are linear, ${exceptions.length} excepted`,
)
if (process.argv.includes('--keep')) keepProofs(proved)
process.exitCode = faults.length > 0 ? 1 : 0
