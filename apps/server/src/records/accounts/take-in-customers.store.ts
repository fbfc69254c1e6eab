import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { listCustomerColumns } from './merge.store.ts'
import { customerNameKey, sealedCustomerName } from './sealed-account.ts'

/** Customers of the provider that a company’s own systems call so; of a merged one whoever it became. */
export async function listByExternalId(db: Db, providerId: string, externalIds: readonly string[]) {
  const { rows } = await sql<{ id: string; externalId: string }>`
    select coalesce(merged_into_id, id) as id, external_id as "externalId" from customers
    where provider_id = ${providerId} and erased_at is null and external_id = any(${[...externalIds]}::text[])`.execute(
    db,
  )
  return rows
}

/** Makes customers without a login, all by one statement; their ids in the order of the names. */
export async function insertCustomers(
  { db, cipher }: { db: Tx; cipher: Cipher },
  { providerId, importId }: { providerId: string; importId: string },
  customers: readonly { name: string; externalId: string | null }[],
): Promise<string[]> {
  const ids = customers.map(() => randomUUID())
  await sql`
    insert into customers (id, provider_id, import_id, name_sealed, name_key, external_id)
    select id, ${providerId}, ${importId}, name_sealed, name_key, external_id
    from unnest(${ids}::uuid[], ${customers.map((it, at) => sealedCustomerName.seal(cipher, ids[at] ?? '', it.name))}::bytea[],
      ${customers.map((it) => customerNameKey(cipher, providerId, it.name))}::bytea[],
      ${customers.map((it) => it.externalId)}::text[]) as it (id, name_sealed, name_key, external_id)`.execute(db)
  return ids
}

/** Removes the customers a file brought that nothing names, by the catalogue: a table that comes later counts, too. */
export async function deleteUnusedCustomers(tx: Tx, importId: string): Promise<number> {
  const columns = await listCustomerColumns(tx)
  const used = columns.map(
    ({ table, column }) =>
      sql`not exists (select from ${sql.table(table)} used where ${sql.ref(`used.${column}`)} = customers.id)`,
  )
  const { numAffectedRows = 0n } = await sql`
    delete from customers where import_id = ${importId} and ${sql.join(used, sql` and `)}`.execute(tx)
  return Number(numAffectedRows)
}
