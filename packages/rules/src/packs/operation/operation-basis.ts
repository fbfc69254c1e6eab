import type { Basis, Since } from '../../rule.ts'
import type { Occasion } from '../../situation.ts'

/** A basis whose source does not say since when, asked of services in operation. */
export const operationBasis = (basis: Basis): { basis: Basis; appliesTo: readonly Occasion[] } & Since => ({
  basis,
  appliesTo: ['in-operation'],
  since: { unknown: true, sourceYear: basis.year },
})

export const operationValues = {
  unreachableDays: 7,
  openDays: 30,
  domainDays: 30,
  publicSecurityDays: 30,
  unfiledHours: 24,
  /** 三色预警: how long each may stay open. */
  alertDays: { red: 30, yellow: 3, blue: 90 },
} as const
