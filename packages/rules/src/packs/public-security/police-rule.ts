import { the } from '../../parts.ts'
import type { Basis, Since } from '../../rule.ts'
import type { Occasion } from '../../situation.ts'

/** A basis whose source does not say since when, asked of a filing with the police. */
export const policeBasis = (basis: Basis): { basis: Basis; appliesTo: readonly Occasion[] } & Since => ({
  basis,
  appliesTo: ['public-security'],
  since: { unknown: true, sourceYear: basis.year },
})

export const policeRule = { scope: 'public-security', severity: 'warns', about: the.publicSecurity } as const

export const policeValues = { filedDays: 30, iconDays: 30, pictureBytes: 400 * 1024, readSeconds: 30 } as const
