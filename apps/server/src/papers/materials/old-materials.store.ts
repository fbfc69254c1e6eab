import type { Db, Tx } from '../../platform/postgres/database.ts'

export const listProviders = (db: Db) => db.selectFrom('providers').select(['id', 'settings']).execute()

interface Until {
  replacedBefore: Date | undefined
  abandonedBefore: Date | undefined
}

/**
 * Removes so many papers of a provider that were replaced before, whose order was abandoned before, or was emptied since they
 * came, and names them.
 */
export async function removeMaterials(
  tx: Tx,
  {
    providerId,
    until: { replacedBefore, abandonedBefore },
    limit,
  }: { providerId: string; until: Until; limit: number },
) {
  return tx
    .deleteFrom('materials')
    .where('id', 'in', (it) =>
      it
        .selectFrom('materials as old')
        .innerJoin('orders', 'orders.id', 'old.orderId')
        .select('old.id')
        .where('old.providerId', '=', providerId)
        .where((of) =>
          of.or([
            of('orders.emptiedAt', '>=', of.ref('old.uploadedAt')),
            ...(replacedBefore ? [of('old.replacedAt', '<', replacedBefore)] : []),
            ...(abandonedBefore
              ? [of.and([of('orders.state', '=', 'abandoned'), of('orders.stateSince', '<', abandonedBefore)])]
              : []),
          ]),
        )
        .limit(limit),
    )
    .returning(['id', 'orderId', 'fileId', 'kind', 'about'])
    .execute()
}

/** All of an order, also those that were replaced. */
export const listOfOrder = (tx: Tx, orderId: string) =>
  tx.selectFrom('materials').select(['id', 'fileId', 'kind', 'about']).where('orderId', '=', orderId).execute()

export const deleteMaterials = (tx: Tx, ids: readonly string[]) =>
  tx.deleteFrom('materials').where('id', 'in', ids).execute()

/** All of a customer, also those that were replaced. */
export const listMaterialsOfCustomer = (db: Db, customerId: string) =>
  db
    .selectFrom('materials')
    .innerJoin('orders', 'orders.id', 'materials.orderId')
    .select(['materials.id', 'kind', 'about', 'contentType', 'fileId', 'dataKey', 'orderId'])
    .where('orders.customerId', '=', customerId)
    .orderBy('uploadedAt')
    .execute()

/** With what opens their files. */
export const listFilesOfOrder = (db: Db, orderId: string) =>
  db
    .selectFrom('materials')
    .select(['id', 'kind', 'about', 'fileId', 'dataKey'])
    .where('orderId', '=', orderId)
    .orderBy('uploadedAt')
    .execute()
