import type { OrderType, SubjectNature } from '@openbeian/filing'
import type { Basis, Since } from '../rule.ts'

/** The order types these packs speak of so far. */
export const firstFiling = ['FIRST'] as const satisfies OrderType[]

/** A basis whose source does not say since when the demand counts. */
export const undated = (basis: Basis): { basis: Basis; appliesTo: readonly OrderType[] } & Since => ({
  basis,
  appliesTo: firstFiling,
  since: { unknown: true, sourceYear: basis.year },
})

export const isUnit = ({ nature }: { nature: SubjectNature | '' }): boolean => nature !== '' && nature !== 'individual'
export const isIndividual = ({ nature }: { nature: SubjectNature | '' }): boolean => nature === 'individual'
