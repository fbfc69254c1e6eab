import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts'

/** How many codes went out lately: to this contact, for this order, and asked for from this address. */
export async function countSent(
  db: Db,
  { contactKey, orderId, ip, now }: { contactKey: Buffer; orderId: string; ip: string; now: Date },
) {
  const within = (column: string, value: unknown, spanMs: number) =>
    sql<string>`(select count(*) from contact_codes where ${sql.ref(column)} = ${value} and sent_at > ${new Date(now.getTime() - spanMs)})`
  const { rows } = await sql<{ minute: string; hour: string; day: string; ofOrder: string; ofIp: string }>`
    select ${within('contactKey', contactKey, minuteMs)} as "minute", ${within('contactKey', contactKey, hourMs)} as "hour",
      ${within('contactKey', contactKey, dayMs)} as "day", ${within('orderId', orderId, dayMs)} as "ofOrder",
      ${within('ip', ip, hourMs)} as "ofIp"`.execute(db)
  const { minute, hour, day, ofOrder, ofIp } = rows[0] ?? {}
  return {
    minute: Number(minute ?? 0),
    hour: Number(hour ?? 0),
    day: Number(day ?? 0),
    ofOrder: Number(ofOrder ?? 0),
    ofIp: Number(ofIp ?? 0),
  }
}

/** One after the other for the same contact, until the transaction ends. */
export const lockContact = (tx: Tx, contactKey: Buffer) =>
  sql`select pg_advisory_xact_lock(hashtextextended(encode(${contactKey}::bytea, 'hex'), 12))`.execute(tx)

interface NewCode {
  id: string
  providerId: string
  orderId: string
  contactKey: Buffer
  codeKey: Buffer
  ip: string
  at: Date
}

export async function insertCode(tx: Tx, { id, providerId, orderId, contactKey, codeKey, ip, at }: NewCode) {
  await tx
    .insertInto('contactCodes')
    .values({
      id,
      providerId,
      orderId,
      contactKey,
      codeKey,
      ip,
      sentAt: at,
    })
    .execute()
}

/** Locks the newest code sent to a contact for an order. */
export const lockNewestCode = (tx: Tx, orderId: string, contactKey: Buffer) =>
  tx
    .selectFrom('contactCodes')
    .select(['id', 'codeKey', 'sentAt', 'tries', 'usedAt'])
    .where('orderId', '=', orderId)
    .where('contactKey', '=', contactKey)
    .orderBy('sentAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export async function noteTry(db: Db, id: string): Promise<void> {
  await db
    .updateTable('contactCodes')
    .set((it) => ({ tries: it('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function confirmContact(
  tx: Tx,
  { codeId, customerId, contactKey, at }: { codeId: string; customerId: string; contactKey: Buffer; at: Date },
): Promise<void> {
  await tx.updateTable('contactCodes').set({ usedAt: at }).where('id', '=', codeId).execute()
  await tx
    .insertInto('confirmedContacts')
    .values({ customerId, contactKey, confirmedAt: at })
    .onConflict((it) => it.columns(['customerId', 'contactKey']).doUpdateSet({ confirmedAt: at }))
    .execute()
}

export const listConfirmed = (db: Db, customerId: string, contactKeys: readonly Buffer[]) =>
  db
    .selectFrom('confirmedContacts')
    .select('contactKey')
    .where('customerId', '=', customerId)
    .where('contactKey', '=', (it) => it.fn.any(it.val(contactKeys)))
    .execute()
