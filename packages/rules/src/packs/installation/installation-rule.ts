import { the } from '../../parts.ts'
import type { Basis, Since } from '../../rule.ts'
import type { Occasion } from '../../situation.ts'

/** A basis whose source does not say since when, asked of the installation. */
export const installationBasis = (basis: Basis): { basis: Basis; appliesTo: readonly Occasion[] } & Since => ({
  basis,
  appliesTo: ['installation'],
  since: { unknown: true, sourceYear: basis.year },
})

export const installationRule = { scope: 'security', about: the.installation } as const
