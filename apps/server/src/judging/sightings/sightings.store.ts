import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

/** Oldest first, with who saw it. */
export const listSightings = (db: Db, orderId: string) =>
  db
    .selectFrom('sightings')
    .innerJoin('accounts', 'accounts.id', 'sightings.seenBy')
    .selectAll('sightings')
    .select('accounts.nameSealed as seenByNameSealed')
    .where('orderId', '=', orderId)
    .orderBy('seenAt')
    .execute()

/** Takes the place of what was said before of the same. */
export const putSighting = (tx: Tx, it: Insertable<Tables['sightings']>) =>
  tx
    .insertInto('sightings')
    .values(it)
    .onConflict((row) =>
      row.columns(['orderId', 'kind', 'place']).doUpdateSet({
        saidSealed: it.saidSealed,
        seenBy: it.seenBy,
        seenAt: it.seenAt,
      }),
    )
    .execute()

export const deleteSightingsOf = (tx: Tx, orderId: string) =>
  tx.deleteFrom('sightings').where('orderId', '=', orderId).executeTakeFirst()
