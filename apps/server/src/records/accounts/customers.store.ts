import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { asLiteral } from '../../platform/postgres/contains.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

/** Of the provider of the caller, those that were not merged into another. */
const ofCaller = (db: Db, caller: Caller) =>
  db
    .selectFrom('customers')
    .where(visibleTo(caller, 'customer.read', 'customers'))
    .where('customers.mergedIntoId', 'is', null)
    .where('customers.erasedAt', 'is', null)

const shown = (db: Db, caller: Caller) =>
  ofCaller(db, caller)
    .leftJoin('customers as parents', 'parents.id', 'customers.parentId')
    .select(['customers.id', 'customers.number', 'customers.nameSealed', 'customers.externalId', 'customers.parentId'])
    .select(['parents.number as parentNumber', 'parents.nameSealed as parentNameSealed'])
    .select((it) => [
      it
        .selectFrom('accounts')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('accounts.customerId', '=', 'customers.id')
        .where('accounts.disabledAt', 'is', null)
        .as('accounts'),
      it
        .selectFrom('customers as children')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('children.parentId', '=', 'customers.id')
        .as('subsidiaries'),
    ])

export type CustomerRow = Awaited<ReturnType<typeof listCustomersOf>>[number]

/** The newest first; with `ids` those alone. */
export const listCustomersOf = (db: Db, caller: Caller, { ids, limit }: { ids?: readonly string[]; limit: number }) =>
  shown(db, caller)
    .$if(ids !== undefined, (it) => it.where('customers.id', '=', (of) => of.fn.any(of.val([...(ids ?? [])]))))
    .orderBy('customers.number', 'desc')
    .limit(limit)
    .execute()

/** Those an order can be begun for: the own one first, then its subsidiaries. */
export const listCustomersToFileFor = (db: Db, caller: Caller, limit: number) =>
  db
    .selectFrom('customers')
    .select(['customers.id', 'customers.number', 'customers.nameSealed'])
    .where(visibleTo(caller, 'order.begin', 'customers'))
    .where('customers.mergedIntoId', 'is', null)
    .where('customers.erasedAt', 'is', null)
    .orderBy(sql`customers.id = ${caller.customerId ?? null}`, 'desc')
    .orderBy('customers.number')
    .limit(limit)
    .execute()

export const findCustomerOf = (db: Db, caller: Caller, customerId: string) =>
  shown(db, caller).where('customers.id', '=', customerId).executeTakeFirst()

/** Nobody else changes it until the transaction ends. */
export const lockCustomerOf = (tx: Tx, caller: Caller, customerId: string) =>
  ofCaller(tx, caller)
    .select(['customers.id', 'customers.number', 'customers.nameSealed', 'customers.externalId', 'customers.parentId'])
    .where('customers.id', '=', customerId)
    .forUpdate()
    .executeTakeFirst()

/** By what it is known as a whole: also of those merged into it. */
export async function findCustomersKnownAs(
  db: Db,
  caller: Caller,
  { number, text, nameKey }: { number?: number; text: string; nameKey: Buffer },
): Promise<string[]> {
  // one after the other, each by its index: one condition of all would be asked of every customer
  const ids = [
    sql`select id from customers where name_key = ${nameKey} and provider_id = ${caller.providerId}`,
    sql`(select id from customers where lower(external_id) like ${`${asLiteral(text.toLowerCase())}%`}
      and provider_id = ${caller.providerId} limit 100)`,
    sql`select customer_id from filed_subjects where number = ${text} and provider_id = ${caller.providerId}`,
    ...(number === undefined ? [] : [sql`select id from customers where number = ${number}`]),
  ]
  const found = await db
    .selectFrom('customers')
    .select(sql<string>`coalesce(merged_into_id, id)`.as('id'))
    .where(visibleTo(caller, 'customer.read', 'customers'))
    .where(sql<boolean>`customers.id in (${sql.join(ids, sql` union all `)})`)
    .limit(100)
    .execute()
  return found.map(({ id }) => id)
}

/** The newest, to be searched by what is inside of their names. */
export const listCustomerNames = (db: Db, caller: Caller, limit: number) =>
  ofCaller(db, caller)
    .select(['customers.id', 'customers.nameSealed'])
    .orderBy('customers.number', 'desc')
    .limit(limit)
    .execute()

export const listChildren = (db: Db, customerId: string) =>
  db
    .selectFrom('customers')
    .select(['id', 'number', 'nameSealed'])
    .where('parentId', '=', customerId)
    .where('mergedIntoId', 'is', null)
    .orderBy('number')
    .limit(500)
    .execute()

export async function countWhatItHas(db: Db, customerId: string) {
  const { rows } = await sql<Record<'orders' | 'filings' | 'resources', number>>`select
    (select count(*)::int from orders where customer_id = ${customerId}) as orders,
    (select count(*)::int from filed_subjects where customer_id = ${customerId} and cancelled_at is null) as filings,
    (select count(*)::int from access_resources where customer_id = ${customerId}) as resources`.execute(db)
  return rows[0] ?? { orders: 0, filings: 0, resources: 0 }
}

export interface CustomerChange {
  nameSealed?: Buffer
  nameKey?: Buffer
  externalId?: string | null
  parentId?: string | null
}

export async function updateCustomer(tx: Tx, customerId: string, change: CustomerChange): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('customers').set(change).where('id', '=', customerId).execute()
}

/** Whether another customer of the provider has this own id already. */
export async function isExternalIdTaken(
  db: Db,
  { providerId, externalId, but }: { providerId: string; externalId: string; but?: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('customers')
    .select('id')
    .where('customers.providerId', '=', providerId)
    .where('externalId', '=', externalId)
    .executeTakeFirst()
  return found !== undefined && found.id !== but
}

/** Customers of earlier versions, which are found by their whole name once they have its key. */
export const listWithoutNameKey = (db: Db, limit: number) =>
  db
    .selectFrom('customers')
    .select(['id', 'providerId', 'nameSealed'])
    .where('nameKey', 'is', null)
    .where('erasedAt', 'is', null)
    .limit(limit)
    .execute()

export const setNameKey = (db: Db, customerId: string, nameKey: Buffer) =>
  db.updateTable('customers').set({ nameKey }).where('id', '=', customerId).execute()

/** Whose customer it is; undefined where it was merged or erased. It stays what it is until the transaction ends. */
export const findLivingCustomer = (tx: Tx, customerId: string) =>
  tx
    .selectFrom('customers')
    .select(['id', 'providerId'])
    .where('id', '=', customerId)
    .where('mergedIntoId', 'is', null)
    .where('erasedAt', 'is', null)
    .forKeyShare()
    .executeTakeFirst()

/** By what the company's own systems call it; of one that was merged, the one it is now. */
export async function findCustomerKnownTo(db: Db, providerId: string, externalId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('customers')
    .select(sql<string>`coalesce(merged_into_id, id)`.as('id'))
    .where('providerId', '=', providerId)
    .where('externalId', '=', externalId)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** By our numbers or by what the company's own systems call them; of one that was merged, the one it is now. */
export async function findCustomerIds(
  db: Db,
  providerId: string,
  known: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = known.filter((it) => /^[1-9]\d{0,8}$/.test(it)).map(Number)
  const found = await db
    .selectFrom('customers')
    .select(sql<string>`coalesce(merged_into_id, id)`.as('id'))
    .select(['number', 'externalId'])
    .where('providerId', '=', providerId)
    .where('erasedAt', 'is', null)
    .where((it) =>
      it.or([
        it('externalId', '=', it.fn.any(it.val([...known]))),
        it('customers.number', '=', it.fn.any(it.val(numbers))),
      ]),
    )
    .execute()
  // what a company calls its customer itself counts before our number
  return new Map([
    ...found.map((it): [string, string] => [String(it.number), it.id]),
    ...found.flatMap((it): [string, string][] => (it.externalId === null ? [] : [[it.externalId, it.id]])),
  ])
}
