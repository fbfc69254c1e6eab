import type { Basis } from './rule.ts'
import { type Source, type SourceId, sources } from './sources.ts'

export const sourcesOf = ({ source }: Basis): readonly SourceId[] => (typeof source === 'string' ? [source] : source)

/** May a rule on this basis block? On a regulation, an interface, two independent sources, or as a house rule it may. */
export function hasEnoughBasisToBlock(basis: Basis): boolean {
  const kinds = sourcesOf(basis).map((id): Source['kind'] => sources[id].kind)
  if (kinds.some((kind) => kind === 'regulation' || kind === 'interface' || kind === 'house')) return true
  return new Set(sourcesOf(basis).map(publisherOf)).size > 1 && !kinds.includes('practice')
}

/** Two papers of one publisher are not independent of each other. */
const publisherOf = (id: SourceId): string => id.replace(/-\d+$/, '')
