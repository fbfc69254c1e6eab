import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type DownloadRow = Selectable<Tables['download_files']>

export interface NewDownload {
  id: string
  channelId: string
  fileName: string
  state: 'stored' | 'acknowledged' | 'quarantined'
  content: string
  payloadSealed: Buffer
  payloadHash: string
  fault?: string
  documentHash?: string
  /** Who gave it by hand. */
  importedBy?: string
  at: Date
}

export const findDownload = (
  db: Db,
  { channelId, fileName, payloadHash }: { channelId: string; fileName: string; payloadHash: string },
) =>
  db
    .selectFrom('download_files')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('file_name', '=', fileName)
    .where('payload_hash', '=', payloadHash)
    .executeTakeFirst()

export const getDownload = (db: Db, fileId: string): Promise<DownloadRow> =>
  db.selectFrom('download_files').selectAll().where('id', '=', fileId).executeTakeFirstOrThrow()

/** The same document, however it travelled and whatever its name. */
export const findDocument = (db: Db, channelId: string, documentHash: string) =>
  db
    .selectFrom('download_files')
    .select('id')
    .where('channel_id', '=', channelId)
    .where('document_hash', '=', documentHash)
    .limit(1)
    .executeTakeFirst()

/** Only of this provider. */
export const findDownloadOf = (db: Db, providerId: string, fileId: string): Promise<DownloadRow | undefined> =>
  db
    .selectFrom('download_files')
    .innerJoin('channels', 'channels.id', 'download_files.channel_id')
    .selectAll('download_files')
    .where('channels.provider_id', '=', providerId)
    .where('download_files.id', '=', fileId)
    .executeTakeFirst()

/** Could not be opened before, and came whole now. */
export const setReadable = (
  db: Db,
  fileId: string,
  it: Pick<NewDownload, 'content' | 'payloadSealed'> & { documentHash: string },
) =>
  db
    .updateTable('download_files')
    .set({
      state: 'stored',
      fault: null,
      content: it.content,
      payload_sealed: it.payloadSealed,
      document_hash: it.documentHash,
    })
    .where('id', '=', fileId)
    .where('state', '=', 'quarantined')
    .execute()

/** To be applied once more. */
export const setAgain = (
  tx: Tx,
  { fileId, content, documentHash }: { fileId: string; content: string; documentHash: string },
) =>
  tx
    .updateTable('download_files')
    .set({ state: 'acknowledged', fault: null, content, document_hash: documentHash })
    .where('id', '=', fileId)
    .execute()

/** Settled before that day: their content is kept no longer. Those somebody still has to look at stay. */
export const listDownloadsToEmpty = (db: Db, before: Date) =>
  db
    .selectFrom('download_files')
    .innerJoin('channels', 'channels.id', 'download_files.channel_id')
    .select(['download_files.id', 'download_files.channel_id as channelId', 'channels.provider_id as providerId'])
    .where('download_files.state', '=', 'applied')
    .where('download_files.applied_at', '<', before)
    .where('download_files.payload_removed_at', 'is', null)
    .limit(500)
    .execute()

export const emptyDownloads = (tx: Tx, fileIds: readonly string[], at: Date) =>
  tx
    .updateTable('download_files')
    .set({ payload_sealed: Buffer.alloc(0), payload_removed_at: at })
    .where('id', 'in', fileIds)
    .execute()

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
      document_hash: it.documentHash ?? null,
      imported_by: it.importedBy ?? null,
      received_at: it.at,
    })
    .execute()

export const setAcknowledged = (db: Db, fileId: string, at: Date) =>
  db
    .updateTable('download_files')
    .set({ acknowledged_at: at, state: sql`case when state = 'stored' then 'acknowledged' else state end` })
    .where('id', '=', fileId)
    .execute()

export const setApplied = (db: Db, { fileId, at, parked }: { fileId: string; at: Date; parked: string | undefined }) =>
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
