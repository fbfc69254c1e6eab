import type { OrderType } from '@openbeian/filing'
import type { Basis, Since } from '../../rule.ts'
import { newServices } from '../order-types.ts'

/** The registration form the notice of 2023 came with. */
export const appForm: Basis = {
  document: '工信部信管〔2023〕105号所附互联网信息服务备案登记表',
  source: ['miit-2023-105', 'huawei'],
  year: 2023,
  confidence: 'high',
}

/** The orders in which an app is described. */
export const describingApps = [...newServices, 'CHANGE_SERVICE', 'CHANGE_ALL'] as const satisfies OrderType[]

/** Apps are filed from this day on. */
export const sinceApps = (basis: Basis): { basis: Basis; appliesTo: readonly OrderType[] } & Since => ({
  basis,
  appliesTo: describingApps,
  effectiveFrom: '2023-09-01',
})

/** What the administrations' present interface asks of an app is not public: these are what providers publish. */
export const appValues = {
  iconBytes: 100 * 1024,
  iconPixels: 512,
  /** One label of the suffix, and four levels before it. */
  domainLevels: 4,
} as const
