import type { Insertable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

/** The newest decision about the terms, which counts. */
export const findNewestTerms = (db: Db, providerId: string) =>
  db
    .selectFrom('faceTerms')
    .select(['accepts', 'textVersion'])
    .where('providerId', '=', providerId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const listTerms = (db: Db, caller: Caller) =>
  db
    .selectFrom('faceTerms')
    .leftJoin('accounts', 'accounts.id', 'faceTerms.decidedBy')
    .select(['accepts', 'textVersion', 'decidedAt', 'accounts.id as byId', 'accounts.nameSealed as byNameSealed'])
    .where(visibleTo(caller, 'face-terms.decide', 'faceTerms'))
    .orderBy('faceTerms.id', 'desc')
    .limit(100)
    .execute()

/** Persons of whom frames of a check are kept. */
export async function countPersonsKept(db: Db, providerId: string): Promise<number> {
  const found = await db
    .selectFrom('faceChecks')
    .select((it) => it.fn.count('personKey').distinct().as('persons'))
    .where('providerId', '=', providerId)
    .where('framesFileId', 'is not', null)
    .executeTakeFirst()
  return Number(found?.persons ?? 0)
}

export async function insertTerms(tx: Tx, decision: Insertable<Tables['faceTerms']>): Promise<void> {
  await tx.insertInto('faceTerms').values(decision).execute()
}
