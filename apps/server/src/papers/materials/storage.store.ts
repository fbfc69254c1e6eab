import type { Db } from '../../platform/postgres/database.ts'

/** In one query: what the papers of an order and of its customer take up, and what the provider lets them. */
export async function storageOf(
  db: Db,
  { id, customerId, providerId }: { id: string; customerId: string; providerId: string },
) {
  const found = await db
    .selectFrom('providers')
    .select('settings')
    .select((it) => [
      it
        .selectFrom('customer_storage')
        .select('customer_storage.bytes')
        .where('customer_id', '=', customerId)
        .as('customerBytes'),
    ])
    .innerJoinLateral(
      (it) =>
        it
          .selectFrom('materials')
          .select((of) => [
            of.fn.countAll<string>().as('stored'),
            of.fn.countAll<string>().filterWhere('replaced_at', 'is', null).as('current'),
            of.fn.sum<string | null>('size_bytes').as('orderBytes'),
          ])
          .where('order_id', '=', id)
          .as('of_order'),
      (join) => join.onTrue(),
    )
    .select(['of_order.stored', 'of_order.current', 'of_order.orderBytes'])
    .where('providers.id', '=', providerId)
    .executeTakeFirstOrThrow()
  return {
    settings: found.settings,
    stored: Number(found.stored),
    current: Number(found.current),
    orderBytes: Number(found.orderBytes ?? 0),
    customerBytes: Number(found.customerBytes ?? 0),
  }
}

/** Whether the provider wants every copy that staff is shown to be marked. */
export async function marksShownPapers(db: Db, providerId: string): Promise<boolean> {
  const { settings } = await db
    .selectFrom('providers')
    .select('settings')
    .where('id', '=', providerId)
    .executeTakeFirstOrThrow()
  return settings.markShownPapers ?? false
}
