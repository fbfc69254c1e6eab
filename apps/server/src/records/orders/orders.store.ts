import { domainKey, type OrderState, underWay } from '@openbeian/filing'
import { type Selectable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import type { Merge } from '../accounts/merge.store.ts'
import { nameOfAccount } from '../accounts/sealed-account.ts'
import type { Order, OrderChanges } from './order.ts'
import { orderError } from './orders.errors.ts'
import type { ReturnReason } from './orders.rows.ts'
import { sealReturnReasons } from './sealed-reasons.ts'

/** What a list shows of an order as well. */
export const listed = [
  'orders.id',
  'orders.reference',
  'orders.orderType',
  'orders.customerId',
  'orders.state',
  'orders.province',
  'orders.createdAt',
  'orders.stateSince',
  'orders.deadlineAt',
  'orders.deadlineEstimated',
] as const

export const unlisted = [
  'orders.providerId',
  'orders.version',
  'orders.filingSealed',
  'orders.preparedBy',
  'orders.claimedBy',
  'orders.rulePackVersion',
  'orders.ruleVersion',
  'orders.identityFingerprint',
  'orders.returnReasonsSealed',
  'orders.filedSubjectId',
  'orders.filedServiceIds',
  'orders.filedSealed',
  'orders.createdBy',
  'orders.agentCustomerId',
] as const

const columns = [...listed, ...unlisted] as const

/** Nobody else changes the order until the transaction ends. */
export async function lockOrder(tx: Tx, orderId: string): Promise<Order> {
  const order = await tx.selectFrom('orders').select(columns).where('id', '=', orderId).forUpdate().executeTakeFirst()
  if (!order) throw orderError('order.not-found', { orderId })
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

/** Those this caller may know of. */
export const ofCaller = (db: Db, caller: Caller) =>
  db.selectFrom('orders').where(visibleTo(caller, 'order.read', 'orders'))

export type NewOrder = Pick<
  Selectable<Tables['orders']>,
  | 'id'
  | 'providerId'
  | 'customerId'
  | 'reference'
  | 'orderType'
  | 'state'
  | 'filingSealed'
  | 'subjectNameSealed'
  | 'serviceNames'
  | 'domains'
  | 'province'
  | 'filedSubjectId'
  | 'filedServiceIds'
  | 'filedSealed'
  | 'createdBy'
  | 'agentCustomerId'
> & { preparedBy: string[]; createdAt: Date; stateSince: Date; nameKeys: string[] }

export async function insertOrder(tx: Tx, { nameKeys, ...order }: NewOrder): Promise<void> {
  await tx.insertInto('orders').values(order).execute()
  await putSearched(tx, order, { nameKeys, domains: order.domains })
}

interface Searched {
  nameKeys: string[]
  domains: readonly string[]
}

/** By what it is found; nothing is written where nothing of it changed. */
export const putSearched = (
  tx: Db,
  { id, providerId }: Pick<Order, 'id' | 'providerId'>,
  { nameKeys, domains }: Searched,
) =>
  tx
    .insertInto('searchedOrders')
    .values({ orderId: id, providerId, nameKeys, domains: [...new Set(domains.map(domainKey))] })
    .onConflict((conflict) =>
      conflict
        .column('orderId')
        .doUpdateSet((it) => ({ nameKeys: it.ref('excluded.nameKeys'), domains: it.ref('excluded.domains') }))
        .where(
          sql<boolean>`(searched_orders.name_keys, searched_orders.domains) is distinct from (excluded.name_keys, excluded.domains)`,
        ),
    )
    .execute()

/** Orders of earlier versions, which nothing finds yet. */
export const listUnsearched = (db: Db, maxOrders: number) =>
  db
    .selectFrom('orders')
    .select(['id', 'providerId', 'filingSealed', 'domains'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('searchedOrders').select('orderId').whereRef('orderId', '=', 'orders.id'))),
    )
    .limit(maxOrders)
    .execute()

/** The newest orders that are or were with a reviewer. */
export const listHandedIn = (
  db: Db,
  caller: Caller,
  { maxOrders, skip }: { maxOrders: number; skip: number },
): Promise<Order[]> =>
  handedIn(db, caller)
    .select(columns)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .offset(skip)
    .limit(maxOrders)
    .execute()

export async function countHandedIn(db: Db, caller: Caller): Promise<number> {
  const { count } = await handedIn(db, caller)
    .select((it) => it.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many of a customer's orders somebody waits for. */
export async function countUnderWay(db: Db, customerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('orders')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('customerId', '=', customerId)
    .where('state', 'in', underWay)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const handedIn = (db: Db, caller: Caller) => ofCaller(db, caller).where('rulePackVersion', 'is not', null)

/** The running number within all references. */
export async function nextReferenceNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ next: string }>`select nextval('order_references') as next`.execute(tx)
  return Number(rows[0]?.next)
}

export interface StateChange extends OrderChanges {
  state: OrderState
  stateSince: Date
  deadlineAt: Date | null
  deadlineEstimated: boolean
}

/** Writes what changed since `order` was read; refuses when somebody else was faster. */
export async function updateState(
  { db: tx, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  order: Order,
  change: StateChange,
): Promise<Order> {
  const { state, stateSince, deadlineAt, deadlineEstimated, subjectKey, returnReasons, ...others } = change
  const sealed = returnReasons && { returnReasonsSealed: sealReturnReasons(cipher, order.id, returnReasons) }
  const clocks = { state, stateSince, deadlineAt, deadlineEstimated }
  const changed: Order = { ...order, ...others, ...sealed, ...clocks, version: order.version + 1 }
  const { numUpdatedRows } = await tx
    .updateTable('orders')
    .set({
      state,
      version: changed.version,
      stateSince,
      deadlineAt,
      deadlineEstimated,
      preparedBy: changed.preparedBy,
      claimedBy: changed.claimedBy,
      rulePackVersion: changed.rulePackVersion,
      ruleVersion: changed.ruleVersion,
      identityFingerprint: changed.identityFingerprint,
      returnReasonsSealed: changed.returnReasonsSealed,
      ...(changed.claimedBy === null ? { claimedAt: null } : {}),
      ...(subjectKey === undefined ? {} : { subjectKey }),
    })
    .where('id', '=', order.id)
    .where('version', '=', order.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw orderError('order.changed-meanwhile', { orderId: order.id, allowed: [] })
  return changed
}

export type Draft = Pick<
  Selectable<Tables['orders']>,
  'filingSealed' | 'subjectNameSealed' | 'serviceNames' | 'domains' | 'province' | 'preparedBy'
> & { nameKeys: string[] }

/** Writes what was typed and gives the new version. */
export async function updateDraft(tx: Tx, order: Order, { nameKeys, ...draft }: Draft): Promise<number> {
  const version = order.version + 1
  await putSearched(tx, order, { nameKeys, domains: draft.domains })
  await tx
    .updateTable('orders')
    .set({ ...draft, version, emptiedAt: null })
    .where('id', '=', order.id)
    .execute()
  return version
}

/** What is asked to be mended, at other places than before. */
export const setReturnReasons = (
  { db: tx, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  orderId: string,
  reasons: readonly ReturnReason[],
) =>
  tx
    .updateTable('orders')
    .set({ returnReasonsSealed: sealReturnReasons(cipher, orderId, reasons) })
    .where('id', '=', orderId)
    .execute()

export const addPreparer = (tx: Tx, orderId: string, accountId: string) =>
  tx
    .updateTable('orders')
    .set({ preparedBy: sql`array_append(array_remove(prepared_by, ${accountId}::uuid), ${accountId}::uuid)` })
    .where('id', '=', orderId)
    .execute()

export async function findAccountName({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, accountId: string): Promise<string> {
  const account = await db.selectFrom('accounts').select('nameSealed').where('id', '=', accountId).executeTakeFirst()
  return nameOfAccount(cipher, accountId, account?.nameSealed ?? null) ?? ''
}

/** Whether an order about this filed subject is under way. */
export async function hasOpenOrderAbout(db: Db, filedSubjectId: string): Promise<boolean> {
  const found = await db
    .selectFrom('orders')
    .select('id')
    .where('filedSubjectId', '=', filedSubjectId)
    .where('state', 'in', underWay)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What an order brought: in the order of its services. */
export const setFiledOfOrder = (
  tx: Tx,
  { orderId, subjectId, serviceIds }: { orderId: string; subjectId: string; serviceIds: (string | null)[] },
) =>
  tx
    .updateTable('orders')
    .set({ filedSubjectId: subjectId, filedServiceIds: serviceIds })
    .where('id', '=', orderId)
    .execute()

export const setClaim = (tx: Tx, { orderId, accountId, at }: { orderId: string; accountId: string; at: Date }) =>
  tx.updateTable('orders').set({ claimedBy: accountId, claimedAt: at }).where('id', '=', orderId).execute()

/** What somebody claimed and has not decided. */
export const listClaimedBy = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('orders')
    .innerJoin('accounts', 'accounts.id', 'orders.claimedBy')
    .select(['orders.id', 'orders.province', 'accounts.provinces as claimerProvinces'])
    .where('claimedBy', '=', accountId)
    .orderBy('orders.id')
    .forUpdate('orders')
    .execute()

export const clearClaim = (tx: Tx, orderId: string) =>
  tx.updateTable('orders').set({ claimedBy: null, claimedAt: null }).where('id', '=', orderId).execute()

/** Their deadlines rest on holidays nobody had announced; nobody else changes them until the transaction ends. */
export const listEstimatedOrders = (tx: Tx) =>
  tx
    .selectFrom('orders')
    .select(['id', 'state', 'stateSince', 'deadlineAt'])
    .where('deadlineEstimated', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute()

export const setDeadline = (tx: Tx, orderId: string, it: { deadlineAt: Date | null; deadlineEstimated: boolean }) =>
  tx.updateTable('orders').set(it).where('id', '=', orderId).execute()

/** Sent back and not mended; the deadline is sure, and over or near. */
export const listReturned = (db: Db, deadlineBefore: Date) =>
  db
    .selectFrom('orders')
    .select(['id', 'deadlineAt', 'stateSince'])
    .where('state', '=', 'needsFix')
    .where('deadlineEstimated', '=', false)
    .where('deadlineAt', '<=', deadlineBefore)
    .orderBy('deadlineAt')
    .execute()

export const listAllOfCustomer = (tx: Tx, customerId: string) =>
  tx
    .selectFrom('orders')
    .select(['id', 'state', 'emptiedAt'])
    .where('customerId', '=', customerId)
    .orderBy('id')
    .forUpdate()
    .execute()

const filingsAtOnce = 200

/** Every order of a provider that still holds something, a page after the other: filings are sealed, so none can be searched. */
export async function* listSealedFilings(db: Db, providerId: string) {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await db
      .selectFrom('orders')
      .select(['id', 'reference', 'state', 'filingSealed'])
      .where('providerId', '=', providerId)
      .where('emptiedAt', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(filingsAtOnce)
      .execute()
    yield* page
    const last = page.at(-1)
    if (!last || page.length < filingsAtOnce) return
    after = last.id
  }
}

/** What the one prepared for the other is its own from now on. */
export const ownPreparedBetween = (tx: Tx, { fromId, intoId }: Merge) =>
  tx
    .updateTable('orders')
    .set({ agentCustomerId: null })
    .where('customerId', 'in', [fromId, intoId])
    .where('agentCustomerId', 'in', [fromId, intoId])
    .execute()
