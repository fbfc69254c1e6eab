import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { settingOf } from '../../records/settings/setting-of.ts'

/** One query: how much the materials of an order and of its customer take up, and how much the provider allows. */
export async function storageOf(
  db: Db,
  { id, customerId, providerId }: { id: string; customerId: string; providerId: string },
) {
  const found = await db
    .selectFrom('providers')
    .select('settings')
    .select((it) => [
      it
        .selectFrom('customerStorage')
        .select('customerStorage.bytes')
        .where('customerId', '=', customerId)
        .as('customerBytes'),
      it
        .or([
          it.exists(it.selectFrom('accessResources').select('accessResources.id').where('customerId', '=', customerId)),
          it.exists(it.selectFrom('filedSubjects').select('filedSubjects.id').where('customerId', '=', customerId)),
        ])
        .as('isKnown'),
    ])
    .innerJoinLateral(
      (it) =>
        it
          .selectFrom('materials')
          .select((of) => [
            of.fn.countAll<string>().as('stored'),
            of.fn.countAll<string>().filterWhere('replacedAt', 'is', null).as('current'),
            of.fn.sum<string | null>('sizeBytes').as('orderBytes'),
          ])
          .where('orderId', '=', id)
          .as('ofOrder'),
      (join) => join.onTrue(),
    )
    .select(['ofOrder.stored', 'ofOrder.current', 'ofOrder.orderBytes'])
    .where('providers.id', '=', providerId)
    .executeTakeFirstOrThrow()
  return {
    settings: found.settings,
    /** Whether the customer has bought or filed anything here. */
    isKnown: Boolean(found.isKnown),
    stored: Number(found.stored),
    current: Number(found.current),
    orderBytes: Number(found.orderBytes ?? 0),
    customerBytes: Number(found.customerBytes ?? 0),
  }
}

/** Whether the provider wants every copy that staff is shown to be marked. */
export async function watermarksShownMaterials(db: Db, providerId: string): Promise<boolean> {
  const { settings } = await db
    .selectFrom('providers')
    .select('settings')
    .where('id', '=', providerId)
    .executeTakeFirstOrThrow()
  return settingOf(settings, 'watermarkShownMaterials')
}

/** What the materials of two customers take up is the one's from now on. */
export const joinStorage = (tx: Tx, { fromId, intoId }: { fromId: string; intoId: string }) =>
  sql`with gone as (delete from customer_storage where customer_id = ${fromId} returning bytes)
    insert into customer_storage (customer_id, bytes) select ${intoId}, bytes from gone
    on conflict (customer_id) do update set bytes = customer_storage.bytes + excluded.bytes`.execute(tx)
