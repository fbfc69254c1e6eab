import { type MaterialKind, materialKinds } from '@openbeian/filing'
import type { Fault } from './faults.ts'

/** Of what is wrong with a picture, what stands against it as this paper. */
export function relevantFaults(kind: MaterialKind, faults: Fault[]): Fault[] {
  const { mustShow } = materialKinds[kind]
  if (mustShow === 'anything') return []
  return faults.filter((it) => it.code !== 'CUT_EDGE' || mustShow === 'all-edges')
}
