import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import { contains } from '../../platform/postgres/contains.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { seesAll, visibleTo } from '../../platform/visible-to.ts'
import type { Sought } from './read-search.ts'

/** With the keyed hashes of what is stored sealed. */
export interface SoughtByKeys extends Sought {
  name: { parts: string[]; whole: string }
  subjectKeys: Buffer[]
  filedKeys: Buffer[]
  aboutKeys: Buffer[]
}

interface AtMost {
  limit: number
}

/** A word that many names hold: so many of them are looked at, the order they were written in decides which. */
const maxCandidates = 2000

type Ids = RawBuilder<unknown>
const anyOf = (ids: readonly Ids[]): Ids => sql.join(ids, sql` union all `)
const when = (isSaid: boolean | undefined, ids: Ids): Ids[] => (isSaid ? [ids] : [])

const isNamed = (column: RawBuilder<unknown>, { name: { parts, whole } }: SoughtByKeys) =>
  sql<SqlBool>`(${column} @> ${parts}::bigint[] or ${column} @> array[${whole}::bigint])`

/** Whoever sees a part alone must not miss it behind what is of others. */
const candidates = (visible: Expression<SqlBool>, caller: Caller): RawBuilder<unknown> =>
  seesAll(caller, 'order.read')
    ? sql`limit ${maxCandidates}`
    : sql`and exists (select from orders where orders.id = s.order_id and ${visible}) limit ${maxCandidates}`

/** Newest first. */
export const findOrdersSought = (db: Db, caller: Caller, { limit, ...it }: SoughtByKeys & AtMost) => {
  const { providerId } = caller
  const visible = visibleTo(caller, 'order.read', 'orders')
  const rest = candidates(visible, caller)
  const searched = (holds: RawBuilder<unknown>) =>
    sql`(select s.order_id from searched_orders s where s.provider_id = ${providerId} and ${holds} ${rest})`
  const ids = [
    sql`select id from orders where reference = ${it.reference}`,
    searched(isNamed(sql`s.name_keys`, it)),
    ...when(it.domains.length > 0, searched(sql`s.domains && ${it.domains}::text[]`)),
    ...when(
      it.subjectKeys.length > 0,
      sql`select id from orders where provider_id = ${providerId} and subject_key = any(${it.subjectKeys}::bytea[])`,
    ),
    ...when(
      it.number !== undefined,
      sql`select o.id from filed_subjects f join orders o on o.filed_subject_id = f.id
        where f.provider_id = ${providerId} and f.number = ${it.number?.subject}`,
    ),
  ]
  return db
    .selectFrom('orders')
    .select(['id', 'reference', 'orderType', 'state', 'subjectNameSealed', 'domains'])
    .where(visible)
    .where(sql<boolean>`orders.id in (${anyOf(ids)})`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** The newest first, with their services and domains. */
export const findFilingsSought = (db: Db, caller: Caller, { limit, ...it }: SoughtByKeys & AtMost) => {
  const { providerId } = caller
  const ofServices = (holds: RawBuilder<unknown>) =>
    sql`(select v.subject_id from filed_services v where ${holds} limit ${maxCandidates})`
  const ids = [
    sql`(select id from filed_subjects f where f.provider_id = ${providerId} and ${isNamed(sql`f.name_keys`, it)}
      limit ${maxCandidates})`,
    ofServices(contains(sql`v.name`, it.text)),
    ...when(
      it.number !== undefined,
      sql`select id from filed_subjects f where f.provider_id = ${providerId} and f.number = ${it.number?.subject}`,
    ),
    ...when(
      it.domains.length > 0,
      sql`select v.subject_id from filed_domains d join filed_services v on v.id = d.service_id
        where d.name = any(${it.domains}::text[])`,
    ),
    ...when(
      it.address !== undefined,
      sql`(select v.subject_id from filed_accesses a join filed_services v on v.id = a.service_id
        where a.addresses @> ${it.address}::numeric limit ${maxCandidates})`,
    ),
    ...when(
      it.subjectKeys.length > 0,
      sql`select id from filed_subjects f where f.provider_id = ${providerId} and f.subject_key = any(${it.subjectKeys}::bytea[])`,
    ),
    ...when(
      it.filedKeys.length > 0,
      sql`(select subject_id from filed_keys where key = any(${it.filedKeys}::bytea[]) limit ${maxCandidates})`,
    ),
  ]
  return db
    .selectFrom('filedSubjects')
    .select(['id', 'providerId', 'regulatorId', 'number', 'nameSealed', 'cancelledAt'])
    .select([
      sql<string[]>`array(select v.id from filed_services v where v.subject_id = filed_subjects.id limit 20)`.as(
        'serviceIds',
      ),
      sql<string[]>`array(select v.name from filed_services v where v.subject_id = filed_subjects.id limit 20)`.as(
        'serviceNames',
      ),
      sql<string[]>`array(select d.name from filed_services v join filed_domains d on d.service_id = v.id
        where v.subject_id = filed_subjects.id order by d.name limit 5)`.as('domains'),
    ])
    .where(visibleTo(caller, 'registry.read', 'filedSubjects'))
    .where(sql<boolean>`filed_subjects.id in (${anyOf(ids)})`)
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Open ones first. */
export const findTasksSought = (db: Db, caller: Caller, { limit, aboutKeys }: SoughtByKeys & AtMost) =>
  db
    .selectFrom('tasks')
    .select(['id', 'kind', 'aboutSealed', 'state'])
    .where(visibleTo(caller, 'task.read', 'tasks'))
    .where('aboutKey', 'in', aboutKeys)
    .orderBy(sql`state <> 'open'`)
    .orderBy('openedAt', 'desc')
    .limit(limit)
    .execute()
