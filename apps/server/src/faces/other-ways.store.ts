import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables, Tx } from '../platform/database.ts'

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

/** What waits for staff, the oldest first. */
export const listOpenOtherWays = (db: Db, providerId: string) =>
  db
    .selectFrom('other_ways')
    .innerJoin('orders', 'orders.id', 'other_ways.order_id')
    .select(['other_ways.id', 'order_id', 'reference', 'subject_name', 'way', 'wish', 'asked_at'])
    .where('other_ways.provider_id', '=', providerId)
    .where('other_ways.state', '=', 'open')
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
