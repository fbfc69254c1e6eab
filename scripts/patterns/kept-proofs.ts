import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Pattern, writtenPattern } from './pattern.ts'
import { proveLinear, type Verdict } from './prove-linear.ts'

/** Patterns that were proved linear before, so that a check analyses only new ones. */
interface KeptProofs {
  recheck: string
  linear: string[]
}

const file = join(import.meta.dirname, 'proved.generated.json')
const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string }

/** Of another version of recheck nothing is believed. */
export function readKeptProofs(): Set<string> {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptProofs) : undefined
  return new Set(kept?.recheck === version ? kept.linear : [])
}

export function keepProofs(linear: Iterable<string>): void {
  writeFileSync(file, `${JSON.stringify({ recheck: version, linear: [...linear].sort() }, null, 2)}\n`)
}

/** Proves what is not among the kept; each pattern once. `proved` is what was linear. */
export function proverBeside(kept: ReadonlySet<string>) {
  const proved = new Set<string>()
  const asked = new Map<string, Promise<Verdict>>()
  const prove = async (pattern: Pattern): Promise<Verdict> => {
    const key = writtenPattern(pattern)
    const asking = asked.get(key) ?? (kept.has(key) ? Promise.resolve(alreadyProved) : proveLinear(pattern))
    asked.set(key, asking)
    const verdict = await asking
    if (verdict.isLinear) proved.add(key)
    return verdict
  }
  return { prove, proved }
}

const alreadyProved: Verdict = { isLinear: true, by: 'automaton' }
