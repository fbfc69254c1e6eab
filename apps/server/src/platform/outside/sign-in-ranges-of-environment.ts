import type { Environment } from '../process/environment.ts'
import { blockListOf } from './public-lookup.ts'

/** Addresses that are not public where services people sign in by may be. Throws for a range that is none. */
export function signInRangesOf({ OPENBEIAN_SIGN_IN_RANGES: named }: Environment): readonly string[] {
  try {
    blockListOf(named)
  } catch {
    throw new Error(`OPENBEIAN_SIGN_IN_RANGES takes addresses and blocks like 10.1.2.0/24, not "${named.join()}".`)
  }
  return named
}
