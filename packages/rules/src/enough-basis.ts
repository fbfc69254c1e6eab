import type { Basis } from './rule.ts'
import { type Source, type SourceId, sourceOf } from './sources.ts'

export const sourcesOf = ({ source }: Basis): readonly SourceId[] => (typeof source === 'string' ? [source] : source)

/**
 * May a rule on this basis block? On a regulation or an interface it may, unless we know it by a single quotation; so it
 * may on two independent sources, or as a house rule.
 */
export function hasEnoughBasisToBlock(basis: Basis): boolean {
  const all = sourcesOf(basis).map(sourceOf)
  if (all.some(({ kind, quotedBy }) => isWord(kind) && (quotedBy === undefined || quotedBy.length > 1))) return true
  return new Set(sourcesOf(basis).map(publisherOf)).size > 1 && all.every(({ kind }) => kind !== 'practice')
}

const isWord = (kind: Source['kind']): boolean => kind === 'regulation' || kind === 'interface' || kind === 'house'

/** Two papers of one publisher are not independent of each other. */
const publisherOf = (id: SourceId): string => id.replace(/-\d+$/, '')
