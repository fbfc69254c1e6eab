import { type AccessResource, addDays, emptyAccess, emptyFiling, emptyService, type IsoDate } from '@openbeian/filing'
import { evaluate } from '../evaluate.ts'
import type { Pack } from '../pack.ts'
import type { Finding } from '../rule.ts'

/** What somebody is about to buy: a machine or addresses, how it is paid, for how long, and where it stands. */
export interface Product {
  name: string
  kind: 'instance' | 'ip-range'
  billing: AccessResource['billing']
  /** Days it is bought for, renewals included. */
  days: number
  /** The code of its province; of a place outside the mainland anything else. */
  province: string
  hasPublicAddress: boolean
}

export interface ProductVerdict {
  canCarry: boolean
  /** Why not, or what to look at; by the rules an order on it would meet. */
  findings: Finding[]
}

/** Asks the rules about resources what they would say of a filing on this, bought today. */
export function canCarryFiling(packs: readonly Pack[], product: Product, on: IsoDate): ProductVerdict {
  const { hasPublicAddress, days, ...sold } = product
  const resource: AccessResource = {
    ...sold,
    ...{ id: 'product', quota: 1, used: 0, purchasedOn: on, expiresOn: addDays(on, days) },
    ips: hasPublicAddress ? [{ from: '192.0.2.1', to: '192.0.2.1' }] : [],
  }
  const access = { ...emptyAccess(), resourceId: resource.id }
  const filing = { ...emptyFiling(), services: [{ ...emptyService('website'), access: [access] }] }
  const about = packs.map((pack) => ({ ...pack, rules: pack.rules.filter((it) => it.scope === 'resource') }))
  const { findings } = evaluate(about, { orderType: 'FIRST', on, filing, facts: { resources: [resource] } })
  return { canCarry: !findings.some((it) => blocks(it)), findings }
}

/** Nothing is filed outside the mainland or without a public address, though an order is only warned of it. */
const blocks = ({ rule, severity }: Finding): boolean =>
  severity === 'blocks' || rule === 'national.resource-mainland' || rule === 'national.resource-has-ip'
