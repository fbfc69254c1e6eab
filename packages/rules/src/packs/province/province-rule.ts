import { findProvince } from '@openbeian/filing'
import { hasEnoughBasisToBlock } from '../../enough-basis.ts'
import { type Rule, type RuleDefinition, rule } from '../../rule.ts'
import type { SourceId } from '../../sources.ts'
import type { Text } from '../../text.ts'
import { everyFiling } from '../order-types.ts'
import { provinceChecks } from './province-checks.ts'
import type { ProvinceValue } from './province-value.ts'

type FromRow = 'id' | 'off' | 'basis' | 'since' | 'effectiveFrom' | 'effectiveTo' | 'province' | 'severity'
type Overridable = 'scope' | 'appliesTo' | 'severity'

/** What a province asks, without what its row of the table says: source, year, province and date. */
export type ProvinceRuleDefinition<Part, Owner> = Omit<RuleDefinition<Part, Owner>, FromRow | Overridable> &
  Partial<Pick<RuleDefinition<Part, Owner>, Overridable>>

const onlyOldSource: Text = {
  zh: '只见于2017年的指南，新的指南没有再提。',
  en: 'Only a guide of 2017 asks for it; the newer ones do not.',
}

const isOld = (source: readonly SourceId[]): boolean => source.every((it) => it === 'tencent-2017')

/** Makes the rule of one row; it blocks only where the row has sources enough, and is off where they are only old. */
export function provinceRule<Part, Owner>(
  topic: string,
  { province, source, year, effectiveFrom, off, note }: ProvinceValue<unknown>,
  demand: ProvinceRuleDefinition<Part, Owner>,
): Rule {
  const name = findProvince(province)
  const basis = {
    document: `${name?.administration ?? province}的备案要求（接入服务商公开）`,
    source,
    year,
    confidence: source.length > 1 ? 'high' : 'medium',
  } as const
  const naming: Text = { zh: `${name?.zh ?? province}：`, en: `${name?.en ?? province}: ` }
  const check = provinceChecks[topic]?.[province] ?? demand.check
  const doubt = off ?? (isOld(source) && onlyOldSource)
  return rule<Part, Owner>({
    scope: 'province',
    appliesTo: everyFiling,
    severity: hasEnoughBasisToBlock(basis) ? 'blocks' : 'warns',
    ...demand,
    ...(check && { check }),
    ...(doubt && { off: doubt }),
    ...(note && { note }),
    message: { zh: naming.zh + demand.message.zh, en: naming.en + demand.message.en },
    id: `province.${province.slice(0, 2)}.${topic}`,
    basis,
    province,
    ...(effectiveFrom ? { effectiveFrom } : { since: { unknown: true, sourceYear: year } }),
  })
}
