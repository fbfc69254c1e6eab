import type { ReportFault } from '@openbeian/contract'
import { type OrderState, type OrderType, toBeReported } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { type MovedServices, movePlaces } from '../../platform/postgres/move-places.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'
import type { Channel } from '../channels/channel.ts'
import { channelOfOrder } from '../channels/channels.store.ts'

/** An order that is to be reported. */
export interface ReportableOrder {
  id: string
  version: number
  state: OrderState
  orderType: OrderType
  reference: string
  filingSealed: Buffer
  filedSubjectId: string | null
  filedServiceIds: (string | null)[]
}

const columns = [
  'orders.id',
  'orders.version',
  'orders.state',
  'orders.orderType',
  'orders.reference',
  'orders.filingSealed',
  'orders.filedSubjectId',
  'orders.filedServiceIds',
] as const

/** Whether the order is in a file on its way. */
const isUnderWay = sql<boolean>`exists (select from report_records r join report_files f on f.id = r.report_file_id
  where r.order_id = orders.id and f.state <> 'accepted')`

/** Passed, or reported once more for the sake of another SMS. */
const waits = sql<boolean>`orders.state in (${sql.join(toBeReported)}) and (orders.state = 'readyToReport' or not ${isUnderWay})`

/**
 * Orders ready for this channel, the longest waiting first. An order that could not be encoded comes again after a change,
 * or an hour.
 */
export const listReportable = (
  db: Db,
  {
    channel: { id, providerId },
    now,
    limit,
  }: { channel: Pick<Channel, 'id' | 'providerId'>; now: Date; limit: number },
): Promise<ReportableOrder[]> =>
  db
    .selectFrom('orders')
    .select(columns)
    .where('orders.providerId', '=', providerId)
    .where(waits)
    .where(channelOfOrder, '=', id)
    .where(
      sql<boolean>`not exists (select from report_faults f where f.order_id = orders.id
        and f.order_version = orders.version and f.at > ${new Date(now.getTime() - hourMs)})`,
    )
    .orderBy('orders.stateSince')
    .orderBy('orders.id')
    .limit(limit)
    .execute()

/** What an edition may ask of an order beside its filing: days in China, empty where there is none. */
export async function getToldOfOrder(db: Db, orderId: string) {
  const { rows } = await sql<{ submittedOn: string; identityConfirmedOn: string }>`
    select coalesce((select to_char(max(a.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from order_actions a
        where a.order_id = o.id and a.action = 'submit'), '') as submitted_on,
      coalesce((select to_char(max(c.checked_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from identity_checks c
        where c.order_id = o.id and c.result = 'confirmed' and c.fingerprint = o.identity_fingerprint), '') as identity_confirmed_on
    from orders o where o.id = ${orderId}`.execute(db)
  return rows[0] ?? { submittedOn: '', identityConfirmedOn: '' }
}

/** The same orders, locked; orders that changed or left the state meanwhile are missing. */
export async function lockReportable(tx: Tx, orders: readonly ReportableOrder[]): Promise<ReportableOrder[]> {
  const locked = await tx
    .selectFrom('orders')
    .select(columns)
    .where(
      'id',
      'in',
      orders.map((it) => it.id),
    )
    .where(waits)
    .orderBy('id')
    .forUpdate()
    .execute()
  const known = new Map(orders.map((it) => [it.id, it.version]))
  return locked.filter((it) => known.get(it.id) === it.version)
}

/** The orders of a file, as they stood when it was composed: nobody edits an order that is reported. */
export const listOrdersOfFile = (db: Db, fileId: string): Promise<ReportableOrder[]> =>
  db
    .selectFrom('reportRecords')
    .innerJoin('orders', 'orders.id', 'reportRecords.orderId')
    .select(columns)
    .where('reportFileId', '=', fileId)
    .orderBy('orders.id')
    .execute()

/** Our own ids for these parts of an order's filing: given once, kept over every try. */
export async function ispIdsOf(db: Db, orderId: string, paths: readonly string[]): Promise<Map<string, bigint>> {
  const read = async () => {
    const rows = await db.selectFrom('orderIspIds').select(['path', 'ispId']).where('orderId', '=', orderId).execute()
    return new Map(rows.map((it) => [it.path, BigInt(it.ispId)]))
  }
  const known = await read()
  const missing = paths.filter((it) => !known.has(it))
  if (missing.length === 0) return known
  await db
    .insertInto('orderIspIds')
    .values(missing.map((path) => ({ orderId, path })))
    .onConflict((it) => it.doNothing())
    .execute()
  return read()
}

/** A service keeps its ids where it is moved to. */
export const moveIspIds = (tx: Tx, moved: MovedServices): Promise<void> =>
  movePlaces(tx, { table: 'order_isp_ids', column: 'path' }, moved)

export const sealedReportFault = sealedAnswer<ReportFault>('report_faults.fault')

export const putFault = (
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { order: { id, version }, fault, at }: { order: ReportableOrder; fault: ReportFault; at: Date },
) => {
  const row = { orderVersion: version, faultSealed: sealedReportFault.seal(cipher, id, fault), at }
  return db
    .insertInto('reportFaults')
    .values({ orderId: id, ...row })
    .onConflict((it) => it.column('orderId').doUpdateSet(row))
    .execute()
}

export const clearFaults = (tx: Tx, orderIds: readonly string[]) =>
  tx.deleteFrom('reportFaults').where('orderId', 'in', orderIds).execute()
