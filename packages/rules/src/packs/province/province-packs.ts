import { provinces } from '@openbeian/filing'
import type { Pack } from '../../pack.ts'
import type { Rule } from '../../rule.ts'
import { contactRules } from './contact.ts'
import { domainRules } from './domain.ts'
import { materialRules } from './material.ts'
import { maxCountRules } from './max-count.ts'
import { operationRules } from './operation.ts'
import { personRules } from './person.ts'
import { proofRules } from './proof.ts'
import { serviceRules } from './service.ts'

const demands: Rule[] = [
  ...personRules,
  ...contactRules,
  ...maxCountRules,
  ...serviceRules,
  ...domainRules,
  ...materialRules,
  ...proofRules,
  ...operationRules,
]

/** One pack for each province that asks more than the country does. */
export const provincePacks: Pack[] = provinces
  .map(({ code }) => ({
    id: `province.${code.slice(0, 2)}`,
    version: '3',
    asOf: '2026-11-21',
    rules: demands.filter(({ province }) => province === code),
  }))
  .filter(({ rules }) => rules.length > 0)
