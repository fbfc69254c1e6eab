import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Caller } from './caller.ts'
import type { Tables } from './postgres/database.ts'

/** Tables whose rows belong to a customer of a provider. */
type CustomersTable = {
  [Name in keyof Tables]: Tables[Name] extends { providerId: unknown; customerId: unknown } ? Name : never
}[keyof Tables]

interface Owned {
  providerId: string
  customerId: string | null
}

/** The rows a caller may know of, the same for every table: `.where(visibleTo(caller, 'orders'))`. */
export function visibleTo({ role, providerId, customerId }: Caller, table: CustomersTable): Expression<SqlBool> {
  const row = expressionBuilder<Record<CustomersTable, Owned>, CustomersTable>()
  const ofProvider = row(`${table}.providerId`, '=', providerId)
  if (role !== 'applicant') return ofProvider
  // an applicant without a customer sees no row; without this line the comparison would be left out, and show all
  if (customerId === undefined) return row.lit(false)
  return row.and([ofProvider, row(`${table}.customerId`, '=', customerId)])
}
