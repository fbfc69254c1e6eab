import type { OrderState } from '@openbeian/filing'
import type { Insertable, Selectable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

export type OtherWayRow = Selectable<Tables['otherWays']>

/** The newest first, with who settled it. */
export const listOtherWays = (db: Db, orderId: string) =>
  db
    .selectFrom('otherWays')
    .leftJoin('accounts', 'accounts.id', 'otherWays.settledBy')
    .selectAll('otherWays')
    .select('accounts.nameSealed as settledByNameSealed')
    .where('orderId', '=', orderId)
    .orderBy('askedAt', 'desc')
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
export const listOpen = (db: Db, caller: Caller) =>
  db
    .selectFrom('otherWays')
    .innerJoin('orders', 'orders.id', 'otherWays.orderId')
    .selectAll('otherWays')
    .select(['reference', 'subjectNameSealed', 'filingSealed', 'orders.state as orderState'])
    .where(visibleTo(caller, 'identity.arrange', 'orders'))
    .where('otherWays.state', '=', 'open')
    .where('orders.state', 'not in', settledStates)
    .orderBy('askedAt')
    .limit(200)
    .execute()

/** Takes the place of what the person asked for before. */
export async function insertOtherWay(tx: Tx, way: Insertable<Tables['otherWays']>): Promise<OtherWayRow> {
  await tx
    .updateTable('otherWays')
    .set({ state: 'replaced' })
    .where('orderId', '=', way.orderId)
    .where('personKey', '=', way.personKey)
    .where('state', '=', 'open')
    .execute()
  return tx.insertInto('otherWays').values(way).returningAll().executeTakeFirstOrThrow()
}

export const findOpen = (db: Db, { orderId, id }: { orderId: string; id: string }): Promise<OtherWayRow | undefined> =>
  db
    .selectFrom('otherWays')
    .selectAll()
    .where('id', '=', id)
    .where('orderId', '=', orderId)
    .where('state', '=', 'open')
    .executeTakeFirst()

/** What a service said of an open row; undefined when it is settled already, or not of this order. */
export const answerOpen = (
  tx: Tx,
  { orderId, id, answer, reference, at }: ServiceWord,
): Promise<OtherWayRow | undefined> =>
  tx
    .updateTable('otherWays')
    .set({
      serviceAnswer: answer,
      ...(reference === undefined ? {} : { serviceReference: reference }),
      ...(answer === 'agrees' ? { state: 'confirmed' as const, settledAt: at } : {}),
      ...(answer === 'differs' ? { state: 'refused' as const, settledAt: at } : {}),
    })
    .where('id', '=', id)
    .where('orderId', '=', orderId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()

interface ServiceWord {
  orderId: string
  id: string
  answer: NonNullable<OtherWayRow['serviceAnswer']>
  reference?: string | undefined
  at: Date
}

/** How often services said of this person that they are somebody else. */
export const countDiffering = async (db: Db, orderId: string, personKey: Buffer): Promise<number> => {
  const { count } = await db
    .selectFrom('otherWays')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('orderId', '=', orderId)
    .where('personKey', '=', personKey)
    .where('serviceAnswer', '=', 'differs')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Undefined when it is settled already, or not of this order. */
export const appointOpen = (
  tx: Tx,
  { orderId, id, at, noteSealed }: { orderId: string; id: string; at: Date; noteSealed: Buffer | null },
): Promise<OtherWayRow | undefined> =>
  tx
    .updateTable('otherWays')
    .set({ appointmentAt: at, appointmentNoteSealed: noteSealed })
    .where('id', '=', id)
    .where('orderId', '=', orderId)
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
    noteSealed,
  }: { orderId: string; id: string; state: 'confirmed' | 'refused'; by: string; at: Date; noteSealed: Buffer | null },
): Promise<OtherWayRow | undefined> =>
  tx
    .updateTable('otherWays')
    .set({ state, settledBy: by, settledAt: at, noteSealed })
    .where('id', '=', id)
    .where('orderId', '=', orderId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()

export const deleteOtherWaysOf = (tx: Tx, orderId: string) =>
  tx.deleteFrom('otherWays').where('orderId', '=', orderId).executeTakeFirst()
