import type { OrderType } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Whose filing it is that is compared; what is not known of it is null, or empty. */
export interface Asking {
  providerId: string
  customerId: string
  subjectId: string | null
  subjectKey: Buffer | null
  subjectNumber: string
  serviceIds: string[]
}

export interface Compared {
  keys: Buffer[]
  riskKeys: Buffer[]
  domains: string[]
  /** Ranges by their first address, as numbers. */
  spans: { at: string; first: number; last: number }[]
}

export interface OthersKnown {
  /** By keys in hex: how many other subjects have it filed; those of none are left out. */
  used: Record<string, number>
  /** Records there are whose keys were not made yet. */
  isKeying: boolean
  /** Keys in hex that the provider has marked. */
  marked: string[]
  domains: { name: string; isMine: boolean }[]
  addresses: { at: string; others: number; isMine: boolean }[]
  isFiled: boolean
  accountHasOther: boolean
  /** By which orders the services came. */
  cameBy: { orderType: OrderType; serviceIds: string[] }[]
}

/** More of one thing are not counted: shared hosts have thousands of sponsors. */
const mostCounted = 200

/** All that our registry and the risk list say of what is typed, in one answer: it is asked at every judgement. */
export async function askOthers(db: Db, asking: Asking, { keys, riskKeys, domains, spans }: Compared) {
  const { providerId, customerId, subjectId, subjectKey, subjectNumber, serviceIds } = asking
  const isMine = sql`((s.id = ${subjectId}::uuid) is true or (s.subject_key = ${subjectKey}::bytea) is true
    or (s.number <> '' and s.number = ${subjectNumber}))`
  const isLive = sql`s.provider_id = ${providerId} and s.cancelled_at is null`
  const { rows } = await sql<OthersKnown>`select
    (select coalesce(json_object_agg(key, subjects), '{}') from (
      select encode(wanted.key, 'hex') as key, count(distinct found.id)::int as subjects
      from unnest(${keys}::bytea[]) as wanted (key) cross join lateral (
        select s.id from filed_keys k
        join filed_subjects s on s.id = k.subject_id and ${isLive} and not ${isMine}
        left join filed_services v on v.id = k.service_id
        where k.key = wanted.key and v.cancelled_at is null limit ${mostCounted}) found
      group by wanted.key) it) as used,
    exists (select from filed_subjects where provider_id = ${providerId} and keyed_at is null) as "isKeying",
    array(select encode(key, 'hex') from risk_list
      where provider_id = ${providerId} and key = any(${riskKeys}::bytea[]) and lifted_at is null) as marked,
    (select coalesce(json_agg(json_build_object('name', d.name, 'isMine', ${isMine})), '[]') from filed_domains d
      join filed_services v on v.id = d.service_id and v.cancelled_at is null
      join filed_subjects s on s.id = v.subject_id and ${isLive}
      where d.name = any(${domains}::text[]) and v.id <> all(${serviceIds}::uuid[])) as domains,
    (select coalesce(json_agg(it), '[]') from (
      select span.at, count(distinct found.id) filter (where not found.mine)::int as others,
        coalesce(bool_or(found.mine), false) as "isMine"
      from unnest(${spans.map((it) => it.at)}::text[], ${spans.map((it) => it.first)}::bigint[],
        ${spans.map((it) => it.last)}::bigint[]) as span (at, first, last)
      left join lateral (
        select s.id, ${isMine} as mine from filed_accesses a
        join filed_services v on v.id = a.service_id and v.cancelled_at is null
        join filed_subjects s on s.id = v.subject_id and ${isLive}
        where a.addresses && int8range(span.first, span.last, '[]') limit ${mostCounted}) found on true
      group by span.at) it) as addresses,
    exists (select from filed_subjects s where ${isLive} and s.subject_key = ${subjectKey}::bytea
      and s.id is distinct from ${subjectId}::uuid) as "isFiled",
    exists (select from filed_subjects s where ${isLive} and s.customer_id = ${customerId}
      and s.subject_key is not null and not ${isMine}) as "accountHasOther",
    (select coalesce(json_agg(json_build_object('orderType', o.order_type, 'serviceIds', o.filed_service_ids)), '[]')
      from orders o where o.filed_subject_id = ${subjectId}::uuid and o.state = 'approved'
      and o.filed_service_ids && ${serviceIds}::uuid[]) as "cameBy"`.execute(db)
  return rows[0] as OthersKnown
}
