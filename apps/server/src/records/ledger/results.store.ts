import { atTheAdministration, type OrderState, type OrderType } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'

export interface ResultPlace {
  fileId: string
  position: number
  /** The block it stands in. */
  kind: string
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

export const setOutcome = (
  tx: Tx,
  {
    resultPlace: { fileId, position, kind },
    outcome,
    orderId,
  }: { resultPlace: ResultPlace; outcome: string; orderId: string | null },
) =>
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
    .select(['outcome', 'kind', 'position', 'order_id as orderId', 'at'])
    .where('download_file_id', '=', fileId)
    .orderBy('kind')
    .orderBy('position')
    .execute()

/** What was put aside is to be looked at once more. */
export const removeParked = (tx: Tx, fileId: string) =>
  tx.deleteFrom('applied_results').where('download_file_id', '=', fileId).where('outcome', 'like', 'parked:%').execute()

export interface ReportedOrder {
  id: string
  orderType: OrderType
  state: OrderState
  customerId: string
  reference: string
  subjectName: string
  filingSealed: Buffer
  filedSealed: Buffer | null
  filedSubjectId: string | null
  filedServiceIds: string[]
}

const columns = [
  'orders.id',
  'orders.order_type as orderType',
  'orders.state',
  'orders.customer_id as customerId',
  'orders.reference',
  'orders.subject_name as subjectName',
  'orders.filing_sealed as filingSealed',
  'orders.filed_sealed as filedSealed',
  'orders.filed_subject_id as filedSubjectId',
  'orders.filed_service_ids as filedServiceIds',
] as const

/**
 * The order this channel reported under one of these keys, locked: of several the one still under way, then the one
 * reported last; or that very order.
 */
export async function lockOrderByKeys(
  tx: Tx,
  {
    channelId,
    keys,
    orderId,
    operation,
  }: { channelId: string; keys: readonly string[]; orderId?: string | undefined; operation?: number | undefined },
): Promise<ReportedOrder | undefined> {
  const found = orderId === undefined ? await findOrderByKeys(tx, { channelId, keys, operation }) : { id: orderId }
  if (!found) return undefined
  return tx.selectFrom('orders').select(columns).where('id', '=', found.id).forUpdate().executeTakeFirst()
}

const findOrderByKeys = (
  tx: Tx,
  { channelId, keys, operation }: { channelId: string; keys: readonly string[]; operation?: number | undefined },
) =>
  tx
    .selectFrom('report_record_keys')
    .innerJoin('report_files', 'report_files.id', 'report_record_keys.report_file_id')
    .innerJoin('orders', 'orders.id', 'report_record_keys.order_id')
    .select('orders.id')
    .where('report_files.channel_id', '=', channelId)
    .where((it) => it('report_record_keys.key', '=', it.fn.any(it.val(keys))))
    .$if(operation !== undefined, (it) => it.where('report_record_keys.operation', '=', operation as number))
    .orderBy((it) => it('orders.state', 'in', atTheAdministration), 'desc')
    .orderBy('report_files.composed_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The order under way that wants to end this record, by the administration's id. */
export const findOrderClosing = (
  tx: Tx,
  providerId: string,
  { what, regulatorId }: { what: 'subject' | 'service'; regulatorId: bigint },
) =>
  tx
    .selectFrom('orders')
    .innerJoin('filed_subjects', 'filed_subjects.id', 'orders.filed_subject_id')
    .select('orders.id')
    .where('orders.provider_id', '=', providerId)
    .where('orders.state', 'in', atTheAdministration)
    .$if(what === 'subject', (it) =>
      it
        .where('orders.order_type', '=', 'CANCEL_SUBJECT')
        .where('filed_subjects.regulator_id', '=', String(regulatorId)),
    )
    .$if(what === 'service', (it) =>
      it.where('orders.order_type', '=', 'CANCEL_SERVICE').where((row) =>
        row.exists(
          row
            .selectFrom('filed_services')
            .select('filed_services.id')
            .where('filed_services.regulator_id', '=', String(regulatorId))
            .where((service) =>
              service(service.ref('filed_services.id'), '=', service.fn.any('orders.filed_service_ids')),
            ),
        ),
      ),
    )
    .executeTakeFirst()

/** Did the administration approve the order since it was reported last, its numbers still to come? */
export async function hasWaitingApproval(tx: Tx, orderId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('applied_results')
    .select('position')
    .where('order_id', '=', orderId)
    .where('outcome', '=', 'approvedWithoutNumbers')
    .where('at', '>=', lastReportOf(orderId))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Did the administration publish this subject since the order was reported last? */
export async function isPublishedSinceReport(tx: Tx, orderId: string, filedSubjectId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('filed_subjects')
    .select('id')
    .where('id', '=', filedSubjectId)
    .where('published_at', '>=', lastReportOf(orderId))
    .executeTakeFirst()
  return found !== undefined
}

const lastReportOf = (orderId: string) =>
  sql<Date>`(select max(composed_at) from report_records
    join report_files on report_files.id = report_records.report_file_id where report_records.order_id = ${orderId})`
