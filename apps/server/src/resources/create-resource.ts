import { FilingError, type IpRange } from '@openbeian/filing'
import { findCustomerOfLogin } from '../accounts/find-customer.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Caller } from '../platform/caller.ts'
import type { Deps } from '../platform/deps.ts'
import { insertResource } from './resources.store.ts'

export interface NewResource {
  customerLogin: string
  kind: 'instance' | 'ip-range' | 'service-number'
  name: string
  ips: IpRange[]
  province: string
  billing: 'prepaid' | 'pay-as-you-go'
  purchasedOn: string
  expiresOn: string
  quota: number
}

/** Records what was sold to a customer of the caller's provider. Throws `resources.not-found`. */
export async function createResource(
  { db }: Deps,
  caller: Caller,
  { customerLogin, ...sold }: NewResource,
): Promise<string> {
  const { providerId } = caller
  return db.transaction().execute(async (tx) => {
    const customerId = await findCustomerOfLogin(tx, providerId, customerLogin)
    if (!customerId) throw new FilingError('resources.not-found', { what: 'customer' })
    const id = await insertResource(tx, rowOf(sold, providerId, customerId))
    await writeAudit(tx, { caller, action: 'resource.create', about: `resource:${id}`, after: { customerId, ...sold } })
    return id
  })
}

export const rowOf = (
  { purchasedOn, expiresOn, ips, ...sold }: Omit<NewResource, 'customerLogin'>,
  providerId: string,
  customerId: string | null,
) => ({
  ...sold,
  provider_id: providerId,
  customer_id: customerId,
  ips: JSON.stringify(ips),
  purchased_on: purchasedOn,
  expires_on: expiresOn,
})
