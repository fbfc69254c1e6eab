import type { MemberRole, Role } from '@openbeian/contract'
import type { IsoDate } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { isInForceOn } from '../../platform/visible-to.ts'

/** What of an account decides whom it acts for, beside `subsidiaryIds`. */
export const callerColumns = [
  'accounts.id',
  'accounts.nameSealed',
  'accounts.role',
  'accounts.providerId',
  'accounts.customerId',
  'accounts.member',
  'accounts.provinces',
] as const

/** The customers that have that of the account as their parent, for whoever acts for the group. */
export const subsidiaryIds = sql<string[]>`case when accounts.acts_for_group
  then array(select id from customers where parent_id = accounts.customer_id and merged_into_id is null)
  else '{}'::uuid[] end`.as('subsidiaryIds')

/** The day, while the customer of the account may act for another one on it. */
export const heldMandates = (day: IsoDate) =>
  sql<IsoDate | null>`case when exists (select from mandates
    where mandates.agent_customer_id = accounts.customer_id and ${isInForceOn(day)}) then ${day}::text end`.as(
    'mandatesOn',
  )

interface AccountRow {
  id: string
  role: Role
  providerId: string
  customerId: string | null
  member: MemberRole | null
  provinces: string[]
  subsidiaryIds: string[]
  mandatesOn?: IsoDate | null
}

/** Whoever holds this account, as the tables of rights ask for them. */
export const callerOf = (row: AccountRow, name: string, ip: string): Caller => ({
  accountId: row.id,
  name,
  role: row.role,
  providerId: row.providerId,
  ...(row.customerId && { customerId: row.customerId }),
  ...(row.member && { member: row.member }),
  ...(row.subsidiaryIds.length > 0 && { subsidiaryIds: row.subsidiaryIds }),
  ...(row.provinces.length > 0 && { provinces: row.provinces }),
  ...(row.mandatesOn && { mandatesOn: row.mandatesOn }),
  ip,
})
