import type { subjectFilters, subjectOrders } from '@openbeian/contract'
import { underWay } from '@openbeian/filing'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { type PageOrder, type PageRequest, pageOf, totalOf } from '../../platform/postgres/pages.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { isSoughtFiling } from '../../records/sought/filings-sought.ts'
import type { SoughtByKeys } from '../../records/sought/sought-keys.ts'

export interface SubjectQuery {
  state: (typeof subjectFilters)[number]
  province?: string | undefined
  sought?: SoughtByKeys | undefined
}

/** Few are: they are sought at once (`offset 0`), not by walking the list until a page is full of them. */
const isEmpty = sql<boolean>`filed_subjects.id in (
  select s.id from filed_subjects s where s.cancelled_at is null and not exists (
    select from filed_services v join filed_accesses a on a.service_id = v.id
    where v.subject_id = s.id and v.cancelled_at is null and a.is_own) offset 0)`

const inState: Record<SubjectQuery['state'], RawBuilder<boolean>> = {
  all: sql`true`,
  filed: sql`filed_subjects.cancelled_at is null`,
  empty: isEmpty,
  cancelled: sql`filed_subjects.cancelled_at is not null`,
  stuck: sql`filed_subjects.still_there_at is not null`,
}

const byDay = [
  [sql.ref('filedSubjects.publishedAt'), 'timestamptz'],
  [sql.ref('filedSubjects.id'), 'uuid'],
] as const
const orders: Record<(typeof subjectOrders)[number], PageOrder> = {
  newest: { direction: 'desc', keys: byDay },
  oldest: { direction: 'asc', keys: byDay },
  number: {
    direction: 'asc',
    keys: [
      [sql.ref('filedSubjects.number'), 'text'],
      [sql.ref('filedSubjects.id'), 'uuid'],
    ],
  },
}

const ofCaller = (db: Db, caller: Caller) =>
  db.selectFrom('filedSubjects').where(visibleTo(caller, 'registry.read', 'filedSubjects'))

const wanted = (db: Db, caller: Caller, { state, province, sought }: SubjectQuery) =>
  ofCaller(db, caller)
    .where(inState[state])
    .where((it) => it.and(province === undefined ? [] : [it('filedSubjects.province', '=', province)]))
    .where((it) => it.and(sought === undefined ? [] : [isSoughtFiling(caller, sought)]))

const shown = (subjects: ReturnType<typeof ofCaller>) =>
  subjects
    .innerJoin('customers', 'customers.id', 'filedSubjects.customerId')
    .select([
      'filedSubjects.id',
      'filedSubjects.providerId',
      'filedSubjects.regulatorId',
      'filedSubjects.number',
      'filedSubjects.nameSealed',
      'filedSubjects.province',
      'filedSubjects.publishedAt',
      'filedSubjects.cancelledAt',
      'filedSubjects.stillThereAt',
      'customers.id as customerId',
      'customers.number as customerNumber',
      'customers.nameSealed as customerNameSealed',
    ])
    .select([
      // one for each line: `exists` would be answered by a table of all accesses
      sql<boolean>`coalesce((select true from filed_services v join filed_accesses a on a.service_id = v.id
        where v.subject_id = filed_subjects.id and v.cancelled_at is null and a.is_own limit 1), false)`.as(
        'hasAccessHere',
      ),
      sql<string>`(select count(*) from filed_services v where v.subject_id = filed_subjects.id and v.cancelled_at is null)`.as(
        'services',
      ),
      sql<string[]>`array(select d.name from filed_services v join filed_domains d on d.service_id = v.id
        where v.subject_id = filed_subjects.id order by d.name limit 3)`.as('domains'),
      sql<string[]>`array(select v.name from filed_services v where v.subject_id = filed_subjects.id limit 20)`.as(
        'serviceNames',
      ),
      sql<string | null>`(select o.id from orders o where o.filed_subject_id = filed_subjects.id
        and o.state in (${sql.join(underWay)}) limit 1)`.as('openOrderId'),
    ])

export type SubjectRow = Omit<Awaited<ReturnType<typeof listSubjectsOf>>['rows'][number], 'pageEnd'>

export const listSubjectsOf = (
  db: Db,
  caller: Caller,
  { order, after, limit, ...query }: SubjectQuery & PageRequest & { order: (typeof subjectOrders)[number] },
) => pageOf(db, shown(wanted(db, caller, query)), { order: orders[order], after, limit })

export const countSubjects = (db: Db, caller: Caller, query: SubjectQuery) => totalOf(db, wanted(db, caller, query))

export const findSubjectOf = (db: Db, caller: Caller, subjectId: string) =>
  shown(ofCaller(db, caller))
    .leftJoin('imports', 'imports.id', 'filedSubjects.importId')
    .select([
      'filedSubjects.subjectSealed',
      'imports.id as importId',
      'imports.nameSealed as importNameSealed',
      'imports.appliedAt as importedAt',
    ])
    .where('filedSubjects.id', '=', subjectId)
    .executeTakeFirst()

/** So many of each are told at most. */
export const maxOrders = 100
export const maxTasks = 50

/** The newest first; only those the caller may open. */
export const listOrdersAbout = (db: Db, caller: Caller, subjectId: string) =>
  db
    .selectFrom('orders')
    .select(['id', 'reference', 'orderType', 'state', 'createdAt', 'stateSince'])
    .where(visibleTo(caller, 'order.read', 'orders'))
    .where('filedSubjectId', '=', subjectId)
    .orderBy('createdAt', 'desc')
    .limit(maxOrders)
    .execute()

/** The newest first; only of orders the caller may open. */
export const listMaterialsAbout = (
  db: Db,
  caller: Caller,
  { subjectId, limit }: { subjectId: string; limit: number },
) =>
  db
    .selectFrom('materials')
    .innerJoin('orders', 'orders.id', 'materials.orderId')
    .select(['orders.id as orderId', 'orders.reference', 'materials.kind'])
    .select((it) => [it.fn.max('materials.uploadedAt').as('uploadedAt'), it.fn.countAll<string>().as('pages')])
    .where(visibleTo(caller, 'order.read', 'orders'))
    .where('orders.filedSubjectId', '=', subjectId)
    .where('materials.replacedAt', 'is', null)
    .groupBy(['orders.id', 'orders.reference', 'materials.kind'])
    .orderBy('uploadedAt', 'desc')
    .limit(limit)
    .execute()

/** Open ones first. */
export const listTasksAbout = (db: Db, caller: Caller, aboutKeys: readonly Buffer[]) =>
  db
    .selectFrom('tasks')
    .select(['id', 'kind', 'aboutSealed', 'state', 'openedAt'])
    .where(visibleTo(caller, 'task.read', 'tasks'))
    .where('aboutKey', 'in', aboutKeys)
    .orderBy(sql`state <> 'open'`)
    .orderBy('openedAt', 'desc')
    .limit(maxTasks)
    .execute()
