import { availableParallelism, constants, setPriority } from 'node:os'
import { parseArgs } from 'node:util'
import { planTests, readTree, runLane } from './mutate/lanes.ts'
import { mutantsOf } from './mutate/mutants-of.ts'
import { sampled } from './mutate/sampled.ts'
import { scoresOf } from './mutate/scores.ts'
import { filesOfPackages, isChanged } from './mutate/source-files.ts'
import { keyOf, readTried, writeTried } from './mutate/tried-mutants.ts'
import { root } from './test/run-command.ts'

const usage = `Usage: npm run mutate -- [--sample 500] [--seed 1] [--jobs 1] [--only text] [--max-test-ms ms] [--results file]
  Reads one token of packages/filing or packages/rules otherwise at a time and runs the tests of both packages that
  reach it: which changes does none notice? Nothing on the disk is changed.
  Without --sample all are tried; --only takes the files whose path holds the text; --max-test-ms leaves out tests that
  take a processor longer: what only they notice counts as not noticed. The results file is written as the
  run goes on; what it says was noticed is not tried again (after tests were added, not after some were taken away).`

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    only: { type: 'string', default: '' },
    results: { type: 'string', default: '' },
    'max-test-ms': { type: 'string', default: 'Infinity' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(usage)
else await run()

async function run(): Promise<void> {
  setPriority(constants.priority.PRIORITY_LOW)
  const tree = readTree(root, filesOfPackages(root))
  const all = [...tree.files]
    .filter(([file]) => isChanged(file) && file.includes(values.only))
    .flatMap(([file, text]) => mutantsOf(file, text))
  const chosen = sampled(all, Number(values.sample) || all.length, Number(values.seed))
  const tried = readTried(values.results)
  const left = all
    .map((mutant, number) => ({ mutant, number }))
    .filter(({ mutant }) => chosen.includes(mutant) && (tried[keyOf(mutant)] ?? 'survived') === 'survived')
  const toTry = left.length
  console.log(`${all.length} mutants, ${chosen.length} are chosen, ${toTry} are tried.`)
  const planned = await planTests(tree, all, Number(values['max-test-ms']))
  const queue = [...Map.groupBy(left, ({ mutant }) => mutant.file).values()]

  const startedAt = performance.now()
  let count = 0
  const lanes = Array.from({ length: Number(values.jobs) }, () =>
    runLane(tree, queue, planned, (mutant, outcome) => {
      count += 1
      tried[keyOf(mutant)] = outcome
      writeTried(values.results, tried)
      if (outcome === 'survived')
        console.log(`survived (${count}/${toTry}): ${mutant.file}:${mutant.line}  ${mutant.from} → ${mutant.to}`)
    }),
  )
  await Promise.all(lanes)
  const seconds = (performance.now() - startedAt) / 1000
  console.log(`${Math.round(seconds)} s, ${(seconds / Math.max(1, toTry)).toFixed(2)} s a mutant.`)
  console.log(scoresOf(chosen, (mutant) => tried[keyOf(mutant)] !== 'survived').join('\n'))
}
