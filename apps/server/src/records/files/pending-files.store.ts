import type { Db, Tx } from '../../platform/postgres/database.ts'

/** Before a file is written: a crash then leaves a name to clean up after. */
export const announceFile = (db: Db, fileId: string, at: Date) =>
  db.insertInto('pendingFiles').values({ fileId, announcedAt: at }).execute()

/** Their rows go in the same transaction: the files follow. */
export const announceFiles = (tx: Tx, fileIds: readonly string[], at: Date) =>
  tx
    .insertInto('pendingFiles')
    .values(fileIds.map((fileId) => ({ fileId, announcedAt: at })))
    .execute()

/** False when the file was cleaned away meanwhile. */
export async function takeOverFile(tx: Tx, fileId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('pendingFiles').where('fileId', '=', fileId).executeTakeFirst()
  return numDeletedRows > 0n
}

export const listPendingFiles = (tx: Tx, before: Date, limit: number) =>
  tx
    .selectFrom('pendingFiles')
    .select('fileId')
    .where('announcedAt', '<', before)
    .orderBy('announcedAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
