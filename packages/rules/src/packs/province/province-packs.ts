import { provinces } from '@openbeian/filing'
import type { Pack } from '../../pack.ts'
import type { Rule } from '../../rule.ts'
import { limitDemands } from './limit.ts'
import { materialDemands } from './material.ts'
import { personDemands } from './person.ts'
import { serviceDemands } from './service.ts'

const demands: Rule[] = [...personDemands, ...limitDemands, ...serviceDemands, ...materialDemands]

/** One pack for each province that asks more than the country does. */
export const provincePacks: Pack[] = provinces
  .map(({ code }) => ({
    id: `province.${code.slice(0, 2)}`,
    version: '1',
    asOf: '2026-11-21',
    rules: demands.filter(({ province }) => province === code),
  }))
  .filter(({ rules }) => rules.length > 0)
