import { type RawBuilder, sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Tables } from '../../platform/postgres/database.ts'
import { tablesOfCustomer } from './tables-of-customer.ts'

type Row = Record<string, unknown>

/** Everything that is kept of a customer, table by table, what is sealed being opened. */
export async function readCustomer(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { providerId, customerId }: { providerId: string; customerId: string },
): Promise<Partial<Record<keyof Tables, Row[]>>> {
  const read: Partial<Record<keyof Tables, Row[]>> = {}
  for (const [table, given] of tablesOfCustomer) {
    if ('notGiven' in given) continue
    const { rows } = await sql<Row>`select t.* from ${sql.table(columnCase(table))} t
      where ${whereOf(given.where, customerId)}`.execute(db)
    const { sealed = {}, without = [] } = given
    const told = (row: Row) =>
      Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
        if (without.includes(column) || value === null) return []
        if (!Buffer.isBuffer(value)) return [[column, value]]
        const context = sealed[column]?.({ providerId, ...row })
        return context === undefined ? [] : [[column.replace(/Sealed$/, ''), textOrJson(cipher.open(value, context))]]
      })
    read[table] = rows.map((row) => Object.fromEntries(told(row)))
  }
  return read
}

function textOrJson(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const columnCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The table’s own words with ids put in, as values and never as text. */
function whereOf(words: string, customerId: string): RawBuilder<unknown> {
  const customer = sql`${customerId}::uuid`
  const ids: Record<string, RawBuilder<unknown>> = {
    customer,
    orders: sql`select id from orders where customer_id = ${customer}`,
    accounts: sql`select id from accounts where customer_id = ${customer}`,
    subjects: sql`select id from filed_subjects where customer_id = ${customer}`,
  }
  const parts = words.split(/\$(\w+)/)
  return sql.join(
    parts.map((part, at) => (at % 2 === 0 ? sql.raw(part) : (ids[part] ?? sql.raw('')))),
    sql``,
  )
}
