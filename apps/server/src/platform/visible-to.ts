import { type Reach, type Right, reachOf } from '@openbeian/contract'
import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
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
}

/** What lies within each reach of the table of rights. Groups and provinces are nobody's yet, so nothing does. */
const isWithin: Record<Reach, (caller: Caller, owners: Owners) => boolean> = {
  none: () => false,
  own: (caller, it) => it.providerId === caller.providerId && it.createdBy === caller.accountId,
  customer: (caller, it) =>
    it.providerId === caller.providerId && caller.customerId !== undefined && it.customerId === caller.customerId,
  group: () => false,
  province: () => false,
  provider: (caller, it) => it.providerId === caller.providerId,
}

/** Whether the table of rights lets the caller do this at all. */
export const may = (caller: Pick<Caller, 'role'>, right: Right): boolean => reachOf(right, caller.role) !== 'none'

/** Whether it lets the caller do this to what belongs to these. */
export const mayTo = (caller: Caller, right: Right, owners: Owners): boolean =>
  isWithin[reachOf(right, caller.role)](caller, owners)

/** Whether the caller does this to what belongs to others: staff, to what their customers have. */
export const reachesCustomers = ({ role }: Pick<Caller, 'role'>, right: Right): boolean =>
  reachOf(right, role) === 'provider'

const row = expressionBuilder<Record<OwnedTable, Record<'providerId' | 'customerId', string | null>>, OwnedTable>()

/** The same of rows. */
const rowsWithin: Record<Reach, (caller: Caller, table: OwnedTable) => Expression<SqlBool>> = {
  none: () => row.lit(false),
  // no list asks for what one made oneself
  own: () => row.lit(false),
  customer: (caller, table) =>
    // an applicant without a customer sees no row, instead of every row
    caller.customerId === undefined || !Object.hasOwn(ofCustomers, table)
      ? row.lit(false)
      : row.and([
          row(`${table}.providerId`, '=', caller.providerId),
          row(`${table}.customerId`, '=', caller.customerId),
        ]),
  group: () => row.lit(false),
  province: () => row.lit(false),
  provider: ({ providerId }, table) => row(`${table}.providerId`, '=', providerId),
}

/** The rows a caller has this right to, by the table of rights: `.where(visibleTo(caller, 'order.read', 'orders'))`. */
export const visibleTo = (caller: Caller, right: Right, table: OwnedTable): Expression<SqlBool> =>
  rowsWithin[reachOf(right, caller.role)](caller, table)
