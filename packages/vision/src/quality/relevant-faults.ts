import { type MaterialKind, materialKinds } from '@openbeian/filing'
import type { Fault } from './faults.ts'

/** The faults of a picture that matter for this kind of material. */
export function relevantFaults(kind: MaterialKind, faults: Fault[]): Fault[] {
  const { mustShow } = materialKinds[kind]
  if (mustShow === 'anything') return []
  return faults.filter((it) => it.code !== 'CUT_EDGE' || mustShow === 'all-edges')
}
