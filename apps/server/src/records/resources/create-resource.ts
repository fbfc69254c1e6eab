import { inTransaction, type Work } from '../../platform/deps.ts'
import { mayTo } from '../../platform/visible-to.ts'
import { findLivingCustomer } from '../accounts/customers.store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { rowOf, type SoldResource, tidyRanges } from './resource-row.ts'
import { resourceError } from './resources.errors.ts'
import { insertResource, lockByExternalIds } from './resources.store.ts'

export interface NewResource extends SoldResource {
  customerId: string
}

/** Records what was sold to a customer of the caller's provider. Throws `resources.not-found`, `resources.no-range`. */
export async function createResource(
  { caller, db, cipher }: Work,
  { customerId, ...offered }: NewResource,
): Promise<string> {
  const { providerId } = caller
  const sold = { ...offered, ips: tidyRanges(offered.ips) }
  if (sold.kind === 'access-code') throw resourceError('resources.codes-are-issued')
  return inTransaction({ db }, async ({ db }) => {
    const customer = await findLivingCustomer(db, customerId)
    if (!customer || !mayTo(caller, 'resource.sell', { providerId: customer.providerId, customerId }))
      throw resourceError('resources.not-found', { what: 'customer' })
    const { externalId } = sold
    if (externalId !== undefined && (await lockByExternalIds(db, providerId, [externalId])).length > 0)
      throw resourceError('resources.external-id-taken', { externalId })
    const id = await insertResource(db, rowOf(sold, providerId, customerId))
    await writeAudit(
      { db, cipher },
      { caller, action: 'resource.create', about: `resource:${id}`, after: { customerId, ...sold } },
    )
    return id
  })
}
