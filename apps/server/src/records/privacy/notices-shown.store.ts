import type { PrivacyNotice } from '@openbeian/contract'
import type { Insertable } from 'kysely'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

/** The provider's own words as they are now. */
export const findWords = (db: Db, providerId: string) =>
  db
    .selectFrom('privacyWords')
    .select(['number', 'zh', 'en', 'madeAt'])
    .where('providerId', '=', providerId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** False where somebody else was faster. */
export async function insertWords(tx: Tx, words: Insertable<Tables['privacyWords']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('privacyWords')
    .values(words)
    .onConflict((it) => it.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whom a notice was shown to. */
export type ShownTo = { accountId: string } | { handoverId: string }

/** Keeps the text, once. */
export async function keepNotice(
  db: Db,
  { providerId, notice: { version, sections }, at }: { providerId: string; notice: PrivacyNotice; at: Date },
): Promise<void> {
  await db
    .insertInto('privacyNotices')
    .values({ providerId, version, sections: JSON.stringify(sections), firstAt: at })
    .onConflict((it) => it.doNothing())
    .execute()
}

/** That a notice which is kept was shown. */
export async function noteShown(
  { db: tx, now }: Pick<DepsInTx, 'db' | 'now'>,
  { providerId, version, to }: { providerId: string; version: string; to: ShownTo },
): Promise<void> {
  const whom = { accountId: null, handoverId: null, ...to }
  await tx
    .insertInto('noticeAcceptances')
    .values({ providerId, version, ...whom, at: now() })
    .execute()
}

/** The newest one an account, or the holder of a link, was shown. */
export const findAcceptance = (db: Db, to: ShownTo) =>
  db
    .selectFrom('noticeAcceptances')
    .select(['version', 'at'])
    .where((it) => ('accountId' in to ? it('accountId', '=', to.accountId) : it('handoverId', '=', to.handoverId)))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function countAccepted(db: Db, providerId: string, version: string): Promise<number> {
  const { count } = await db
    .selectFrom('noticeAcceptances')
    .select((it) => it.fn.count<string>('accountId').distinct().as('count'))
    .where('providerId', '=', providerId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return Number(count)
}
