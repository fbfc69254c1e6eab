import type { Db, Tx } from '../../platform/postgres/database.ts'

/** Before a file is written: a crash then leaves a name to clean up after. */
export const announceFile = (db: Db, fileId: string, at: Date) =>
  db.insertInto('pending_files').values({ file_id: fileId, announced_at: at }).execute()

/** Their rows go in the same transaction: the files follow. */
export const announceFiles = (tx: Tx, fileIds: readonly string[], at: Date) =>
  tx
    .insertInto('pending_files')
    .values(fileIds.map((file_id) => ({ file_id, announced_at: at })))
    .execute()

/** False when the file was cleaned away meanwhile. */
export async function takeOverFile(tx: Tx, fileId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('pending_files').where('file_id', '=', fileId).executeTakeFirst()
  return numDeletedRows > 0n
}

export const listPendingFiles = (tx: Tx, before: Date, limit: number) =>
  tx
    .selectFrom('pending_files')
    .select('file_id')
    .where('announced_at', '<', before)
    .orderBy('announced_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
