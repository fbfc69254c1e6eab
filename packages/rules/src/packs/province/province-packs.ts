import { provinces } from '@openbeian/filing'
import type { Pack } from '../../pack.ts'
import type { Rule } from '../../rule.ts'
import { contactDemands } from './contact.ts'
import { domainDemands } from './domain.ts'
import { limitRules } from './limit.ts'
import { materialDemands } from './material.ts'
import { operationDemands } from './operation.ts'
import { personDemands } from './person.ts'
import { proofDemands } from './proof.ts'
import { serviceDemands } from './service.ts'

const demands: Rule[] = [
  ...personDemands,
  ...contactDemands,
  ...limitRules,
  ...serviceDemands,
  ...domainDemands,
  ...materialDemands,
  ...proofDemands,
  ...operationDemands,
]

/** One pack for each province that asks more than the country does. */
export const provincePacks: Pack[] = provinces
  .map(({ code }) => ({
    id: `province.${code.slice(0, 2)}`,
    version: '2',
    asOf: '2026-11-21',
    rules: demands.filter(({ province }) => province === code),
  }))
  .filter(({ rules }) => rules.length > 0)
