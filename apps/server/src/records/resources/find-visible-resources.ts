import type { ResourceView } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import type { PageRequest } from '../../platform/postgres/pages.ts'
import { may, reachesCustomers } from '../../platform/visible-to.ts'
import { findCustomersKnownAs } from '../accounts/customers.store.ts'
import { customerNameKey, nameOfCustomer } from '../accounts/sealed-account.ts'
import { resourceOf } from './find-resources.ts'
import { countResources, listResources, type ResourceRow, type ResourceSearch } from './resources.store.ts'

/** Resources this caller may know of, the newest first; those that are sought. */
export async function findVisibleResources(
  work: Work,
  {
    search: text,
    customerId,
    ended,
    ...page
  }: PageRequest & { search?: string | undefined; customerId?: string | undefined; ended?: 'yes' | undefined },
) {
  const { db, caller } = work
  const search = text ? await resourcesSought(work, text) : undefined
  const filter = { search, customerId, hasEnded: ended === 'yes' }
  const [{ rows, ...rest }, total] = await Promise.all([
    listResources(db, caller, { filter, ...page }),
    page.after === undefined ? countResources(db, caller, filter) : undefined,
  ])
  return { resources: rows.map((row) => viewOf(work, row)), ...rest, ...(total && { total }) }
}

/** What is sought by a text: whose they are is asked of those who may see customers. */
export async function resourcesSought({ db, caller, cipher }: Work, text: string): Promise<ResourceSearch> {
  if (!may(caller, 'customer.read')) return { text, customerIds: [] }
  const [, number] = /^\D?(\d{1,9})$/.exec(text) ?? []
  const nameKey = customerNameKey(cipher, caller.providerId, text)
  const known = await findCustomersKnownAs(db, caller, { ...(number ? { number: Number(number) } : {}), text, nameKey })
  return { text, customerIds: known }
}

export const viewOf = (
  { cipher, caller }: Pick<Work, 'cipher' | 'caller'>,
  row: ResourceRow,
): ResourceView & { customerName?: string | undefined } => ({
  ...resourceOf(row),
  ...(row.externalId !== null && { externalId: row.externalId }),
  ...(row.endedAt !== null && { endedAt: row.endedAt.toISOString() }),
  customerName:
    reachesCustomers(caller, 'resource.read') || caller.subsidiaryIds
      ? nameOfCustomer(cipher, row.customerId, row.customerNameSealed)
      : undefined,
})
