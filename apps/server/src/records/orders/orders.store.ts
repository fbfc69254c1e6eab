import { FilingError, type OrderState, underWay } from '@openbeian/filing'
import { type Selectable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import type { Order, OrderChanges } from './order.ts'

/** What a list shows of an order as well. */
const listed = [
  'orders.id',
  'orders.reference',
  'orders.order_type as orderType',
  'orders.state',
  'orders.province',
  'orders.created_at as createdAt',
  'orders.state_since as stateSince',
  'orders.deadline_at as deadlineAt',
] as const

const unlisted = [
  'orders.provider_id as providerId',
  'orders.customer_id as customerId',
  'orders.version',
  'orders.filing_sealed as filingSealed',
  'orders.prepared_by as preparedBy',
  'orders.claimed_by as claimedBy',
  'orders.rule_pack_version as rulePackVersion',
  'orders.rule_version as ruleVersion',
  'orders.identity_mark as identityMark',
  'orders.return_reasons as returnReasons',
  'orders.filed_subject_id as filedSubjectId',
  'orders.filed_service_ids as filedServiceIds',
  'orders.filed_sealed as filedSealed',
  'orders.created_by as createdBy',
] as const

const columns = [...listed, ...unlisted] as const

/** Nobody else changes the order until the transaction ends. */
export async function lockOrder(tx: Tx, orderId: string): Promise<Order> {
  const order = await tx.selectFrom('orders').select(columns).where('id', '=', orderId).forUpdate().executeTakeFirst()
  if (!order) throw new FilingError('order.not-found', { orderId })
  return order
}

/** The order, if this caller may know of it at all. */
export async function findOrderOf(
  db: Db,
  { caller, orderId, lock = false }: { caller: Caller; orderId: string; lock?: boolean },
): Promise<Order | undefined> {
  return ofCaller(db, caller)
    .select(columns)
    .where('orders.id', '=', orderId)
    .$if(lock, (it) => it.forUpdate())
    .executeTakeFirst()
}

const ofCaller = (db: Db, caller: Caller) => db.selectFrom('orders').where(visibleTo(caller, 'orders'))

export type NewOrder = Pick<
  Selectable<Tables['orders']>,
  | 'id'
  | 'provider_id'
  | 'customer_id'
  | 'reference'
  | 'order_type'
  | 'state'
  | 'filing_sealed'
  | 'subject_name'
  | 'service_names'
  | 'domains'
  | 'province'
  | 'filed_subject_id'
  | 'filed_service_ids'
  | 'filed_sealed'
  | 'created_by'
> & { prepared_by: string[]; created_at: Date; state_since: Date }

export const insertOrder = (tx: Tx, order: NewOrder) => tx.insertInto('orders').values(order).execute()

/** The newest orders that are or were with a reviewer. */
export const listHandedIn = (
  db: Db,
  providerId: string,
  { maxOrders, skip }: { maxOrders: number; skip: number },
): Promise<Order[]> =>
  handedIn(db, providerId)
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(skip)
    .limit(maxOrders)
    .execute()

export async function countHandedIn(db: Db, providerId: string): Promise<number> {
  const { count } = await handedIn(db, providerId)
    .select((it) => it.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const handedIn = (db: Db, providerId: string) =>
  db.selectFrom('orders').where('provider_id', '=', providerId).where('rule_pack_version', 'is not', null)

/** The running number within all references. */
export async function nextReferenceNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ next: string }>`select nextval('order_references') as next`.execute(tx)
  return Number(rows[0]?.next)
}

export interface StateChange extends OrderChanges {
  state: OrderState
  stateSince: Date
  deadlineAt: Date | null
}

/** Writes what changed since `order` was read; refuses when somebody else was faster. */
export async function updateState(tx: Tx, order: Order, change: StateChange): Promise<Order> {
  const { state, stateSince, deadlineAt, subjectKey, ...others } = change
  const changed: Order = { ...order, ...others, state, stateSince, deadlineAt, version: order.version + 1 }
  const { numUpdatedRows } = await tx
    .updateTable('orders')
    .set({
      state,
      version: changed.version,
      state_since: stateSince,
      deadline_at: deadlineAt,
      prepared_by: changed.preparedBy,
      claimed_by: changed.claimedBy,
      rule_pack_version: changed.rulePackVersion,
      rule_version: changed.ruleVersion,
      identity_mark: changed.identityMark,
      return_reasons: JSON.stringify(changed.returnReasons),
      ...(changed.claimedBy === null ? { claimed_at: null } : {}),
      ...(subjectKey === undefined ? {} : { subject_key: subjectKey }),
    })
    .where('id', '=', order.id)
    .where('version', '=', order.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new FilingError('order.changed-meanwhile', { orderId: order.id, allowed: [] })
  return changed
}

export type Draft = Pick<
  Selectable<Tables['orders']>,
  'filing_sealed' | 'subject_name' | 'service_names' | 'domains' | 'province' | 'prepared_by'
>

/** Writes what was typed and gives the new version. */
export async function updateDraft(tx: Tx, order: Order, draft: Draft): Promise<number> {
  const version = order.version + 1
  await tx
    .updateTable('orders')
    .set({ ...draft, version })
    .where('id', '=', order.id)
    .execute()
  return version
}

export const addPreparer = (tx: Tx, orderId: string, accountId: string) =>
  tx
    .updateTable('orders')
    .set({ prepared_by: sql`array_append(array_remove(prepared_by, ${accountId}::uuid), ${accountId}::uuid)` })
    .where('id', '=', orderId)
    .execute()

export interface ListFilter {
  states?: readonly OrderState[]
  before?: Date
  limit: number
}

const summaryColumns = [
  ...listed,
  'orders.subject_name as subjectName',
  'orders.service_names as serviceNames',
  'orders.domains',
  'customers.name as customerName',
  'claimers.id as claimerId',
  'claimers.name as claimerName',
] as const

const withNames = (db: Db, caller: Caller) =>
  ofCaller(db, caller)
    .innerJoin('customers', 'customers.id', 'orders.customer_id')
    .leftJoin('accounts as claimers', 'claimers.id', 'orders.claimed_by')
    .select(summaryColumns)

export type SummaryRow = Awaited<ReturnType<typeof listSummaries>>[number]

/** Newest first. */
export const listSummaries = (db: Db, caller: Caller, { states, before, limit }: ListFilter) =>
  withNames(db, caller)
    .$if(states !== undefined, (it) => it.where('orders.state', 'in', states ?? []))
    .$if(before !== undefined, (it) => it.where('orders.created_at', '<', before as Date))
    .orderBy('orders.created_at', 'desc')
    .limit(limit)
    .execute()

/** The most urgent first, then whoever has waited longest. */
export const listUrgent = (
  db: Db,
  { caller, states, limit }: { caller: Caller; states: readonly OrderState[]; limit: number },
) =>
  withNames(db, caller)
    .where('orders.state', 'in', states)
    .orderBy(
      (it) => it.ref('orders.deadline_at'),
      (it) => it.asc().nullsLast(),
    )
    .orderBy('orders.state_since')
    .limit(limit)
    .execute()

/** The order with what a list shows of it, if this caller may know of it at all. */
export const findOrderAndSummary = (
  db: Db,
  caller: Caller,
  orderId: string,
): Promise<(Order & SummaryRow) | undefined> =>
  withNames(db, caller).select(unlisted).where('orders.id', '=', orderId).executeTakeFirst()

export async function findAccountName(db: Db, accountId: string): Promise<string> {
  const account = await db.selectFrom('accounts').select('name').where('id', '=', accountId).executeTakeFirst()
  return account?.name ?? ''
}

/** Whether an order about this filed subject is under way. */
export async function hasOpenOrderAbout(db: Db, filedSubjectId: string): Promise<boolean> {
  const found = await db
    .selectFrom('orders')
    .select('id')
    .where('filed_subject_id', '=', filedSubjectId)
    .where('state', 'in', underWay)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What an order brought: in the order of its services. */
export const setFiledOfOrder = (
  tx: Tx,
  { orderId, subjectId, serviceIds }: { orderId: string; subjectId: string; serviceIds: string[] },
) =>
  tx
    .updateTable('orders')
    .set({ filed_subject_id: subjectId, filed_service_ids: serviceIds })
    .where('id', '=', orderId)
    .execute()
