import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { type Mutant, mutantsOf } from './mutate/mutants-of.ts'

const usage = `Usage: npm run mutate -- [--sample 200] [--seed 1] [--jobs 2] [--only text]
  Changes one token of packages/filing or packages/rules at a time and runs their tests: which changes does none notice?
  --sample 0 tries them all (hours); --only takes the files whose path holds the text.`

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    only: { type: 'string', default: '' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(usage)
else await run()

async function run(): Promise<void> {
  const all = sourceFiles().flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')))
  const chosen = sampled(all, Number(values.sample) || all.length, Number(values.seed))
  console.log(`${all.length} mutants, ${chosen.length} are tried.`)
  const survivors: Mutant[] = []
  let tried = 0
  const queue = [...chosen]
  const lane = async () => {
    const copy = copyOfPackages()
    // without a change everything passes, or nothing below would mean anything
    if ((await testsOf(copy, [])) !== 0) throw new Error('The tests fail as they are.')
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const killed = await isNoticed(copy, mutant)
      tried += 1
      if (killed) continue
      survivors.push(mutant)
      console.log(`survived (${tried}/${chosen.length}): ${mutant.file}:${mutant.line}  ${mutant.from} → ${mutant.to}`)
    }
    rmSync(copy, { recursive: true })
  }
  await Promise.all(Array.from({ length: Number(values.jobs) }, lane))
  const noticed = chosen.length - survivors.length
  console.log(`Score: ${((noticed / chosen.length) * 100).toFixed(1)} % (${noticed} of ${chosen.length} were noticed).`)
}

/** The code of both packages: not their tests, not lists of words and notes. */
function sourceFiles(): string[] {
  const folders = ['packages/filing/src', 'packages/rules/src']
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((it) => join(folder, it)),
    )
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\/(words|left-out)\/|\/index\.ts$/.test(file))
    .filter((file) => file.includes(values.only))
    .sort()
}

/** The same choice for the same seed (mulberry32). */
function sampled(all: Mutant[], size: number, seed: number): Mutant[] {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return all
    .map((mutant) => ({ mutant, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, size)
    .map(({ mutant }) => mutant)
}

/** Mutants never touch the tree itself. */
function copyOfPackages(): string {
  const copy = mkdtempSync(join(tmpdir(), 'openbeian-mutate-'))
  for (const folder of [
    'packages/filing',
    'packages/rules',
    'conformance',
    'examples',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, folder), join(copy, folder), { recursive: true })
  const modules = join(copy, 'node_modules')
  mkdirSync(join(modules, '@openbeian'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@openbeian') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  for (const name of ['filing', 'rules']) symlinkSync(join(copy, 'packages', name), join(modules, '@openbeian', name))
  const include = ['packages/**/*.test.ts']
  const test = { include, exclude: ['**/*.long.test.ts'], pool: 'forks', maxWorkers: 1, testTimeout: 60_000 }
  writeFileSync(join(copy, 'vitest.config.ts'), `export default { test: ${JSON.stringify(test)} }`)
  return copy
}

async function isNoticed(copy: string, { file, start, end, to }: Mutant): Promise<boolean> {
  const place = join(copy, file)
  const text = readFileSync(join(root, file), 'utf8')
  writeFileSync(place, text.slice(0, start) + to + text.slice(end))
  const code = await testsOf(copy, [relative(copy, place)])
  writeFileSync(place, text)
  return code !== 0
}

/** The exit code of the tests these files reach, or of all; null when they never end. */
async function testsOf(copy: string, files: string[]): Promise<number | null> {
  const how = files.length > 0 ? ['related', '--run', ...files] : ['run']
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), ...how, '--bail=1', '--reporter=dot']
  const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 300_000 })
  return new Promise((resolve) => child.on('exit', resolve))
}
