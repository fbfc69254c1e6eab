import type { OrderState, OrderType } from '@openbeian/filing'
import { type Selectable, sql } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type ReportFileRow = Selectable<Tables['report_files']>

export interface NewReportFile {
  id: string
  channelId: string
  sequence: number
  payloadSealed: Buffer
  payloadHash: string
  sizeBytes: number
  at: Date
}

export async function nextSequence(tx: Tx, channelId: string, lastAccepted: number): Promise<number> {
  const { last } = await tx
    .selectFrom('report_files')
    .select((it) => it.fn.max('sequence').as('last'))
    .where('channel_id', '=', channelId)
    .executeTakeFirstOrThrow()
  return Math.max(lastAccepted, last ?? 0) + 1
}

export const insertFile = (tx: Tx, it: NewReportFile) =>
  tx
    .insertInto('report_files')
    .values({
      id: it.id,
      channel_id: it.channelId,
      sequence: it.sequence,
      state: 'composed',
      payload_sealed: it.payloadSealed,
      payload_hash: it.payloadHash,
      size_bytes: it.sizeBytes,
      composed_at: it.at,
    })
    .execute()

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
  const rows = keys.map(({ orderId, ...it }) => ({ ...it, report_file_id: fileId, order_id: orderId }))
  if (rows.length > 0) {
    await tx
      .insertInto('report_record_keys')
      .values(rows)
      .onConflict((it) => it.doNothing())
      .execute()
  }
}

/** The same file built again, under its own number. */
export const replacePayload = (
  db: Db,
  fileId: string,
  it: Pick<NewReportFile, 'payloadSealed' | 'payloadHash' | 'sizeBytes'>,
) =>
  db
    .updateTable('report_files')
    .set({
      state: 'composed',
      payload_sealed: it.payloadSealed,
      payload_hash: it.payloadHash,
      size_bytes: it.sizeBytes,
    })
    .where('id', '=', fileId)
    .where('state', '=', 'refused')
    .execute()

/** The file whose turn it is; while a refused one is not mended, those behind it have to wait. */
export const findLowestUnsent = (db: Db, channelId: string): Promise<ReportFileRow | undefined> =>
  db
    .selectFrom('report_files')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '<>', 'accepted')
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst()

export const findFileNumbered = (db: Db, channelId: string, sequence: number): Promise<ReportFileRow | undefined> =>
  db
    .selectFrom('report_files')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('sequence', '=', sequence)
    .executeTakeFirst()

export const listRefusedFiles = (db: Db, channelId: string): Promise<ReportFileRow[]> =>
  db
    .selectFrom('report_files')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', '=', 'refused')
    .orderBy('sequence')
    .execute()

/** Only of this provider. */
export const findFileOf = (db: Db, providerId: string, fileId: string): Promise<ReportFileRow | undefined> =>
  db
    .selectFrom('report_files')
    .innerJoin('channels', 'channels.id', 'report_files.channel_id')
    .selectAll('report_files')
    .where('channels.provider_id', '=', providerId)
    .where('report_files.id', '=', fileId)
    .executeTakeFirst()

/** Accepted before that day: their content is kept no longer. */
export const listFilesToEmpty = (db: Db, before: Date) =>
  db
    .selectFrom('report_files')
    .innerJoin('channels', 'channels.id', 'report_files.channel_id')
    .select(['report_files.id', 'report_files.channel_id as channelId', 'channels.provider_id as providerId'])
    .where('report_files.state', '=', 'accepted')
    .where('report_files.accepted_at', '<', before)
    .where('report_files.payload_removed_at', 'is', null)
    .limit(500)
    .execute()

export const emptyFiles = (tx: Tx, fileIds: readonly string[], at: Date) =>
  tx
    .updateTable('report_files')
    .set({ payload_sealed: Buffer.alloc(0), payload_removed_at: at })
    .where('id', 'in', fileIds)
    .execute()

/** Written before the call: whoever finds it so does not know whether it arrived. */
export const markSending = (db: Db, fileId: string, at: Date) =>
  db
    .updateTable('report_files')
    .set((set) => ({
      // one that is sent again because the administration lost it was accepted all the same
      state: sql`case when state = 'accepted' then state else 'sending' end`,
      tries: set('tries', '+', 1),
      sent_at: at,
    }))
    .where('id', '=', fileId)
    .execute()

export const noteAnswer = (
  db: Db,
  fileId: string,
  it: { code?: number; message: string; state?: 'composed' | 'refused' },
) =>
  db
    .updateTable('report_files')
    .set({ answer_code: it.code ?? null, answer_message: it.message, ...(it.state && { state: it.state }) })
    .where('id', '=', fileId)
    .execute()

export const setAccepted = (
  tx: Tx,
  { fileId, at, ...answer }: { code: number; message: string } & { fileId: string; at: Date },
) =>
  tx
    .updateTable('report_files')
    .set({ state: 'accepted', accepted_at: at, answer_code: answer.code, answer_message: answer.message })
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
    .select(['id', 'state', 'order_type as orderType', 'province'])
    .where('id', 'in', (it) => it.selectFrom('report_records').select('order_id').where('report_file_id', '=', fileId))
    .orderBy('id')
    .forUpdate()
    .execute()
