import { spanOf, tidyIp } from '@openbeian/filing'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { mayTo } from '../../platform/visible-to.ts'
import { findLivingCustomer } from '../accounts/customers.store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { rowOf, type SoldResource } from './resource-row.ts'
import { resourceError } from './resources.errors.ts'
import { insertResource } from './resources.store.ts'

export interface NewResource extends SoldResource {
  customerId: string
}

/** Records what was sold to a customer of the caller's provider. Throws `resources.not-found`, `resources.no-range`. */
export async function createResource(
  { caller, db, cipher }: Work,
  { customerId, ...offered }: NewResource,
): Promise<string> {
  const { providerId } = caller
  const sold = { ...offered, ips: offered.ips.map(({ from, to }) => ({ from: tidyIp(from), to: tidyIp(to) })) }
  const wrong = sold.ips.find((range) => spanOf(range) === undefined)
  if (wrong) throw resourceError('resources.no-range', { from: wrong.from, to: wrong.to })
  return inTransaction({ db }, async ({ db }) => {
    const customer = await findLivingCustomer(db, customerId)
    if (!customer || !mayTo(caller, 'resource.sell', { providerId: customer.providerId, customerId }))
      throw resourceError('resources.not-found', { what: 'customer' })
    const id = await insertResource(db, rowOf(sold, providerId, customerId))
    await writeAudit(
      { db, cipher },
      { caller, action: 'resource.create', about: `resource:${id}`, after: { customerId, ...sold } },
    )
    return id
  })
}
