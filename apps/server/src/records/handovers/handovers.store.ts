import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type HandoverRow = Selectable<Tables['handovers']>

export const insertHandover = (tx: Tx, handover: Insertable<Tables['handovers']>): Promise<HandoverRow> =>
  tx.insertInto('handovers').values(handover).returningAll().executeTakeFirstOrThrow()

export const findByToken = (db: Db, tokenKey: Buffer): Promise<HandoverRow | undefined> =>
  db.selectFrom('handovers').selectAll().where('token_key', '=', tokenKey).executeTakeFirst()

export const findOfOrder = (db: Db, orderId: string, id: string): Promise<HandoverRow | undefined> =>
  db.selectFrom('handovers').selectAll().where('order_id', '=', orderId).where('id', '=', id).executeTakeFirst()

/** Links of an order since then, and how many of them went out by SMS. */
export async function countStarted(db: Db, orderId: string, since: Date): Promise<{ all: number; sent: number }> {
  const { all, sent } = await db
    .selectFrom('handovers')
    .select((it) => it.fn.countAll<string>().as('all'))
    .select((it) => it.fn.count<string>('sent_to').as('sent'))
    .where('order_id', '=', orderId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return { all: Number(all), sent: Number(sent) }
}

/** The first device keeps the link; undefined when another was faster. */
export const keepForDevice = (
  tx: Tx,
  id: string,
  { deviceKey, at, expiresAt }: { deviceKey: Buffer; at: Date; expiresAt: Date },
): Promise<HandoverRow | undefined> =>
  tx
    .updateTable('handovers')
    .set({ device_key: deviceKey, opened_at: at, expires_at: expiresAt })
    .where('id', '=', id)
    .where('device_key', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Notes that a paper has arrived; with the last one the link has done its work. Undefined when it had before. */
export const deliver = (
  tx: Tx,
  { handover: { id }, kind, at }: { handover: HandoverRow; kind: string; at: Date },
): Promise<HandoverRow | undefined> =>
  tx
    .updateTable('handovers')
    .set({
      delivered: sql<string[]>`array_append(array_remove(delivered, ${kind}::text), ${kind}::text)`,
      done_at: sql<Date | null>`case when array_append(delivered, ${kind}::text) @> kinds then ${at}::timestamptz end`,
    })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Undefined when it was over before. */
export const finish = (tx: Tx, id: string, at: Date): Promise<HandoverRow | undefined> =>
  tx
    .updateTable('handovers')
    .set({ done_at: at })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

export const endOpen = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable('handovers')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** For whom the phone acts; undefined once the account is closed. */
export async function findCallerBehind(db: Db, accountId: string, ip: string): Promise<Caller | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'name', 'role', 'provider_id', 'customer_id'])
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, name, role, provider_id: providerId, customer_id: customerId } = row
  return { accountId: id, name: `${name}（手机接力）`, role, providerId, ...(customerId ? { customerId } : {}), ip }
}
