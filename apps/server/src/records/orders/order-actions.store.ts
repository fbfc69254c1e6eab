import type { Actor, HistoryEvent, OrderAction, OrderState } from '@openbeian/filing'
import { sql } from 'kysely'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import type { ReturnReason } from './orders.rows.ts'
import { sealWordsOfAction } from './sealed-reasons.ts'

export interface TakenAction {
  orderId: string
  at: Date
  action: HistoryEvent
  actor: Actor
  accountId: string | null
  from: OrderState | null
  to: OrderState
  note?: string | undefined
  reasons?: ReturnReason[] | undefined
  data?: Record<string, unknown> | undefined
  rulePackVersion: string | null
}

/** The history of an order is only ever appended to. */
export const appendActions = ({ db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>, actions: TakenAction[]) =>
  db
    .insertInto('orderActions')
    .values(actions.map((it) => rowOf(cipher, it)))
    .execute()

const rowOf = (cipher: Cipher, it: TakenAction) => ({
  at: it.at,
  orderId: it.orderId,
  action: it.action,
  actor: it.actor,
  accountId: it.accountId,
  fromState: it.from,
  toState: it.to,
  wordsSealed: sealWordsOfAction(cipher, it, it),
  data: JSON.stringify(it.data ?? {}),
  rulePackVersion: it.rulePackVersion,
})

/** What happened to the order, the oldest first. The bounds of time only spare PostgreSQL the partitions of other months. */
export const listActions = (db: Db, order: { id: string; createdAt: Date }) =>
  db
    .selectFrom('orderActions')
    .leftJoin('accounts', 'accounts.id', 'orderActions.accountId')
    .select([
      'action',
      'actor',
      'at',
      'fromState as from',
      'toState as to',
      'orderId',
      'wordsSealed',
      'accounts.id as byId',
      'accounts.nameSealed as byNameSealed',
    ])
    .where('orderId', '=', order.id)
    .where('at', '>=', order.createdAt)
    .where('at', '<', sql<Date>`now() + interval '1 day'`)
    .orderBy('at')
    .orderBy('orderActions.id')
    .execute()

/** The substitutes of names that were confirmed, as the key of each. */
export async function listConfirmedKeys(db: Db, order: { id: string; createdAt: Date }): Promise<string[]> {
  const rows = await db
    .selectFrom('orderActions')
    .select(sql<string | null>`data ->> 'key'`.as('key'))
    .where('orderId', '=', order.id)
    .where('at', '>=', order.createdAt)
    .where('action', '=', 'confirmReportedName')
    .execute()
  return rows.flatMap(({ key }) => key ?? [])
}

/** How often this was done to the order. */
export async function countActions(
  db: Db,
  order: { id: string; createdAt: Date },
  action: OrderAction,
): Promise<number> {
  const { taken } = await db
    .selectFrom('orderActions')
    .select((it) => it.fn.countAll<string>().as('taken'))
    .where('orderId', '=', order.id)
    .where('at', '>=', order.createdAt)
    .where('action', '=', action)
    .executeTakeFirstOrThrow()
  return Number(taken)
}

/** When the applicant handed the order in last; undefined before that. */
export async function findHandedIn(db: Db, order: { id: string; createdAt: Date }): Promise<Date | undefined> {
  const last = await db
    .selectFrom('orderActions')
    .select('at')
    .where('orderId', '=', order.id)
    .where('at', '>=', order.createdAt)
    .where('action', 'in', ['submit', 'resubmit'])
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.at
}
