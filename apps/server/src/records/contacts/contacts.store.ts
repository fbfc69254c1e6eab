import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'

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

/** Nobody can use them any more; what was confirmed with them stays. */
export const deleteCodesBefore = (db: Db, before: Date) =>
  db.deleteFrom('contactCodes').where('sentAt', '<', before).execute()

export const listConfirmed = (db: Db, customerId: string, contactKeys: readonly Buffer[]) =>
  db
    .selectFrom('confirmedContacts')
    .select('contactKey')
    .where('customerId', '=', customerId)
    .where('contactKey', '=', (it) => it.fn.any(it.val(contactKeys)))
    .execute()

/** Who confirmed so long ago is asked again. */
export const deleteConfirmedBefore = (db: Db, before: Date) =>
  db.deleteFrom('confirmedContacts').where('confirmedAt', '<', before).executeTakeFirst()

export const deleteCodesOfOrder = (tx: Tx, orderId: string) =>
  tx.deleteFrom('contactCodes').where('orderId', '=', orderId).executeTakeFirst()

export const deleteContactsOfCustomer = (tx: Tx, customerId: string) =>
  tx.deleteFrom('confirmedContacts').where('customerId', '=', customerId).executeTakeFirst()

/** What both customers confirmed stands once, with the later day; the rest of the one may come over. */
export const joinConfirmed = (tx: Tx, { fromId, intoId }: { fromId: string; intoId: string }) =>
  sql`with twice as (delete from confirmed_contacts a using confirmed_contacts b
      where a.customer_id = ${fromId} and b.customer_id = ${intoId} and a.contact_key = b.contact_key
      returning a.contact_key, a.confirmed_at)
    update confirmed_contacts c set confirmed_at = greatest(c.confirmed_at, twice.confirmed_at)
    from twice where c.customer_id = ${intoId} and c.contact_key = twice.contact_key`.execute(tx)
