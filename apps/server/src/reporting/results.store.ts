import type { OrderState } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'

export interface ResultPlace {
  fileId: string
  position: number
  kind: 'BAJG' | 'BASJ'
}

/** Takes the place of one result; false when it was applied before. Another transaction at the same place is waited for. */
export async function takePlace(tx: Tx, { fileId, position, kind }: ResultPlace, at: Date): Promise<boolean> {
  const taken = await tx
    .insertInto('applied_results')
    .values({ download_file_id: fileId, position, kind, outcome: '', at })
    .onConflict((it) => it.doNothing())
    .returning('position')
    .executeTakeFirst()
  return taken !== undefined
}

export const setOutcome = (tx: Tx, { fileId, position, kind }: ResultPlace, outcome: string, orderId: string | null) =>
  tx
    .updateTable('applied_results')
    .set({ outcome, order_id: orderId })
    .where('download_file_id', '=', fileId)
    .where('position', '=', position)
    .where('kind', '=', kind)
    .execute()

export const listOutcomes = (db: Db, fileId: string) =>
  db
    .selectFrom('applied_results')
    .select(['outcome', 'kind', 'position'])
    .where('download_file_id', '=', fileId)
    .execute()

export interface ReportedOrder {
  id: string
  state: OrderState
  filingSealed: Buffer
}

/** The order this channel reported under this subject id, locked. */
export const lockOrderReported = (tx: Tx, channelId: string, subjectId: string): Promise<ReportedOrder | undefined> =>
  tx
    .selectFrom('orders')
    .select(['id', 'state', 'filing_sealed as filingSealed'])
    .where('id', 'in', (it) =>
      it
        .selectFrom('report_records')
        .innerJoin('report_files', 'report_files.id', 'report_records.report_file_id')
        .select('order_id')
        .where('isp_subject_id', '=', subjectId)
        .where('channel_id', '=', channelId),
    )
    .forUpdate()
    .executeTakeFirst()

/** Did the administration approve the order since it was reported last, its numbers still to come? */
export async function hasWaitingApproval(tx: Tx, orderId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('applied_results')
    .select('position')
    .where('order_id', '=', orderId)
    .where('outcome', '=', 'approvedWithoutNumbers')
    .where('at', '>=', (it) =>
      it
        .selectFrom('report_records')
        .innerJoin('report_files', 'report_files.id', 'report_records.report_file_id')
        .select(sql<Date>`max(composed_at)`.as('composed'))
        .where('report_records.order_id', '=', orderId),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
