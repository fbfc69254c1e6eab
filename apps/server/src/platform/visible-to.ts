import { isByMandate, type Reach, type Right, reachOf, type Who } from '@openbeian/contract'
import { entriesOf, type IsoDate, orderNeeds } from '@openbeian/filing'
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Caller } from './caller.ts'
import type { Tables } from './postgres/database.ts'

type TablesWith<Column extends string> = {
  [Name in keyof Tables]: Tables[Name] extends Record<Column, unknown> ? Name : never
}[keyof Tables]

/** Tables that say whose their rows are. */
type OwnedTable = TablesWith<'providerId'>

/** Those whose rows are a customer's; all others are for staff. One that is forgotten does not compile. */
const ofCustomers: Record<TablesWith<'providerId' | 'customerId'>, true> = {
  accessResources: true,
  accounts: true,
  dataRequests: true,
  agents: true,
  filedSubjects: true,
  mandates: true,
  notices: true,
  orders: true,
  tasks: true,
}

interface Owners {
  providerId: string
  customerId?: string | null
  /** Who made it. */
  createdBy?: string
  /** Of which province it is; left out: of none that anybody is limited to. */
  province?: string
  /** The third party that prepares it, of what was found by `visibleTo`: that asks whether a mandate is in force. */
  agentCustomerId?: string | null
}

/** Whoever is limited to no province is there for all. */
const isForAll = ({ provinces = [] }: Caller): boolean => provinces.length === 0

/** For whom an applicant acts. */
const customersOf = ({ customerId, subsidiaryIds = [] }: Caller): string[] =>
  customerId === undefined ? [] : [customerId, ...subsidiaryIds]

/** What lies within each reach of the table of rights. */
const isWithin: Record<Reach, (caller: Caller, owners: Owners) => boolean> = {
  none: () => false,
  own: (caller, it) => it.providerId === caller.providerId && it.createdBy === caller.accountId,
  customer: (caller, it) =>
    it.providerId === caller.providerId && caller.customerId !== undefined && it.customerId === caller.customerId,
  group: (caller, it) =>
    it.providerId === caller.providerId &&
    typeof it.customerId === 'string' &&
    customersOf(caller).includes(it.customerId),
  // what somebody began stays theirs, wherever it goes
  province: (caller, it) =>
    it.providerId === caller.providerId &&
    (isForAll(caller) ||
      it.createdBy === caller.accountId ||
      (it.province !== undefined && caller.provinces?.includes(it.province) === true)),
  provider: (caller, it) => it.providerId === caller.providerId,
}

/** Whether the table of rights lets the caller do this at all. */
export const may = (who: Who, right: Right): boolean => reachOf(right, who) !== 'none'

/** Whether it lets the caller do this to what belongs to these. */
export const mayTo = (caller: Caller, right: Right, owners: Owners): boolean =>
  isWithin[reachOf(right, caller)](caller, owners) || (mayByMandate(caller, right) && actsByMandate(caller, owners))

/** Whether the table gives this right to a third party, and the caller's customer gives it to the caller. */
const mayByMandate = (caller: Caller, right: Right): boolean => isByMandate(right) && may(caller, right)

/** Whether the caller prepares it for a customer that is not the own one. */
export const actsByMandate = (
  { customerId, mandatesOn, providerId }: Caller,
  it: Pick<Owners, 'providerId' | 'agentCustomerId'>,
): boolean =>
  mandatesOn !== undefined &&
  customerId !== undefined &&
  it.providerId === providerId &&
  it.agentCustomerId === customerId

/** The caller as whoever asks for this right: mandates count for what they may be used for, and for nothing else. */
export function callerFor(right: Right, caller: Caller): Caller {
  if (isByMandate(right)) return caller
  const { mandatesOn: _, ...itself } = caller
  return itself
}

/** Whether the caller does this to what belongs to others: staff, to what their customers have. */
export const reachesCustomers = (who: Who, right: Right): boolean => staffReaches.includes(reachOf(right, who))
const staffReaches: readonly Reach[] = ['province', 'provider']

/** Whether nothing of the provider is beyond the caller's reach. */
export const seesAll = (caller: Caller, right: Right): boolean => {
  const reach = reachOf(right, caller)
  return reach === 'provider' || (reach === 'province' && isForAll(caller))
}

const row = expressionBuilder<Record<OwnedTable, Record<'providerId' | 'customerId', string | null>>, OwnedTable>()

/** Of which province the rows of a table are; those of other tables are of none. */
const provinceOf: { [Name in OwnedTable]?: RawBuilder<string | null> } = {
  orders: sql.ref('orders.province'),
  filedSubjects: sql.ref('filedSubjects.province'),
  channels: sql.ref('channels.administration'),
  refusalDays: sql.ref('refusalDays.province'),
  filedMaterials: sql`(select province from filed_subjects where id = filed_materials.filed_subject_id)`,
  // what no order and nothing filed here is named in is of the administration that asks
  tasks: sql`coalesce((select province from orders where id = tasks.order_id), tasks.province,
    (select administration from channels where id = tasks.channel_id))`,
  notices: sql`case
    when notices.about like 'order:%' then (select province from orders where id = substr(notices.about, 7)::uuid)
    when notices.about like 'channel:%' then (select administration from channels where id = substr(notices.about, 9)::uuid)
    end`,
}

function rowsInProvinces(caller: Caller, table: OwnedTable): Expression<SqlBool> {
  if (isForAll(caller)) return rowsWithin.provider(caller, table)
  const province = provinceOf[table]
  if (!province) return row.lit(false)
  const isTheirs = sql<SqlBool>`${province} = any(${caller.provinces}::text[])`
  const isOwn = sql<SqlBool>`orders.created_by = ${caller.accountId}::uuid`
  return row.and([rowsWithin.provider(caller, table), table === 'orders' ? row.or([isTheirs, isOwn]) : isTheirs])
}

/** The same of rows. */
const rowsWithin: Record<Reach, (caller: Caller, table: OwnedTable) => Expression<SqlBool>> = {
  none: () => row.lit(false),
  // no list asks for what one made oneself
  own: () => row.lit(false),
  customer: ({ subsidiaryIds: _, ...caller }, table) => rowsWithin.group(caller, table),
  group: (caller, table) => {
    const customers = customersOf(caller)
    // an applicant without a customer sees no row, instead of every row
    if (customers.length === 0) return row.lit(false)
    // whoever acts for a customer knows what it is called
    if (table === 'customers')
      return sql<SqlBool>`(customers.provider_id = ${caller.providerId}
      and customers.id = any(${customers}::uuid[]))`
    if (!Object.hasOwn(ofCustomers, table)) return row.lit(false)
    const [first, ...others] = customers
    // a list of one is read in the order of an index that begins with it
    const isTheirs =
      first !== undefined && others.length === 0
        ? row(`${table}.customerId`, '=', first)
        : row(`${table}.customerId`, '=', row.fn.any(row.val(customers)))
    // a mandate has two sides, and both see it
    const isHeld = sql<SqlBool>`mandates.agent_customer_id = ${caller.customerId}`
    return row.and([
      row(`${table}.providerId`, '=', caller.providerId),
      table === 'mandates' ? row.or([isTheirs, isHeld]) : isTheirs,
    ])
  },
  province: rowsInProvinces,
  provider: ({ providerId }, table) => row(`${table}.providerId`, '=', providerId),
}

/** The rows a caller has this right to, by the table of rights: `.where(visibleTo(caller, 'order.read', 'orders'))`. */
export function visibleTo(caller: Caller, right: Right, table: OwnedTable): Expression<SqlBool> {
  const itsOwn = rowsWithin[reachOf(right, caller)](caller, table)
  const { mandatesOn, customerId } = caller
  const byMandate = rowsByMandate[table]
  if (!mayByMandate(caller, right) || !byMandate || mandatesOn === undefined || customerId === undefined) return itsOwn
  return row.or([itsOwn, byMandate({ providerId: caller.providerId, customerId, mandatesOn })])
}

/** Whether a row of `mandates` lets somebody act on this day. */
export const isInForceOn = (day: IsoDate): RawBuilder<boolean> =>
  sql<boolean>`mandates.state = 'confirmed' and ${day}::date between mandates.valid_from and mandates.valid_until`

/** Order types that begin with what is filed here. */
const aboutRecords = entriesOf(orderNeeds).flatMap(([type, { about }]) =>
  about === 'subject' || about === 'service' ? [type] : [],
)

interface Agent {
  providerId: string
  customerId: string
  mandatesOn: IsoDate
}

/** Rows of others that are in reach under a mandate in force: orders the holder began of the types it covers, and what these begin with. */
const rowsByMandate: Partial<Record<OwnedTable, (agent: Agent) => Expression<SqlBool>>> = {
  orders: ({ providerId, customerId, mandatesOn }) =>
    sql<SqlBool>`(orders.provider_id = ${providerId} and orders.agent_customer_id = ${customerId} and exists (
      select from mandates where mandates.agent_customer_id = ${customerId} and mandates.customer_id = orders.customer_id
      and mandates.provider_id = orders.provider_id and orders.order_type = any(mandates.order_types)
      and ${isInForceOn(mandatesOn)}))`,
  filedSubjects: ({ providerId, customerId, mandatesOn }) =>
    sql<SqlBool>`(filed_subjects.provider_id = ${providerId} and exists (
      select from mandates where mandates.agent_customer_id = ${customerId}
      and mandates.customer_id = filed_subjects.customer_id and mandates.provider_id = filed_subjects.provider_id
      and mandates.order_types && ${aboutRecords}::text[] and ${isInForceOn(mandatesOn)}))`,
}
