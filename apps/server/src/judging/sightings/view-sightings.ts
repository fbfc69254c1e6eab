import type { OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'
import { allSightingsOf } from './sightings-of-order.ts'

/** What was seen of an order, for staff: what counts no more is shown as such. */
export const viewSightings = async (
  work: Pick<Deps, 'db' | 'cipher'>,
  order: { id: string },
  filing: Filing,
): Promise<NonNullable<OrderView['sightings']>> =>
  (await allSightingsOf(work, order, filing)).map(({ row, sighting, isStale }) => ({
    ...sighting,
    byName: nameOfAccount(work.cipher, row.seenBy, row.seenByNameSealed),
    seenAt: row.seenAt.toISOString(),
    ...(isStale ? { isStale } : {}),
  }))
