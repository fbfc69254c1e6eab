import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { seesAll, visibleTo } from '../../platform/visible-to.ts'
import { isSoughtFiling } from '../../records/sought/filings-sought.ts'
import { anyOf, isNamed, maxCandidates, when } from '../../records/sought/sought-ids.ts'
import type { SoughtByKeys } from '../../records/sought/sought-keys.ts'

interface AtMost {
  limit: number
}

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
export const findFilingsSought = (db: Db, caller: Caller, { limit, ...it }: SoughtByKeys & AtMost) =>
  db
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
    .where(isSoughtFiling(caller, it))
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

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
