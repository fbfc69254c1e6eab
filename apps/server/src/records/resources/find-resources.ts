import type { AccessResource } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'
import { listResourcesOfCustomer, type ResourceRow } from './resources.store.ts'

/** What a customer can host on; `used` does not count the order itself. */
export async function findResourcesOf(db: Db, customerId: string, exceptOrder?: string): Promise<AccessResource[]> {
  return (await listResourcesOfCustomer(db, customerId, exceptOrder)).map(resourceOf)
}

export const resourceOf = ({ id, kind, name, ips, province, billing, quota, ...row }: ResourceRow): AccessResource => ({
  id,
  kind,
  name,
  ips,
  province,
  billing,
  purchasedOn: row.purchasedOn,
  expiresOn: row.expiresOn,
  quota,
  used: Number(row.used),
})
