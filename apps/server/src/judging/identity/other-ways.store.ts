import type { OrderState } from '@openbeian/filing'
import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type OtherWayRow = Selectable<Tables['other_ways']>

/** The newest first, with who settled it. */
export const listOtherWays = (db: Db, orderId: string) =>
  db
    .selectFrom('other_ways')
    .leftJoin('accounts', 'accounts.id', 'other_ways.settled_by')
    .selectAll('other_ways')
    .select('accounts.name as settled_by_name')
    .where('order_id', '=', orderId)
    .orderBy('asked_at', 'desc')
    .execute()

/** From then on whoever reviewed the order confirmed its identities. */
const settledStates: OrderState[] = [
  'readyToReport',
  'reported',
  'smsPending',
  'smsExpired',
  'atAdministration',
  'approved',
  'abandoned',
]

/** What waits for staff, the oldest first. */
export const listOpen = (db: Db, providerId: string) =>
  db
    .selectFrom('other_ways')
    .innerJoin('orders', 'orders.id', 'other_ways.order_id')
    .selectAll('other_ways')
    .select(['reference', 'subject_name', 'filing_sealed', 'orders.state as orderState'])
    .where('other_ways.provider_id', '=', providerId)
    .where('other_ways.state', '=', 'open')
    .where('orders.state', 'not in', settledStates)
    .orderBy('asked_at')
    .limit(200)
    .execute()

/** Takes the place of what the person asked for before. */
export async function insertOtherWay(tx: Tx, way: Insertable<Tables['other_ways']>): Promise<OtherWayRow> {
  await tx
    .updateTable('other_ways')
    .set({ state: 'replaced' })
    .where('order_id', '=', way.order_id)
    .where('person_key', '=', way.person_key)
    .where('state', '=', 'open')
    .execute()
  return tx.insertInto('other_ways').values(way).returningAll().executeTakeFirstOrThrow()
}

/** Undefined when it is settled already, or not of this order. */
export const appointOpen = (
  tx: Tx,
  { orderId, id, at, note }: { orderId: string; id: string; at: Date; note: string },
): Promise<OtherWayRow | undefined> =>
  tx
    .updateTable('other_ways')
    .set({ appointment_at: at, appointment_note: note })
    .where('id', '=', id)
    .where('order_id', '=', orderId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()

/** Undefined when it is settled already, or not of this order. */
export const settleOpen = (
  tx: Tx,
  {
    orderId,
    id,
    state,
    by,
    at,
    note,
  }: { orderId: string; id: string; state: 'confirmed' | 'refused'; by: string; at: Date; note: string },
): Promise<OtherWayRow | undefined> =>
  tx
    .updateTable('other_ways')
    .set({ state, settled_by: by, settled_at: at, note })
    .where('id', '=', id)
    .where('order_id', '=', orderId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
