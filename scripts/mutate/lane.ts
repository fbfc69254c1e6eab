import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { CollectedTest } from './collected-tests.ts'

/** What a lane is asked: to tell what every test reaches, or whether one of these tests notices a change. */
export type LaneRequest =
  | { what: 'reach'; tests: string[]; changed: ReadonlyMap<string, string> }
  | { what: 'notice'; tests: [file: string, numbers: number[]][]; changed: ReadonlyMap<string, string> }

/** A test, the mutants whose places it reaches, and how long a processor was at it. */
interface ReachingTest {
  hits: number[]
  about: string
  ms: number
}

export interface ReachReport {
  failed: string[]
  /** Whom a file imports, by path. */
  imports: [string, string][]
  /** Mutants whose place is reached while files are loaded. */
  loading: number[]
  byTests: Record<string, ReachingTest[]>
}

/** By which test it was noticed: its file and its number in it. */
export type NoticingTest = { by: string; number: number } | undefined

const { texts } = workerData as { texts: ReadonlyMap<string, string> }
const standIn = new URL('./collected-tests.ts', import.meta.url).href
const { testsOf } = (await import(standIn)) as typeof import('./collected-tests.ts')

let generation = 0
let changed: ReadonlyMap<string, string> = new Map()
let imports: [string, string][] = []
let hits = new Set<number>()
Object.assign(globalThis, { reached: (mutant: number) => hits.add(mutant) })

const pathOf = (url: string | undefined): string =>
  url?.startsWith('file:') ? fileURLToPath(new URL(url.split('?')[0] ?? '')) : ''

/** Every change is loaded afresh, under another address; nothing is kept from the one before. */
registerHooks({
  resolve(specifier, context, next) {
    const parent = pathOf(context.parentURL)
    if (specifier === 'vitest' && texts.has(parent)) return { url: standIn, shortCircuit: true }
    const found = next(specifier, context)
    const path = pathOf(found.url)
    if (!texts.has(path)) return found
    imports.push([parent, path])
    return { ...found, url: `${found.url}?${generation}` }
  },
  load(url, context, next) {
    const path = pathOf(url)
    const known = texts.get(path)
    if (known === undefined) return next(url, context)
    const instead = changed.get(path)
    return {
      format: 'module',
      source: instead === undefined ? known : stripTypeScriptTypes(instead),
      shortCircuit: true,
    }
  },
})

const collect = (file: string) => testsOf(() => import(`${pathToFileURL(file).href}?${generation}`))

async function reach(files: string[]): Promise<ReachReport> {
  const answer: ReachReport = { failed: [], imports: [], loading: [], byTests: {} }
  const loading = new Set<number>()
  for (const file of files) {
    hits = loading
    // a new generation of modules: state kept between calls would hide a mutant from later tests
    generation += 1
    const tests = await collect(file)
    const reaching: ReachingTest[] = []
    for (const [number, test] of tests.entries()) {
      hits = new Set()
      const before = process.threadCpuUsage()
      if (await fails(test)) answer.failed.push(`${file} ${number}`)
      const { user, system } = process.threadCpuUsage(before)
      reaching.push({ hits: [...hits], about: test.about, ms: (user + system) / 1000 })
    }
    answer.byTests[file] = reaching
  }
  return { ...answer, imports, loading: [...loading] }
}

async function notice(plan: [string, number[]][]): Promise<NoticingTest> {
  for (const [file, numbers] of plan) {
    let tests: CollectedTest[]
    try {
      tests = await collect(file)
    } catch {
      return { by: file, number: -1 }
    }
    for (const number of numbers) {
      const test = tests[number]
      if (test && (await fails(test))) return { by: file, number }
    }
  }
  return undefined
}

async function fails({ run }: CollectedTest): Promise<boolean> {
  try {
    await run()
    return false
  } catch {
    return true
  }
}

async function answer(asked: LaneRequest): Promise<void> {
  generation += 1
  imports = []
  changed = asked.changed
  parentPort?.postMessage(asked.what === 'reach' ? await reach(asked.tests) : await notice(asked.tests))
}

parentPort?.on('message', (asked: LaneRequest) => void answer(asked))
