import { type MaterialKind, shanghaiDay } from '@openbeian/filing'
import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { callerColumns, callerOf, heldMandates, subsidiaryIds } from '../accounts/caller-of.ts'
import { sealedAccountName } from '../accounts/sealed-account.ts'

export type HandoverRow = Selectable<Tables['handovers']>

export const insertHandover = (tx: Tx, handover: Insertable<Tables['handovers']>): Promise<HandoverRow> =>
  tx.insertInto('handovers').values(handover).returningAll().executeTakeFirstOrThrow()

export const findByToken = (db: Db, tokenKey: Buffer): Promise<HandoverRow | undefined> =>
  db.selectFrom('handovers').selectAll().where('tokenKey', '=', tokenKey).executeTakeFirst()

export const findOfOrder = (db: Db, orderId: string, id: string): Promise<HandoverRow | undefined> =>
  db.selectFrom('handovers').selectAll().where('orderId', '=', orderId).where('id', '=', id).executeTakeFirst()

/** The first device keeps the link; undefined when another was faster. */
export const keepForDevice = (
  tx: Tx,
  id: string,
  { deviceKey, at, expiresAt }: { deviceKey: Buffer; at: Date; expiresAt: Date },
): Promise<HandoverRow | undefined> =>
  tx
    .updateTable('handovers')
    .set({ deviceKey, openedAt: at, expiresAt })
    .where('id', '=', id)
    .where('deviceKey', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Notes that a paper has arrived; with the last one the link has done its work. Undefined when it had before. */
export const deliver = (
  tx: Tx,
  { handover: { id }, kind, at }: { handover: HandoverRow; kind: MaterialKind; at: Date },
): Promise<HandoverRow | undefined> =>
  tx
    .updateTable('handovers')
    .set({
      delivered: sql<MaterialKind[]>`array_append(array_remove(delivered, ${kind}::text), ${kind}::text)`,
      doneAt: sql<Date | null>`case when array_append(delivered, ${kind}::text) @> kinds then ${at}::timestamptz end`,
    })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .where('endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Undefined when it was over before. */
export const finish = (tx: Tx, id: string, at: Date): Promise<HandoverRow | undefined> =>
  tx
    .updateTable('handovers')
    .set({ doneAt: at })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .where('endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

export const endOpen = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable('handovers')
    .set({ endedAt: at })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

/** Ends the open links of an order that are about one of its services. */
export const endOpenOfServices = (tx: Tx, orderId: string, at: Date) =>
  tx
    .updateTable('handovers')
    .set({ endedAt: at })
    .where('orderId', '=', orderId)
    .where('about', '<>', 'subject')
    .where('doneAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()

/** Links that ended before that day; of those something of a person hangs on, the mobile they went to is forgotten. */
export async function forgetHandoversBefore(db: Db, before: Date): Promise<void> {
  await db
    .deleteFrom('handovers')
    .where('expiresAt', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('faceChecks').select('id').whereRef('handoverId', '=', 'handovers.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('uploads').select('id').whereRef('handoverId', '=', 'handovers.id'))),
    )
    .execute()
  await db
    .updateTable('handovers')
    .set({ sentTo: null })
    .where('expiresAt', '<', before)
    .where('sentTo', 'is not', null)
    .execute()
}

/** For whom the phone acts; undefined once the account is closed. */
export async function findCallerBehind(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  accountId: string,
  ip: string,
): Promise<Caller | undefined> {
  const day = shanghaiDay(now())
  const row = await db
    .selectFrom('accounts')
    .select([...callerColumns, subsidiaryIds, heldMandates(day)])
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const name = sealedAccountName.open(cipher, row.id, row.nameSealed)
  return callerOf(row, `${name}（手机接力）`, ip)
}

/** Checks and uploads that hung on them have gone; a link whose sheet was signed stays with the sheet. */
export const deleteHandoversOf = (tx: Tx, orderId: string) =>
  tx.deleteFrom('handovers').where('orderId', '=', orderId).executeTakeFirst()
