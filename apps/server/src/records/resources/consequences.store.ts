import type { OrderState } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'
import type { ServiceOnResource } from './consequences.ts'

/** A resource and the access codes of it that were redeemed. */
const withItsCodes = (id: string) =>
  sql`select id, customer_id, ips from access_resources where id = ${id}
    union all select id, customer_id, ips from access_resources
    where machine_id = ${id} and customer_id is not null and ended_at is null`

export interface OrderOnResource {
  id: string
  reference: string
  state: OrderState
  customerId: string
  customerNameSealed: Buffer | null
}

/** Orders under way that host a service there. */
export async function listOrdersOn(db: Db, id: string): Promise<OrderOnResource[]> {
  const { rows } = await sql<OrderOnResource>`
    select distinct o.id, o.reference, o.state, o.customer_id as "customerId", c.name_sealed as "customerNameSealed"
    from (${withItsCodes(id)}) r join resource_uses u on u.resource_id = r.id join orders o on o.id = u.order_id
    left join customers c on c.id = o.customer_id
    where o.state not in ('approved', 'abandoned') order by o.reference`.execute(db)
  return rows
}

/**
 * Filed services that stand there: by the order that filed them, or by an address their access here has, of whoever has the
 * resource. With what else hosts them.
 */
export async function listServicesOn(db: Db, id: string): Promise<ServiceOnResource[]> {
  const { rows } = await sql<ServiceOnResource>`
    with r as (${withItsCodes(id)}),
    found as (
      select o.filed_service_ids[u.service_index + 1] as id, r.ips from r join resource_uses u on u.resource_id = r.id
      join orders o on o.id = u.order_id
      union
      select v.id, r.ips from r join filed_accesses a on a.addresses && addresses_of(r.ips) and a.is_own
      join filed_services v on v.id = a.service_id join filed_subjects s on s.id = v.subject_id
      where s.customer_id = r.customer_id),
    gone as (select found.id, coalesce(range_agg(part), '{}') as addresses
      from found left join lateral unnest(addresses_of(ips)) part on true where found.id is not null group by found.id)
    select v.id, v.number, v.name, s.id as "subjectId", s.number as "subjectNumber", s.customer_id as "customerId",
      c.name_sealed as "customerNameSealed",
      exists (select from filed_accesses a where a.service_id = v.id and a.is_own and not a.addresses <@ gone.addresses) as "hasOtherHere",
      exists (select from filed_accesses a where a.service_id = v.id and not a.is_own) as "isElsewhere",
      (select count(*)::int from filed_services other where other.subject_id = s.id and other.cancelled_at is null
        and exists (select from filed_accesses a where a.service_id = other.id)) as "servicesOfSubject"
    from gone join filed_services v on v.id = gone.id join filed_subjects s on s.id = v.subject_id
    left join customers c on c.id = s.customer_id
    where v.cancelled_at is null and s.cancelled_at is null order by v.number, v.id`.execute(db)
  return rows
}
