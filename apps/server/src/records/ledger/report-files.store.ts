import type { OrderState, OrderType } from '@openbeian/filing'
import { type Selectable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'
import { dropPayloads, ownPayload } from './payload-files.ts'

export type ReportFileRow = Selectable<Tables['reportFiles']>

export const sealedAnswerMessage = sealedAnswer('report_files.answer_message')

export interface NewReportFile {
  id: string
  channelId: string
  sequence: number
  /** In the store already. */
  payloadFile: string
  payloadKey: Buffer
  sizeBytes: number
  at: Date
}

export async function nextSequence(tx: Tx, channelId: string, lastAccepted: number): Promise<number> {
  const { last } = await tx
    .selectFrom('reportFiles')
    .select((it) => it.fn.max('sequence').as('last'))
    .where('channelId', '=', channelId)
    .executeTakeFirstOrThrow()
  return Math.max(lastAccepted, last ?? 0) + 1
}

export async function insertFile(tx: Tx, { at, ...it }: NewReportFile): Promise<void> {
  await ownPayload({ db: tx }, it.payloadFile)
  await tx
    .insertInto('reportFiles')
    .values({ ...it, state: 'composed', composedAt: at })
    .execute()
}

/** `attempt` counts the files this order has been in. */
export const insertRecord = (
  tx: Tx,
  { fileId, orderId, subjectId }: { fileId: string; orderId: string; subjectId: bigint },
) =>
  sql`insert into report_records (report_file_id, order_id, attempt, isp_subject_id)
    select ${fileId}, ${orderId}, count(*) + 1, ${String(subjectId)} from report_records where order_id = ${orderId}`.execute(
    tx,
  )

/** By what results may name the orders of a file. */
export async function insertKeys(
  tx: Tx,
  fileId: string,
  keys: readonly { orderId: string; operation: number; key: string }[],
): Promise<void> {
  const rows = keys.map(({ orderId, ...it }) => ({ ...it, reportFileId: fileId, orderId }))
  if (rows.length > 0) {
    await tx
      .insertInto('reportRecordKeys')
      .values(rows)
      .onConflict((it) => it.doNothing())
      .execute()
  }
}

/** The same file built again, under its own number. */
export async function replacePayload(
  work: Pick<DepsInTx, 'db' | 'now'>,
  fileId: string,
  it: Pick<NewReportFile, 'payloadFile' | 'payloadKey' | 'sizeBytes'>,
): Promise<void> {
  const refused = await work.db
    .selectFrom('reportFiles')
    .select('payloadFile')
    .where('id', '=', fileId)
    .where('state', '=', 'refused')
    .forUpdate()
    .executeTakeFirst()
  if (!refused) return
  await ownPayload(work, it.payloadFile)
  await dropPayloads(work, [refused.payloadFile])
  await work.db
    .updateTable('reportFiles')
    .set({ ...it, state: 'composed', payloadSealed: null })
    .where('id', '=', fileId)
    .execute()
}

/** The unsent file with the lowest sequence. Files behind a refused one wait until it is mended, because sequences have no gaps. */
export const findLowestUnsent = (db: Db, channelId: string): Promise<ReportFileRow | undefined> =>
  db
    .selectFrom('reportFiles')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('state', '<>', 'accepted')
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst()

/** All of them, the lowest first. */
export const listUnsent = (tx: Tx, channelId: string) =>
  tx
    .selectFrom('reportFiles')
    .select(['id', 'sequence', 'payloadKey'])
    .where('channelId', '=', channelId)
    .where('state', '<>', 'accepted')
    .orderBy('sequence')
    .forUpdate()
    .execute()

/** Another number for a file that was not accepted; `sending`: whether it was is asked before it is sent. */
export const setSequence = (tx: Tx, { id, ...set }: { id: string; sequence: number; state?: 'sending' }) =>
  tx.updateTable('reportFiles').set(set).where('id', '=', id).execute()

export const findFileNumbered = (db: Db, channelId: string, sequence: number): Promise<ReportFileRow | undefined> =>
  db
    .selectFrom('reportFiles')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('sequence', '=', sequence)
    .executeTakeFirst()

export const listRefusedFiles = (db: Db, channelId: string): Promise<ReportFileRow[]> =>
  db
    .selectFrom('reportFiles')
    .selectAll()
    .where('channelId', '=', channelId)
    .where('state', '=', 'refused')
    .orderBy('sequence')
    .execute()

/** Undefined when it is not the caller's to see. */
export const findFileOf = (db: Db, caller: Caller, fileId: string): Promise<ReportFileRow | undefined> =>
  db
    .selectFrom('reportFiles')
    .innerJoin('channels', 'channels.id', 'reportFiles.channelId')
    .selectAll('reportFiles')
    .where(visibleTo(caller, 'report.read', 'channels'))
    .where('reportFiles.id', '=', fileId)
    .executeTakeFirst()

/** Files accepted before that day, whose content is due to be removed. */
export const listFilesToEmpty = (db: Db, before: Date) =>
  db
    .selectFrom('reportFiles')
    .innerJoin('channels', 'channels.id', 'reportFiles.channelId')
    .select(['reportFiles.id', 'reportFiles.channelId', 'channels.providerId', 'payloadFile'])
    .where('reportFiles.state', '=', 'accepted')
    .where('reportFiles.acceptedAt', '<', before)
    .where('reportFiles.payloadRemovedAt', 'is', null)
    .limit(500)
    .execute()

export const emptyFiles = (tx: Tx, fileIds: readonly string[], at: Date) =>
  tx
    .updateTable('reportFiles')
    .set({ payloadSealed: null, payloadFile: null, payloadRemovedAt: at })
    .where('id', 'in', fileIds)
    .execute()

/** Written before the call: a file found in this state after a crash may or may not have arrived. */
export const setSending = (db: Db, fileId: string, at: Date) =>
  db
    .updateTable('reportFiles')
    .set((set) => ({
      // one that is sent again because the administration lost it was accepted all the same
      state: sql`case when state = 'accepted' then state else 'sending' end`,
      tries: set('tries', '+', 1),
      sentAt: at,
    }))
    .where('id', '=', fileId)
    .execute()

export const noteAnswer = (
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  fileId: string,
  it: { code?: number; message: string; state?: 'composed' | 'refused' },
) =>
  db
    .updateTable('reportFiles')
    .set({
      answerCode: it.code ?? null,
      answerMessageSealed: sealedAnswerMessage.seal(cipher, fileId, it.message),
      ...(it.state && { state: it.state }),
    })
    .where('id', '=', fileId)
    .execute()

export const setAccepted = (
  { db: tx, cipher }: DepsInTx,
  { fileId, at, ...answer }: { code: number; message: string } & { fileId: string; at: Date },
) =>
  tx
    .updateTable('reportFiles')
    .set({
      state: 'accepted',
      acceptedAt: at,
      answerCode: answer.code,
      answerMessageSealed: sealedAnswerMessage.seal(cipher, fileId, answer.message),
    })
    .where('id', '=', fileId)
    .where('state', '<>', 'accepted')
    .returning('id')
    .executeTakeFirst()

/** The orders whose way ends with this file for now, locked in the order everybody locks them in. */
export const lockOrdersOfFile = (
  tx: Tx,
  fileId: string,
): Promise<{ id: string; state: OrderState; orderType: OrderType; province: string }[]> =>
  tx
    .selectFrom('orders')
    .select(['id', 'state', 'orderType', 'province'])
    .where('id', 'in', (it) => it.selectFrom('reportRecords').select('orderId').where('reportFileId', '=', fileId))
    .orderBy('id')
    .forUpdate()
    .execute()
