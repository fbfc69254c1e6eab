import type { MaterialOwner } from '@openbeian/filing'
import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export const insertMaterialConsent = (tx: Tx, consent: Insertable<Tables['materialConsents']>) =>
  tx.insertInto('materialConsents').values(consent).execute()

/** The newest word of the order and of each place. */
export const listMaterialConsents = (db: Db, orderId: string) =>
  db
    .selectFrom('materialConsents')
    .selectAll()
    .distinctOn('about')
    .where('orderId', '=', orderId)
    .orderBy('about')
    .orderBy('id', 'desc')
    .execute()

export const findMaterialConsentOfLink = (db: Db, handoverId: string) =>
  db
    .selectFrom('materialConsents')
    .selectAll()
    .where('handoverId', '=', handoverId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Who speaks for themselves counts for their place, whatever was said for all. */
export async function mayTakeMaterials(db: Db, orderId: string, about: MaterialOwner): Promise<boolean> {
  const said = await listMaterialConsents(db, orderId)
  const word = said.find((it) => it.about === about) ?? said.find((it) => it.about === 'order')
  return word?.agrees === true
}

/** The newest word of each order and place of a customer. */
export const listMaterialConsentsOfCustomer = (db: Db, customerId: string) =>
  db
    .selectFrom('materialConsents')
    .innerJoin('orders', 'orders.id', 'materialConsents.orderId')
    .selectAll('materialConsents')
    .select('orders.reference')
    .distinctOn(['materialConsents.orderId', 'materialConsents.about'])
    .where('orders.customerId', '=', customerId)
    .orderBy('materialConsents.orderId')
    .orderBy('materialConsents.about')
    .orderBy('materialConsents.id', 'desc')
    .execute()
