import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

/** The word that counts now. */
export const findNewestTerms = (db: Db, providerId: string) =>
  db
    .selectFrom('face_terms')
    .select(['accepts', 'text_version'])
    .where('provider_id', '=', providerId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const listTerms = (db: Db, providerId: string) =>
  db
    .selectFrom('face_terms')
    .leftJoin('accounts', 'accounts.id', 'face_terms.decided_by')
    .select(['accepts', 'text_version', 'decided_at', 'accounts.name as byName'])
    .where('face_terms.provider_id', '=', providerId)
    .orderBy('face_terms.id', 'desc')
    .limit(100)
    .execute()

export async function insertTerms(tx: Tx, decision: Insertable<Tables['face_terms']>): Promise<void> {
  await tx.insertInto('face_terms').values(decision).execute()
}
