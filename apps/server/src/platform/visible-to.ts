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

/** One kind of owner: in which column of which tables it stands, which callers it narrows, and to what. */
interface Scope {
  column: 'providerId' | 'customerId'
  isIn(table: OwnedTable): boolean
  narrows(caller: Caller): boolean
  owner(caller: Caller): string | undefined
}

/** A group, a province or a person is one more entry here. */
const scopes: readonly Scope[] = [
  { column: 'providerId', isIn: () => true, narrows: () => true, owner: (caller) => caller.providerId },
  {
    column: 'customerId',
    isIn: (table) => Object.hasOwn(ofCustomers, table),
    // staff see every customer of their provider
    narrows: (caller) => caller.role === 'applicant',
    owner: (caller) => caller.customerId,
  },
]

/** The rows a caller may know of, the same for every table: `.where(visibleTo(caller, 'orders'))`. */
export function visibleTo(caller: Caller, table: OwnedTable): Expression<SqlBool> {
  const row = expressionBuilder<Record<OwnedTable, Record<Scope['column'], string | null>>, OwnedTable>()
  return row.and(
    scopes
      .filter((scope) => scope.narrows(caller))
      .map((scope) => {
        const owner = scope.owner(caller)
        // an applicant without a customer sees no row, instead of every row
        if (owner === undefined || !scope.isIn(table)) return row.lit(false)
        return row(`${table}.${scope.column}`, '=', owner)
      }),
  )
}
