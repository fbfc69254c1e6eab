import { type Reach, type Right, reachOf, type Who } from '@openbeian/contract'
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
  filedSubjects: true,
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
  isWithin[reachOf(right, caller)](caller, owners)

/** Whether the caller does this to what belongs to others: staff, to what their customers have. */
export const reachesCustomers = (who: Who, right: Right): boolean => staffReaches.includes(reachOf(right, who))
const staffReaches: readonly Reach[] = ['province', 'provider']

const row = expressionBuilder<Record<OwnedTable, Record<'providerId' | 'customerId', string | null>>, OwnedTable>()

/** Of which province the rows of a table are; those of other tables are of none. */
const provinceOf: { [Name in OwnedTable]?: RawBuilder<string | null> } = {
  orders: sql.ref('orders.province'),
  filedSubjects: sql.ref('filedSubjects.province'),
  channels: sql.ref('channels.administration'),
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
    if (customers.length === 0 || !Object.hasOwn(ofCustomers, table)) return row.lit(false)
    return row.and([
      row(`${table}.providerId`, '=', caller.providerId),
      row(`${table}.customerId`, '=', row.fn.any(row.val(customers))),
    ])
  },
  province: rowsInProvinces,
  provider: ({ providerId }, table) => row(`${table}.providerId`, '=', providerId),
}

/** The rows a caller has this right to, by the table of rights: `.where(visibleTo(caller, 'order.read', 'orders'))`. */
export const visibleTo = (caller: Caller, right: Right, table: OwnedTable): Expression<SqlBool> =>
  rowsWithin[reachOf(right, caller)](caller, table)
