import { type OrderType, orderNeeds, orderTypes, type SubjectNature } from '@openbeian/filing'
import type { Basis, Since } from '../rule.ts'

const thatDo = (does: 'adds' | 'changes' | 'cancels' | 'binds'): OrderType[] =>
  orderTypes.filter((it) => orderNeeds[it].does === does && orderNeeds[it].offered === 'yes')

export const firstFiling = ['FIRST'] as const satisfies OrderType[]
export const adding = thatDo('adds')
export const changing = thatDo('changes')
export const cancelling = thatDo('cancels')
/** What comes to the filings with a first filing, or as another service. */
export const newServices = ['FIRST', 'ADD_SERVICE_HERE', 'ADD_SERVICE_ELSEWHERE'] as const satisfies OrderType[]
/** A filing that is there is given to an account: nothing is reported. */
const claiming = thatDo('binds')
/** The order types whose filing is reported and judged; of each only the parts it asks for. */
export const everyFiling = [...adding, ...changing]

/** A basis whose source does not say since when the demand counts. */
export const undated = (basis: Basis): { basis: Basis; appliesTo: readonly OrderType[] } & Since => ({
  basis,
  appliesTo: [...everyFiling, ...claiming],
  since: { unknown: true, sourceYear: basis.year },
})

export const isUnit = ({ nature }: { nature: SubjectNature | '' }): boolean => nature !== '' && nature !== 'individual'
export const isIndividual = ({ nature }: { nature: SubjectNature | '' }): boolean => nature === 'individual'
