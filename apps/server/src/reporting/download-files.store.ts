import { type Selectable, sql } from 'kysely'
import type { Db, Tables } from '../platform/database.ts'

export type DownloadRow = Selectable<Tables['download_files']>

export interface NewDownload {
  id: string
  channelId: string
  fileName: string
  state: 'stored' | 'quarantined'
  content: string
  payloadSealed: Buffer
  payloadHash: string
  fault?: string
  at: Date
}

export const findDownload = (db: Db, channelId: string, fileName: string, payloadHash: string) =>
  db
    .selectFrom('download_files')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('file_name', '=', fileName)
    .where('payload_hash', '=', payloadHash)
    .executeTakeFirst()

export const getDownload = (db: Db, fileId: string): Promise<DownloadRow> =>
  db.selectFrom('download_files').selectAll().where('id', '=', fileId).executeTakeFirstOrThrow()

/** Was a file of this name unreadable before? */
export const hasUnreadable = async (db: Db, channelId: string, fileName: string): Promise<boolean> =>
  (await db
    .selectFrom('download_files')
    .select('id')
    .where('channel_id', '=', channelId)
    .where('file_name', '=', fileName)
    .where('state', '=', 'quarantined')
    .limit(1)
    .executeTakeFirst()) !== undefined

export const insertDownload = (db: Db, it: NewDownload) =>
  db
    .insertInto('download_files')
    .values({
      id: it.id,
      channel_id: it.channelId,
      file_name: it.fileName,
      state: it.state,
      content: it.content,
      payload_sealed: it.payloadSealed,
      payload_hash: it.payloadHash,
      fault: it.fault ?? null,
      received_at: it.at,
    })
    .execute()

export const setAcknowledged = (db: Db, fileId: string, at: Date) =>
  db
    .updateTable('download_files')
    .set({ acknowledged_at: at, state: sql`case when state = 'stored' then 'acknowledged' else state end` })
    .where('id', '=', fileId)
    .execute()

export const setApplied = (db: Db, fileId: string, at: Date, parked: string | undefined) =>
  db
    .updateTable('download_files')
    .set({ state: parked ? 'quarantined' : 'applied', fault: parked ?? null, applied_at: at })
    .where('id', '=', fileId)
    .execute()

export const noteDownloadFault = (db: Db, fileId: string, fault: string) =>
  db.updateTable('download_files').set({ fault }).where('id', '=', fileId).execute()

/** Received, and not all that is in them has been applied. */
export const listUnfinished = (db: Db, channelId: string): Promise<DownloadRow[]> =>
  db
    .selectFrom('download_files')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['stored', 'acknowledged'])
    .orderBy('received_at')
    .orderBy('file_name')
    .execute()
