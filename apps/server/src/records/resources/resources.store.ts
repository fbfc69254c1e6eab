import { parseIp } from '@openbeian/filing'
import { type Insertable, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { contains } from '../../platform/postgres/contains.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { type PageOrder, type PageRequest, pageOf, totalOf } from '../../platform/postgres/pages.ts'
import { visibleTo } from '../../platform/visible-to.ts'

export type ResourceRow = Awaited<ReturnType<typeof listResourcesOfCustomer>>[number]

const newestFirst: PageOrder = {
  direction: 'desc',
  keys: [
    [sql.ref('accessResources.createdAt'), 'timestamptz'],
    [sql.ref('accessResources.id'), 'uuid'],
  ],
}

/** What a name or an address says of it, or whose it is. */
export interface ResourceSearch {
  text: string
  customerIds: readonly string[]
}

function isSought({ text, customerIds }: ResourceSearch) {
  const address = parseIp(text)
  if (address) return sql<boolean>`addresses_of(access_resources.ips) @> ${String(address.bits)}::numeric`
  const isNamed = contains(sql.ref('accessResources.name'), text)
  return sql<boolean>`(${isNamed} or access_resources.customer_id = any(${customerIds}::uuid[]))`
}

/** Access resources this caller may know of. */
export const listResources = (
  db: Db,
  caller: Caller,
  { search, ...page }: PageRequest & { search?: ResourceSearch | undefined },
) =>
  pageOf(
    db,
    resources(db)
      .where(visibleTo(caller, 'resource.read', 'accessResources'))
      .where(search ? isSought(search) : sql<boolean>`true`),
    { order: newestFirst, ...page },
  )

export const countResources = (db: Db, caller: Caller, search: ResourceSearch | undefined) =>
  totalOf(
    db,
    db
      .selectFrom('accessResources')
      .where(visibleTo(caller, 'resource.read', 'accessResources'))
      .where(search ? isSought(search) : sql<boolean>`true`),
  )

export const findResourceOf = (db: Db, caller: Caller, id: string) =>
  resources(db)
    .where(visibleTo(caller, 'resource.read', 'accessResources'))
    .where('accessResources.id', '=', id)
    .executeTakeFirst()

/** What a customer has; uses by the order `exceptOrder` are not counted. */
export const listResourcesOfCustomer = (db: Db, customerId: string, exceptOrder?: string) =>
  resources(db, exceptOrder)
    .where('accessResources.customerId', '=', customerId)
    .orderBy('accessResources.createdAt', 'desc')
    .execute()

const resources = (db: Db, exceptOrder?: string) =>
  db
    .selectFrom('accessResources')
    .leftJoin('customers', 'customers.id', 'accessResources.customerId')
    .select(['accessResources.id', 'kind', 'accessResources.name', 'ips', 'province', 'billing'])
    .select(['purchasedOn', 'expiresOn', 'quota', 'customerId', 'customers.nameSealed as customerNameSealed'])
    .select((it) =>
      it
        .selectFrom('resourceUses')
        .select((uses) => uses.fn.countAll<string>().as('used'))
        .whereRef('resourceId', '=', 'accessResources.id')
        .where((it) => it.and(exceptOrder === undefined ? [] : [it('orderId', '!=', exceptOrder)]))
        .as('used'),
    )

export async function insertResource(db: Db, resource: Insertable<Tables['accessResources']>): Promise<string> {
  const { id } = await db.insertInto('accessResources').values(resource).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Binds an unbound access code to a customer of the same provider; undefined when there is none such. */
export async function bindAccessCode(
  db: Db,
  key: Buffer,
  { providerId, customerId }: { providerId: string; customerId: string },
): Promise<string | undefined> {
  const bound = await db
    .updateTable('accessResources')
    .set({ customerId })
    .where('accessCodeKey', '=', key)
    .where('providerId', '=', providerId)
    .where('customerId', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return bound?.id
}

/** Locks the resources, in one order everywhere, until the transaction ends. */
export const lockResources = (db: Db, customerId: string, ids: readonly string[]) =>
  db
    .selectFrom('accessResources')
    .select(['id', 'name', 'quota'])
    .where('id', '=', (it) => it.fn.any(it.val(ids)))
    .where('customerId', '=', customerId)
    .orderBy('id')
    .forUpdate()
    .execute()

/** The place a service of an order takes. */
export interface ServiceUse {
  resourceId: string
  serviceIndex: number
}

/** Gives an order these places instead of those it had; tells how many places of each resource other orders take. */
export async function replaceUses(db: Db, orderId: string, uses: ServiceUse[]): Promise<Map<string, number>> {
  const resourceIds = uses.map((it) => it.resourceId)
  const indexes = uses.map((it) => it.serviceIndex)
  const { rows } = await sql<{ resourceId: string; uses: string }>`
    with chosen as (select * from unnest(${resourceIds}::uuid[], ${indexes}::int[]) as it (resource_id, service_index)),
      given_back as (delete from resource_uses
        where order_id = ${orderId} and (resource_id, service_index) not in (table chosen)),
      taken as (insert into resource_uses (order_id, resource_id, service_index)
        select ${orderId}::uuid, resource_id, service_index from chosen on conflict do nothing)
    select resource_id as "resourceId", count(*) as uses from resource_uses
    where resource_id = any(${resourceIds}::uuid[]) and order_id <> ${orderId} group by resource_id`.execute(db)
  return new Map(rows.map((it) => [it.resourceId, Number(it.uses)]))
}

/** The places other orders took for these filed services. */
export async function deleteUsesOfServices(db: Db, orderId: string, serviceIds: readonly string[]): Promise<void> {
  if (serviceIds.length === 0) return
  await sql`delete from resource_uses u using orders o where o.id = u.order_id and o.id <> ${orderId}
    and o.filed_service_ids[u.service_index + 1] = any(${serviceIds}::uuid[])`.execute(db)
}

export const listUses = (db: Db, orderId: string) =>
  db.selectFrom('resourceUses').select('serviceIndex').where('orderId', '=', orderId).execute()

export async function deleteUsesAt(tx: Tx, orderId: string, serviceIndexes: readonly number[]): Promise<void> {
  if (serviceIndexes.length === 0) return
  await tx
    .deleteFrom('resourceUses')
    .where('orderId', '=', orderId)
    .where('serviceIndex', 'in', serviceIndexes)
    .execute()
}

export async function deleteUses(db: Db, orderId: string): Promise<void> {
  await db.deleteFrom('resourceUses').where('orderId', '=', orderId).execute()
}

/** Expired before that day, and no order names it. */
export const deleteUnusedBefore = (db: Db, before: string) =>
  db
    .deleteFrom('accessResources')
    .where('expiresOn', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('resourceUses').select('orderId').whereRef('resourceId', '=', 'accessResources.id'))),
    )
    .executeTakeFirst()
