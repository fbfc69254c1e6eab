import type { Insertable } from 'kysely'
import type { Db, Tables } from '../platform/database.ts'

export type ResourceRow = Awaited<ReturnType<typeof listResourcesOf>>[number]

/** What a customer has, or all a provider has, with how many services of other orders than `exceptOrder` use each. */
export const listResourcesOf = (db: Db, owner: { customerId: string } | { providerId: string }, exceptOrder?: string) =>
  db
    .selectFrom('access_resources')
    .leftJoin('customers', 'customers.id', 'access_resources.customer_id')
    .select(['access_resources.id', 'kind', 'access_resources.name', 'ips', 'province', 'billing'])
    .select(['purchased_on', 'expires_on', 'quota', 'customers.name as customer_name'])
    .select((it) =>
      it
        .selectFrom('resource_uses')
        .select((uses) => uses.fn.countAll<string>().as('used'))
        .whereRef('resource_id', '=', 'access_resources.id')
        .$if(exceptOrder !== undefined, (uses) => uses.where('order_id', '!=', exceptOrder as string))
        .as('used'),
    )
    .$if('customerId' in owner, (query) =>
      query.where('customer_id', '=', (owner as { customerId: string }).customerId),
    )
    .$if('providerId' in owner, (query) =>
      query.where('access_resources.provider_id', '=', (owner as { providerId: string }).providerId),
    )
    .orderBy('access_resources.created_at', 'desc')
    .execute()

export async function insertResource(db: Db, resource: Insertable<Tables['access_resources']>): Promise<string> {
  const { id } = await db.insertInto('access_resources').values(resource).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Binds an unbound service number to a customer of the same provider; undefined when there is none such. */
export async function bindServiceNumber(
  db: Db,
  key: Buffer,
  { providerId, customerId }: { providerId: string; customerId: string },
): Promise<string | undefined> {
  const bound = await db
    .updateTable('access_resources')
    .set({ customer_id: customerId })
    .where('service_number_key', '=', key)
    .where('provider_id', '=', providerId)
    .where('customer_id', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return bound?.id
}

/** Locks the resources, in one order everywhere, until the transaction ends. */
export const lockResources = (db: Db, customerId: string, ids: readonly string[]) =>
  db
    .selectFrom('access_resources')
    .select(['id', 'name', 'quota'])
    .where('id', 'in', ids)
    .where('customer_id', '=', customerId)
    .orderBy('id')
    .forUpdate()
    .execute()

export async function countUses(db: Db, resourceId: string): Promise<number> {
  const { uses } = await db
    .selectFrom('resource_uses')
    .select((it) => it.fn.countAll<string>().as('uses'))
    .where('resource_id', '=', resourceId)
    .executeTakeFirstOrThrow()
  return Number(uses)
}

export async function insertUses(db: Db, uses: Insertable<Tables['resource_uses']>[]): Promise<void> {
  if (uses.length > 0) await db.insertInto('resource_uses').values(uses).execute()
}

export async function deleteUses(db: Db, orderId: string): Promise<void> {
  await db.deleteFrom('resource_uses').where('order_id', '=', orderId).execute()
}
