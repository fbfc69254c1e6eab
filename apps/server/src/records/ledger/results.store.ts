import { ResultOutcome } from '@openbeian/contract'
import { atTheAdministration, type OrderState, type OrderType } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'

export interface ResultPlace {
  fileId: string
  position: number
  /** The block of the download the result stands in, e.g. `BAJG`. */
  kind: string
}

/** Takes the place of one result; false when it was applied before. Another transaction at the same place is waited for. */
export async function takePlace(tx: Tx, { fileId, position, kind }: ResultPlace, at: Date): Promise<boolean> {
  const taken = await tx
    .insertInto('appliedResults')
    .values({ downloadFileId: fileId, position, kind, at })
    .onConflict((it) => it.doNothing())
    .returning('position')
    .executeTakeFirst()
  return taken !== undefined
}

const sealedOutcomeDetails = sealedAnswer<object>('applied_results.details')

export const setOutcome = (
  { db: tx, cipher }: DepsInTx,
  {
    resultPlace: { fileId, position, kind },
    outcome,
    orderId,
  }: { resultPlace: ResultPlace; outcome: ResultOutcome; orderId: string | null },
) =>
  tx
    .updateTable('appliedResults')
    .set({
      outcomeKind: outcome.kind,
      reason: outcome.reason,
      detailsSealed: sealedOutcomeDetails.seal(cipher, `${fileId}:${kind}:${position}`, outcome.details),
      orderId,
    })
    .where('downloadFileId', '=', fileId)
    .where('position', '=', position)
    .where('kind', '=', kind)
    .execute()

export interface KeptOutcome {
  kind: string
  position: number
  outcome: ResultOutcome
  orderId: string | null
  at: Date
}

export async function listOutcomes(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  fileId: string,
): Promise<KeptOutcome[]> {
  const rows = await db
    .selectFrom('appliedResults')
    .select(['outcomeKind', 'reason', 'detailsSealed', 'kind', 'position', 'orderId', 'at'])
    .where('downloadFileId', '=', fileId)
    .orderBy('kind')
    .orderBy('position')
    .execute()
  return rows.map(({ outcomeKind, reason, detailsSealed, ...it }) => {
    const row = `${fileId}:${it.kind}:${it.position}`
    const details = detailsSealed && sealedOutcomeDetails.open(cipher, row, detailsSealed)
    return { ...it, outcome: ResultOutcome.parse({ kind: outcomeKind, reason, details }) }
  })
}

/** What was put aside is to be looked at once more. */
export const removeParked = (tx: Tx, fileId: string) =>
  tx.deleteFrom('appliedResults').where('downloadFileId', '=', fileId).where('outcomeKind', '=', 'parked').execute()

export interface ReportedOrder {
  id: string
  orderType: OrderType
  state: OrderState
  customerId: string
  reference: string
  subjectNameSealed: Buffer
  filingSealed: Buffer
  filedSealed: Buffer | null
  filedSubjectId: string | null
  filedServiceIds: (string | null)[]
}

const columns = [
  'orders.id',
  'orders.orderType',
  'orders.state',
  'orders.customerId',
  'orders.reference',
  'orders.subjectNameSealed',
  'orders.filingSealed',
  'orders.filedSealed',
  'orders.filedSubjectId',
  'orders.filedServiceIds',
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

/** What is new as a whole is published under its sponsor; its services are named by opinions alone. */
const newFiling = 1

const findOrderByKeys = (
  tx: Tx,
  { channelId, keys, operation }: { channelId: string; keys: readonly string[]; operation?: number | undefined },
) =>
  tx
    .selectFrom('reportRecordKeys')
    .innerJoin('reportFiles', 'reportFiles.id', 'reportRecordKeys.reportFileId')
    .innerJoin('orders', 'orders.id', 'reportRecordKeys.orderId')
    .select('orders.id')
    .where('reportFiles.channelId', '=', channelId)
    .where((it) => it('reportRecordKeys.key', '=', it.fn.any(it.val(keys))))
    .where((it) =>
      operation === undefined
        ? it.not(it.and([it('reportRecordKeys.operation', '=', newFiling), it('key', 'like', 'service:%')]))
        : it('reportRecordKeys.operation', '=', operation),
    )
    .orderBy((it) => it('orders.state', 'in', atTheAdministration), 'desc')
    .orderBy('reportFiles.composedAt', 'desc')
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
    .innerJoin('filedSubjects', 'filedSubjects.id', 'orders.filedSubjectId')
    .select('orders.id')
    .where('orders.providerId', '=', providerId)
    .where('orders.state', 'in', atTheAdministration)
    .$if(what === 'subject', (it) =>
      it.where('orders.orderType', '=', 'CANCEL_SUBJECT').where('filedSubjects.regulatorId', '=', String(regulatorId)),
    )
    .$if(what === 'service', (it) =>
      it.where('orders.orderType', '=', 'CANCEL_SERVICE').where((row) =>
        row.exists(
          row
            .selectFrom('filedServices')
            .select('filedServices.id')
            .where('filedServices.regulatorId', '=', String(regulatorId))
            .where((service) =>
              service(service.ref('filedServices.id'), '=', service.fn.any('orders.filedServiceIds')),
            ),
        ),
      ),
    )
    .executeTakeFirst()

/** Did the administration approve the order since it was reported last, its numbers still to come? */
export async function hasWaitingApproval(tx: Tx, orderId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('appliedResults')
    .select('position')
    .where('orderId', '=', orderId)
    .where('reason', '=', 'approved-without-numbers')
    .where('at', '>=', lastReportOf(orderId))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Did the administration publish this subject since the order was reported last? */
export async function isPublishedSinceReport(tx: Tx, orderId: string, filedSubjectId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('filedSubjects')
    .select('id')
    .where('id', '=', filedSubjectId)
    .where('publishedAt', '>=', lastReportOf(orderId))
    .executeTakeFirst()
  return found !== undefined
}

const lastReportOf = (orderId: string) =>
  sql<Date>`(select max(composed_at) from report_records
    join report_files on report_files.id = report_records.report_file_id where report_records.order_id = ${orderId})`

/** What became of results whose file holds nothing any more. */
export const emptyResults = (db: Db) =>
  db
    .updateTable('appliedResults')
    .set({ detailsSealed: null })
    .where('detailsSealed', 'is not', null)
    .where('downloadFileId', 'in', (it) =>
      it.selectFrom('downloadFiles').select('id').where('payloadRemovedAt', 'is not', null),
    )
    .executeTakeFirst()
