import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Collected } from './collected-tests.ts'

/** What a lane is asked: to tell what every test reaches, or whether one of these tests notices a change. */
export type Asked =
  | { what: 'reach'; tests: string[]; changed: ReadonlyMap<string, string> }
  | { what: 'notice'; tests: [file: string, numbers: number[] | undefined][]; changed: ReadonlyMap<string, string> }

export interface Reached {
  failed: string[]
  /** Whom a file imports, by path. */
  imports: [string, string][]
  /** Mutants whose place is reached while files are loaded. */
  loading: number[]
  /** By test file: of each test, the mutants whose places it reaches. */
  byTests: Record<string, number[][]>
  ms: Record<string, number>
}

/** By which test it was noticed: its file and its number in it. */
export type Noticed = { by: string; number: number } | undefined

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

async function reach(files: string[]): Promise<Reached> {
  const answer: Reached = { failed: [], imports: [], loading: [], byTests: {}, ms: {} }
  const loading = new Set<number>()
  for (const file of files) {
    hits = loading
    const startedAt = performance.now()
    const tests = await collect(file)
    answer.byTests[file] = []
    for (const [number, test] of tests.entries()) {
      hits = new Set()
      if (await fails(test)) answer.failed.push(`${file} ${number}`)
      answer.byTests[file].push([...hits])
    }
    answer.ms[file] = performance.now() - startedAt
  }
  return { ...answer, imports, loading: [...loading] }
}

async function notice(plan: [string, number[] | undefined][]): Promise<Noticed> {
  for (const [file, numbers] of plan) {
    let tests: Collected[]
    try {
      tests = await collect(file)
    } catch {
      return { by: file, number: -1 }
    }
    for (const number of numbers ?? tests.keys()) {
      const test = tests[number]
      if (test && (await fails(test))) return { by: file, number }
    }
  }
  return undefined
}

async function fails(test: Collected): Promise<boolean> {
  try {
    await test()
    return false
  } catch {
    return true
  }
}

async function answer(asked: Asked): Promise<void> {
  generation += 1
  imports = []
  changed = asked.changed
  parentPort?.postMessage(asked.what === 'reach' ? await reach(asked.tests) : await notice(asked.tests))
}

parentPort?.on('message', (asked: Asked) => void answer(asked))
