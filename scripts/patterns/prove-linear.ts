import { check } from 'recheck'
import { hasUnboundedRepetition } from './has-unbounded-repetition.ts'
import type { Pattern } from './pattern.ts'

export type Verdict =
  | { isLinear: true; by: 'automaton' | 'boundedRepetition' }
  | { isLinear: false; why: string; attack?: string }

/** Repetitions such as `{64,}` are counted out; the default of 30 leaves them to a search that proves nothing. */
const limits = { maxRepeatCount: 1000, maxPatternSize: 20_000, maxNFASize: 300_000, timeout: 120_000 }

/**
 * Whether the time a pattern takes grows no faster than the text, for one match and for all of them (`replaceAll`,
 * `split`). Proved by the automaton of `recheck`; what its search for attacks does not find is no proof.
 */
export async function proveLinear(pattern: Pattern): Promise<Verdict> {
  const isUnbounded = hasUnboundedRepetition(pattern.source)
  const flags = pattern.flags.replace(/[dgy]/g, '')
  const source = isUnbounded ? walked(pattern) : pattern.source
  const found = await check(source, flags, isUnbounded ? limits : { timeout: limits.timeout })
  if (found.status === 'vulnerable')
    return { isLinear: false, why: found.complexity.summary, attack: found.attack.pattern }
  if (found.status === 'unknown') return { isLinear: false, why: `not decided: ${found.error.kind}` }
  if (!isUnbounded) return { isLinear: true, by: 'boundedRepetition' }
  if (found.checker === 'automaton') return { isLinear: true, by: 'automaton' }
  return { isLinear: false, why: 'not proved: look-around and back references are beyond the automaton' }
}

/** The walk over a whole text as one pattern: at each place a match, else a step ahead. A sticky one starts once. */
const walked = ({ source, flags }: Pattern) => (flags.includes('y') ? `^(?:${source})` : `^(?:${source}|[^])*$`)
