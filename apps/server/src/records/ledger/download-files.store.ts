import type { DownloadContent, DownloadFault } from '@openbeian/contract'
import { type Selectable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'
import { dropPayloads, ownPayload } from './payload-files.ts'

export type DownloadRow = Selectable<Tables['downloadFiles']>

export const sealedDownloadFault = sealedAnswer<DownloadFault>('download_files.fault')

export interface NewDownload {
  id: string
  channelId: string
  fileName: string
  state: 'stored' | 'acknowledged' | 'quarantined'
  content: DownloadContent
  /** In the store already. */
  payloadFile: string
  payloadKey: Buffer
  fault?: DownloadFault
  documentKey?: Buffer
  /** The account that imported the file by hand. */
  importedBy?: string
  at: Date
}

export const findDownload = (
  db: Db,
  { channelId, fileName, payloadKey }: { channelId: string; fileName: string; payloadKey: Buffer },
) =>
  db
    .selectFrom('downloadFiles')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('fileName', '=', fileName)
    .where('payloadKey', '=', payloadKey)
    .executeTakeFirst()

export const getDownload = (db: Db, fileId: string): Promise<DownloadRow> =>
  db.selectFrom('downloadFiles').selectAll().where('id', '=', fileId).executeTakeFirstOrThrow()

/** The same document, however it travelled and whatever its name. */
export const findDocument = (db: Db, channelId: string, documentKey: Buffer) =>
  db
    .selectFrom('downloadFiles')
    .select(['id', 'faultSealed'])
    .where('channelId', '=', channelId)
    .where('documentKey', '=', documentKey)
    .limit(1)
    .executeTakeFirst()

/** Undefined when it is not the caller's to see. */
export const findDownloadOf = (db: Db, caller: Caller, fileId: string): Promise<DownloadRow | undefined> =>
  db
    .selectFrom('downloadFiles')
    .innerJoin('channels', 'channels.id', 'downloadFiles.channelId')
    .selectAll('downloadFiles')
    .where(visibleTo(caller, 'report.read', 'channels'))
    .where('downloadFiles.id', '=', fileId)
    .executeTakeFirst()

/** Could not be opened before, or was lost, and came whole now. */
export async function setReadable(
  work: Pick<DepsInTx, 'db' | 'now'>,
  fileId: string,
  { content, ...it }: Pick<NewDownload, 'content' | 'payloadFile' | 'state'> & { documentKey: Buffer },
): Promise<void> {
  const unread = await work.db
    .selectFrom('downloadFiles')
    .select('payloadFile')
    .where('id', '=', fileId)
    .where('state', '=', 'quarantined')
    .forUpdate()
    .executeTakeFirst()
  if (!unread) return
  await ownPayload(work, it.payloadFile)
  await dropPayloads(work, [unread.payloadFile])
  await work.db
    .updateTable('downloadFiles')
    .set({ ...it, faultSealed: null, content: JSON.stringify(content), payloadSealed: null })
    .where('id', '=', fileId)
    .execute()
}

/** To be applied once more. */
export const setAgain = (
  tx: Tx,
  { fileId, content, documentKey }: { fileId: string; content: DownloadContent; documentKey: Buffer },
) =>
  tx
    .updateTable('downloadFiles')
    .set({ state: 'acknowledged', faultSealed: null, content: JSON.stringify(content), documentKey })
    .where('id', '=', fileId)
    .execute()

/** Settled before that day: their content is kept no longer. Those somebody still has to look at stay. */
export const listDownloadsToEmpty = (db: Db, before: Date) =>
  db
    .selectFrom('downloadFiles')
    .innerJoin('channels', 'channels.id', 'downloadFiles.channelId')
    .select(['downloadFiles.id', 'downloadFiles.channelId', 'channels.providerId', 'payloadFile'])
    .where('downloadFiles.state', '=', 'applied')
    .where('downloadFiles.appliedAt', '<', before)
    .where('downloadFiles.payloadRemovedAt', 'is', null)
    .limit(500)
    .execute()

export const emptyDownloads = (tx: Tx, fileIds: readonly string[], at: Date) =>
  tx
    .updateTable('downloadFiles')
    .set({ payloadSealed: null, payloadFile: null, payloadRemovedAt: at })
    .where('id', 'in', fileIds)
    .execute()

/** Was a file of this name unreadable before? */
export const hasUnreadable = async (db: Db, channelId: string, fileName: string): Promise<boolean> =>
  (await db
    .selectFrom('downloadFiles')
    .select('id')
    .where('channelId', '=', channelId)
    .where('fileName', '=', fileName)
    .where('state', '=', 'quarantined')
    .limit(1)
    .executeTakeFirst()) !== undefined

export async function insertDownload({ db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>, it: NewDownload): Promise<void> {
  await ownPayload({ db }, it.payloadFile)
  await db
    .insertInto('downloadFiles')
    .values({
      id: it.id,
      channelId: it.channelId,
      fileName: it.fileName,
      state: it.state,
      content: JSON.stringify(it.content),
      payloadFile: it.payloadFile,
      payloadKey: it.payloadKey,
      faultSealed: it.fault ? sealedDownloadFault.seal(cipher, it.id, it.fault) : null,
      documentKey: it.documentKey ?? null,
      importedBy: it.importedBy ?? null,
      receivedAt: it.at,
    })
    .execute()
}

export const setAcknowledged = (db: Db, fileId: string, at: Date) =>
  db
    .updateTable('downloadFiles')
    .set({ acknowledgedAt: at, state: sql`case when state = 'stored' then 'acknowledged' else state end` })
    .where('id', '=', fileId)
    .execute()

export const setApplied = (
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { fileId, at, fault }: { fileId: string; at: Date; fault: DownloadFault | undefined },
) =>
  db
    .updateTable('downloadFiles')
    .set({
      state: fault ? 'quarantined' : 'applied',
      faultSealed: fault ? sealedDownloadFault.seal(cipher, fileId, fault) : null,
      appliedAt: at,
    })
    .where('id', '=', fileId)
    .execute()

export const noteDownloadFault = ({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, fileId: string, fault: DownloadFault) =>
  db
    .updateTable('downloadFiles')
    .set({ faultSealed: sealedDownloadFault.seal(cipher, fileId, fault) })
    .where('id', '=', fileId)
    .execute()

/** Received files with results that are not applied yet. */
export const listUnfinished = (db: Db, channelId: string): Promise<DownloadRow[]> =>
  db
    .selectFrom('downloadFiles')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('state', 'in', ['stored', 'acknowledged'])
    .orderBy('receivedAt')
    .orderBy('fileName')
    .execute()
