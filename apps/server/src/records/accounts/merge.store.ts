import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'

export interface Merge {
  fromId: string
  intoId: string
}

interface CustomerColumn {
  table: string
  column: string
  /** There is one row for each customer. */
  isOnly: boolean
}

/** Every column that names a customer, by the catalogue: a table that comes later is moved, too. */
export async function listCustomerColumns(db: Db): Promise<CustomerColumn[]> {
  const { rows } = await sql<CustomerColumn>`
    select fk.conrelid::regclass::text as table, a.attname::text as column,
      exists (select from pg_constraint pk
        where pk.conrelid = fk.conrelid and pk.contype = 'p' and pk.conkey = fk.conkey) as "isOnly"
    from pg_constraint fk join pg_attribute a on a.attrelid = fk.conrelid and a.attnum = fk.conkey[1]
    where fk.confrelid = 'customers'::regclass and fk.contype = 'f' and fk.conparentid = 0
    order by 1, 2`.execute(db)
  return rows
}

/** Done before a column is moved, by its name: two rows say the same of both customers, or are one sum. */
export type BeforeMoving = Record<string, (tx: Tx, merge: Merge) => Promise<unknown>>

/** Moves all that names the one customer to the other; how many rows of which table. */
export async function moveCustomer(
  tx: Tx,
  merge: Merge,
  beforeMoving: BeforeMoving,
): Promise<{ what: string; rows: number }[]> {
  const moved: { what: string; rows: number }[] = []
  for (const it of await listCustomerColumns(tx)) {
    await beforeMoving[`${it.table}.${it.column}`]?.(tx, merge)
    const rows = await moveColumn(tx, it, merge)
    if (rows > 0) moved.push({ what: it.table, rows })
  }
  return moved
}

async function moveColumn(tx: Tx, { table, column, isOnly }: CustomerColumn, { fromId, intoId }: Merge) {
  const [rows, names] = [sql.table(table), sql.ref(column)]
  // where there is one row for each, that of the other stays
  if (isOnly)
    await sql`delete from ${rows} where ${names} = ${fromId}
      and exists (select from ${rows} where ${names} = ${intoId})`.execute(tx)
  const { numAffectedRows = 0n } =
    await sql`update ${rows} set ${names} = ${intoId} where ${names} = ${fromId}`.execute(tx)
  return Number(numAffectedRows)
}

export const setMerged = (tx: Tx, { fromId, intoId }: Merge, at: Date) =>
  tx
    .updateTable('customers')
    .set({ mergedIntoId: intoId, mergedAt: at, parentId: null })
    .where('id', '=', fromId)
    .execute()

/** Whether one of them asks for what the other has filed. */
export async function hasClaimBetween(db: Db, { fromId, intoId }: Merge, states: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select from orders join filed_subjects on filed_subjects.id = orders.filed_subject_id
    where orders.customer_id <> filed_subjects.customer_id and orders.state = any(${[...states]}::text[])
      and orders.customer_id = any(${[fromId, intoId]}::uuid[])
      and filed_subjects.customer_id = any(${[fromId, intoId]}::uuid[]) limit 1`.execute(db)
  return rows.length > 0
}

export async function bytesOfBoth(db: Db, { fromId, intoId }: Merge): Promise<number> {
  const { rows } = await sql<{ bytes: string | null }>`select sum(bytes) as bytes from customer_storage
    where customer_id = any(${[fromId, intoId]}::uuid[])`.execute(db)
  return Number(rows[0]?.bytes ?? 0)
}

/** Accounts that come over act for no group: the subsidiaries of the other were never theirs. */
export const takeGroupFromAccounts = (tx: Tx, { fromId }: Merge) =>
  tx
    .updateTable('accounts')
    .set({ actsForGroup: false })
    .where('customerId', '=', fromId)
    .where('actsForGroup', '=', true)
    .execute()
