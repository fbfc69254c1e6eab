import type { Right } from '@openbeian/contract'
import { parseIp } from '@openbeian/filing'
import { type Insertable, sql, type Updateable } from 'kysely'
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

/** Which of them are listed. */
export interface ResourceFilter {
  search?: ResourceSearch | undefined
  customerId?: string | undefined
  hasEnded?: boolean
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
  return sql<boolean>`(${isNamed} or access_resources.customer_id = any(${customerIds}::uuid[])
    or access_resources.external_id = ${text})`
}

/** Access codes nobody redeemed stand on the page of their machine. */
const isListed = ({ search, customerId, hasEnded = false }: ResourceFilter) =>
  sql<boolean>`access_resources.ended_at is ${sql.raw(hasEnded ? 'not null' : 'null')}
    and (access_resources.customer_id is not null or access_resources.machine_id is null)
    and ${search ? isSought(search) : sql`true`}
    and ${customerId === undefined ? sql`true` : sql`access_resources.customer_id = ${customerId}`}`

/** Access resources this caller may know of. */
export const listResources = (
  db: Db,
  caller: Caller,
  { filter = {}, ...page }: PageRequest & { filter?: ResourceFilter },
) =>
  pageOf(
    db,
    resources(db)
      .where(visibleTo(caller, 'resource.read', 'accessResources'))
      .where(isListed(filter)),
    { order: newestFirst, ...page },
  )

export const countResources = (db: Db, caller: Caller, filter: ResourceFilter = {}) =>
  totalOf(
    db,
    db
      .selectFrom('accessResources')
      .where(visibleTo(caller, 'resource.read', 'accessResources'))
      .where(isListed(filter)),
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
    .where('accessResources.endedAt', 'is', null)
    .orderBy('accessResources.createdAt', 'desc')
    .execute()

const resources = (db: Db, exceptOrder?: string) =>
  db
    .selectFrom('accessResources')
    .leftJoin('customers', 'customers.id', 'accessResources.customerId')
    .select(['accessResources.id', 'kind', 'accessResources.name', 'ips', 'province', 'billing'])
    .select(['purchasedOn', 'expiresOn', 'quota', 'customerId', 'customers.nameSealed as customerNameSealed'])
    .select(['accessResources.externalId', 'accessResources.endedAt', 'accessResources.machineId'])
    .select(placesTaken(exceptOrder).as('used'))

/** Access codes that were given out and can still be redeemed, or were, take the places they carry. */
const placesOfCodes = sql<string>`(select coalesce(sum(codes.quota), 0) from access_resources codes
  where codes.machine_id = access_resources.id and codes.ended_at is null
  and (codes.redeemed_at is not null or codes.redeem_by >= (now() at time zone 'Asia/Shanghai')::date))`

const placesTaken = (exceptOrder?: string) =>
  sql<string>`(select count(*) from resource_uses where resource_id = access_resources.id
    and ${exceptOrder === undefined ? sql`true` : sql`order_id <> ${exceptOrder}`}) + ${placesOfCodes}`

/** By own id or whole name. */
export const findResourcesCalled = (db: Db, customerId: string, name: string) =>
  db
    .selectFrom('accessResources')
    .select(['id', 'ips'])
    .where('customerId', '=', customerId)
    .where('endedAt', 'is', null)
    .where((it) => it.or([it('externalId', '=', name), it('name', '=', name)]))
    .limit(2)
    .execute()

export async function insertResource(db: Db, resource: Insertable<Tables['accessResources']>): Promise<string> {
  const { id } = await db.insertInto('accessResources').values(resource).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Binds an unbound access code to a customer of the same provider; undefined when there is none such. */
export const bindAccessCode = (
  db: Db,
  key: Buffer,
  { providerId, customerId, at, today }: { providerId: string; customerId: string; at: Date; today: string },
) =>
  db
    .updateTable('accessResources')
    .set({ customerId, redeemedAt: at })
    .where('accessCodeKey', '=', key)
    .where('providerId', '=', providerId)
    .where('customerId', 'is', null)
    .where('endedAt', 'is', null)
    .where((it) => it.or([it('redeemBy', 'is', null), it('redeemBy', '>=', today)]))
    .returning(['id', 'machineId'])
    .executeTakeFirst()

/** One that anybody may redeem, or that the caller may see: whoever knows a code may have it. */
export const findByAccessCode = (db: Db, caller: Caller, key: Buffer) =>
  db
    .selectFrom('accessResources')
    .select(['ips', 'province', 'expiresOn'])
    .where('accessCodeKey', '=', key)
    .where('providerId', '=', caller.providerId)
    .where('endedAt', 'is', null)
    .where((it) =>
      it.or([
        it('customerId', 'is', null),
        visibleTo(caller, 'resource.read', 'accessResources'),
        it.exists(
          it
            .selectFrom('accessResources as machines')
            .select('machines.id')
            .whereRef('machines.id', '=', 'accessResources.machineId')
            .where('machines.customerId', '=', caller.customerId ?? null),
        ),
      ]),
    )
    .executeTakeFirst()

export const findResourceNamed = (db: Db, id: string) =>
  db.selectFrom('accessResources').select(['name', 'providerId']).where('id', '=', id).executeTakeFirst()

/** Nobody else changes it until the transaction ends. */
export const lockResourceOf = (tx: Tx, { caller, right }: { caller: Caller; right: Right }, id: string) =>
  tx
    .selectFrom('accessResources')
    .selectAll()
    .select(placesTaken().as('used'))
    .where(visibleTo(caller, right, 'accessResources'))
    .where('accessResources.id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type ResourceUpdate = Updateable<Tables['accessResources']>

export const updateResource = (tx: Tx, id: string, change: ResourceUpdate) =>
  tx.updateTable('accessResources').set(change).where('id', '=', id).execute()

/** Access codes stand for their machine: what holds of it holds of them. */
export const updateCodesOf = (tx: Tx, machineId: string, change: ResourceUpdate) =>
  Object.keys(change).length === 0
    ? Promise.resolve([])
    : tx
        .updateTable('accessResources')
        .set(change)
        .where('machineId', '=', machineId)
        .where('endedAt', 'is', null)
        .execute()

export const insertResources = (tx: Tx, rows: readonly Insertable<Tables['accessResources']>[]) =>
  tx
    .insertInto('accessResources')
    .values([...rows])
    .returning('id')
    .execute()

const codesOf = (db: Db, machineId: string) => db.selectFrom('accessResources').where('machineId', '=', machineId)

/** The newest first; those that are still worth a look before those that are over. */
export const listCodesOf = (db: Db, machineId: string, limit: number) =>
  codesOf(db, machineId)
    .leftJoin('customers', 'customers.id', 'accessResources.customerId')
    .select(['accessResources.id', 'accessResources.name', 'quota', 'redeemBy', 'redeemedAt', 'endedAt', 'customerId'])
    .select('customers.nameSealed as customerNameSealed')
    .select(placesTaken().as('used'))
    .orderBy(sql`access_resources.ended_at is not null`)
    .orderBy('accessResources.createdAt', 'desc')
    .orderBy('accessResources.id')
    .limit(limit)
    .execute()

export const countCodesOf = async (db: Db, machineId: string): Promise<number> => {
  const { count } = await codesOf(db, machineId)
    .select((it) => it.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Customers who redeemed codes of a machine and belong neither to whoever has it nor to that one's group. */
export async function countStrangers(db: Db, machineId: string): Promise<number> {
  const { rows } = await sql<{ strangers: number }>`
    select count(distinct codes.customer_id)::int as strangers from access_resources codes
    join access_resources machine on machine.id = codes.machine_id join customers it on it.id = codes.customer_id
    left join customers owner on owner.id = machine.customer_id
    where machine.id = ${machineId} and it.id is distinct from owner.id
    and coalesce(it.parent_id, it.id) is distinct from coalesce(owner.parent_id, owner.id)`.execute(db)
  return rows[0]?.strangers ?? 0
}

/** Ends those of the codes that nobody redeemed. */
export const endOpenCodes = (
  tx: Tx,
  { machineId, ids, at }: { machineId: string; ids?: readonly string[]; at: Date },
) =>
  tx
    .updateTable('accessResources')
    .set({ endedAt: at })
    .where('machineId', '=', machineId)
    .where('customerId', 'is', null)
    .where('endedAt', 'is', null)
    .$if(ids !== undefined, (it) => it.where('id', 'in', ids ?? []))
    .returning('id')
    .execute()

/** By the ids of the provider's own systems; nobody else changes them until the transaction ends. */
export const lockByExternalIds = (tx: Tx, providerId: string, externalIds: readonly string[]) =>
  tx
    .selectFrom('accessResources')
    .selectAll()
    .select(placesTaken().as('used'))
    .where('providerId', '=', providerId)
    .where('externalId', '=', (it) => it.fn.any(it.val([...externalIds])))
    .orderBy('id')
    .forUpdate()
    .execute()

/** Locks the resources, in one order everywhere, until the transaction ends. */
export const lockResources = (db: Db, customerId: string, ids: readonly string[]) =>
  db
    .selectFrom('accessResources')
    .select(['id', 'name', 'quota'])
    .select(placesOfCodes.as('placesOfCodes'))
    .where('id', '=', (it) => it.fn.any(it.val(ids)))
    .where('customerId', '=', customerId)
    .where('endedAt', 'is', null)
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
