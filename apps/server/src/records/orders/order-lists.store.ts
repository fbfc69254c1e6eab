import { type OrderState, withTheReviewer } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { type PageOrder, type PageRequest, pageOf, totalOf } from '../../platform/postgres/pages.ts'
import type { Order } from './order.ts'
import { listed, ofCaller, unlisted } from './orders.store.ts'

const summaryColumns = [
  ...listed,
  'orders.subjectNameSealed',
  'orders.serviceNames',
  'orders.domains',
  'customers.nameSealed as customerNameSealed',
  'agentCustomers.id as agentId',
  'agentCustomers.nameSealed as agentNameSealed',
  'claimers.id as claimerId',
  'claimers.nameSealed as claimerNameSealed',
] as const

const withNames = (db: Db, caller: Caller) =>
  ofCaller(db, caller)
    .innerJoin('customers', 'customers.id', 'orders.customerId')
    .leftJoin('customers as agentCustomers', 'agentCustomers.id', 'orders.agentCustomerId')
    .leftJoin('accounts as claimers', 'claimers.id', 'orders.claimedBy')
    .select(summaryColumns)

export type SummaryRow = Omit<Awaited<ReturnType<typeof listSummaries>>['rows'][number], 'pageEnd'>

const inState = (state: OrderState | undefined) =>
  state === undefined ? sql<boolean>`true` : sql<boolean>`orders.state = ${state}`

const newestFirst: PageOrder = {
  direction: 'desc',
  keys: [
    [sql.ref('orders.createdAt'), 'timestamptz'],
    [sql.ref('orders.id'), 'uuid'],
  ],
}

export const listSummaries = (
  db: Db,
  caller: Caller,
  { state, ...page }: PageRequest & { state?: OrderState | undefined },
) => pageOf(db, withNames(db, caller).where(inState(state)), { order: newestFirst, ...page })

export const countOrders = (db: Db, caller: Caller, state: OrderState | undefined) =>
  totalOf(db, ofCaller(db, caller).where(inState(state)))

export interface QueueFilter {
  who: 'all' | 'mine' | 'free'
  state?: OrderState | undefined
}

const isWaiting = sql<boolean>`orders.state in (${sql.join(withTheReviewer.map((it) => sql.lit(it)))})`
const isOf = (who: QueueFilter['who'], caller: Caller) =>
  ({
    all: sql<boolean>`true`,
    mine: sql<boolean>`orders.claimed_by = ${caller.accountId}`,
    free: sql<boolean>`orders.claimed_by is null`,
  })[who]

/** The most urgent first, then whoever has waited longest. */
const nearestFirst: PageOrder = {
  direction: 'asc',
  keys: [
    [sql`coalesce(orders.deadline_at, 'infinity')`, 'timestamptz'],
    [sql.ref('orders.stateSince'), 'timestamptz'],
    [sql.ref('orders.id'), 'uuid'],
  ],
}

/** What waits for a reviewer. */
export const listWaiting = (db: Db, caller: Caller, { who, state, ...page }: PageRequest & QueueFilter) =>
  pageOf(db, withNames(db, caller).where(isWaiting).where(inState(state)).where(isOf(who, caller)), {
    order: nearestFirst,
    ...page,
  })

/** How many wait in that state: all, those the caller took on, and those nobody did. */
export async function countWaiting(db: Db, caller: Caller, state: OrderState | undefined) {
  const { all, mine, free } = await ofCaller(db, caller)
    .select((it) => it.fn.countAll<string>().as('all'))
    .select([
      sql<string>`count(*) filter (where ${isOf('mine', caller)})`.as('mine'),
      sql<string>`count(*) filter (where ${isOf('free', caller)})`.as('free'),
    ])
    .where(isWaiting)
    .where(inState(state))
    .executeTakeFirstOrThrow()
  return { all: Number(all), mine: Number(mine), free: Number(free) }
}

/** The order with what a list shows of it, if this caller may know of it at all. */
export const findOrderAndSummary = (
  db: Db,
  caller: Caller,
  orderId: string,
): Promise<(Order & SummaryRow) | undefined> =>
  withNames(db, caller).select(unlisted).where('orders.id', '=', orderId).executeTakeFirst()
