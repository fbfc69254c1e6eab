import { findProvince } from '@openbeian/filing'
import { hasEnoughBasisToBlock } from '../../enough-basis.ts'
import { type Rule, type RuleDefinition, rule, type Scope } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { everyFiling } from '../order-types.ts'
import type { ProvinceValue } from './province-values.ts'

type Given = 'id' | 'basis' | 'since' | 'effectiveFrom' | 'effectiveTo' | 'appliesTo' | 'province' | 'severity'

/** What a province asks, without what its row of the table says: source, year, province and date. */
export type ProvinceDemand<Part, Owner> = Omit<RuleDefinition<Part, Owner>, Given | 'scope'> & { scope?: Scope }

/** Makes the rule of one row; it blocks only where the row has sources enough. */
export function provinceRule<Part, Owner>(
  topic: string,
  { province, source, year, effectiveFrom }: ProvinceValue<unknown>,
  demand: ProvinceDemand<Part, Owner>,
): Rule {
  const name = findProvince(province)
  const basis = {
    document: `${name?.administration ?? province}的备案要求（接入服务商公开）`,
    source,
    year,
    confidence: source.length > 1 ? 'high' : 'medium',
  } as const
  const naming: Text = { zh: `${name?.zh ?? province}：`, en: `${name?.en ?? province}: ` }
  return rule<Part, Owner>({
    scope: 'province',
    ...demand,
    message: { zh: naming.zh + demand.message.zh, en: naming.en + demand.message.en },
    id: `province.${province.slice(0, 2)}.${topic}`,
    basis,
    province,
    appliesTo: everyFiling,
    severity: hasEnoughBasisToBlock(basis) ? 'blocks' : 'warns',
    ...(effectiveFrom ? { effectiveFrom } : { since: { unknown: true, sourceYear: year } }),
  })
}
