import { spanOf, underWay } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Db, FiledIp, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

/** Which part of the order's filing carries each of our ids. */
export async function pathsByIspId(db: Db, orderId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('order_isp_ids').select(['isp_id', 'path']).where('order_id', '=', orderId).execute()
  return new Map(rows.map((it) => [it.isp_id, it.path]))
}

const subjectColumns = [
  'id',
  'provider_id as providerId',
  'customer_id as customerId',
  'order_id as orderId',
  'regulator_id as regulatorId',
  'isp_id as ispId',
  'number',
  'name',
  'province',
  'subject_sealed as subjectSealed',
  'cancelled_at as cancelledAt',
] as const

export type FiledSubjectRow = Awaited<ReturnType<typeof getFiledSubject>>

/** By our own id. */
export const getFiledSubject = (db: Db, id: string) =>
  db.selectFrom('filed_subjects').select(subjectColumns).where('id', '=', id).executeTakeFirstOrThrow()

export const findFiledSubject = (
  db: Db,
  { providerId, regulatorId }: { providerId: string; regulatorId: bigint },
): Promise<FiledSubjectRow | undefined> =>
  db
    .selectFrom('filed_subjects')
    .select(subjectColumns)
    .where('provider_id', '=', providerId)
    .where('regulator_id', '=', String(regulatorId))
    .executeTakeFirst()

/** As far as this caller may know of it. */
export const findFiledSubjectOf = (db: Db, caller: Caller, id: string): Promise<FiledSubjectRow | undefined> =>
  db
    .selectFrom('filed_subjects')
    .select(subjectColumns)
    .where('id', '=', id)
    .where(visibleTo(caller, 'filed_subjects'))
    .executeTakeFirst()

const serviceColumns = [
  'id',
  'subject_id as subjectId',
  'regulator_id as regulatorId',
  'isp_id as ispId',
  'number',
  'name',
  'kind',
  'service_sealed as serviceSealed',
  'cancelled_at as cancelledAt',
] as const

export type FiledServiceRow = Awaited<ReturnType<typeof listFiledServicesOf>>[number]

/** The services of a subject, in the order of their numbers. */
export const listFiledServicesOf = (db: Db, subjectId: string) =>
  db
    .selectFrom('filed_services')
    .select(serviceColumns)
    .where('subject_id', '=', subjectId)
    .orderBy((it) => it.fn('length', ['number']))
    .orderBy('number')
    .execute()

export const findFiledService = (db: Db, id: string): Promise<FiledServiceRow | undefined> =>
  db.selectFrom('filed_services').select(serviceColumns).where('id', '=', id).executeTakeFirst()

export const findSubjectNumbered = (db: Db, providerId: string, number: string): Promise<FiledSubjectRow | undefined> =>
  db
    .selectFrom('filed_subjects')
    .select(subjectColumns)
    .where('provider_id', '=', providerId)
    .where('number', '=', number)
    .executeTakeFirst()

export const findServiceNumbered = (db: Db, subjectId: string, number: string): Promise<FiledServiceRow | undefined> =>
  db
    .selectFrom('filed_services')
    .select(serviceColumns)
    .where('subject_id', '=', subjectId)
    .where('number', '=', number)
    .executeTakeFirst()

/** Every service of a subject, and how many accesses to it are the provider's own. */
export const countOwnAccesses = (db: Db, subjectId: string) =>
  db
    .selectFrom('filed_services')
    .leftJoin('filed_accesses', (it) =>
      it.onRef('filed_accesses.service_id', '=', 'filed_services.id').on('filed_accesses.is_own', '=', true),
    )
    .select((it) => [
      'filed_services.id',
      'filed_services.name',
      'filed_services.cancelled_at as cancelledAt',
      it.fn.count<string>('filed_accesses.id').as('own'),
    ])
    .where('filed_services.subject_id', '=', subjectId)
    .groupBy(['filed_services.id', 'filed_services.name', 'filed_services.cancelled_at'])
    .execute()

export const listFiledDomains = (db: Db, serviceId: string) =>
  db
    .selectFrom('filed_domains')
    .select(['name', 'regulator_id as regulatorId', 'isp_id as ispId'])
    .where('service_id', '=', serviceId)
    .execute()

/** In the order of the administration's ids, as a filed service has them. */
export const listFiledAccesses = (db: Db, serviceId: string) =>
  db
    .selectFrom('filed_accesses')
    .select(['id', 'regulator_id as regulatorId', 'isp_id as ispId', 'is_own as isOwn', 'ips'])
    .where('service_id', '=', serviceId)
    .orderBy('regulator_id')
    .execute()

export interface FiledSubject {
  providerId: string
  customerId: string
  orderId: string
  regulatorId: bigint
  ispId: string | null
  number: string
  name: string
  province: string
  snapshotSealed: Buffer
  subjectSealed: Buffer
  subjectKey: Buffer | null
  publishedAt: Date
}

export async function putSubject(tx: Tx, it: FiledSubject): Promise<string> {
  const refreshed = {
    order_id: it.orderId,
    isp_id: it.ispId,
    number: it.number,
    name: it.name,
    province: it.province,
    snapshot_sealed: it.snapshotSealed,
    subject_sealed: it.subjectSealed,
    ...(it.subjectKey ? { subject_key: it.subjectKey } : {}),
    published_at: it.publishedAt,
  }
  const { id } = await tx
    .insertInto('filed_subjects')
    .values({
      ...refreshed,
      provider_id: it.providerId,
      customer_id: it.customerId,
      regulator_id: String(it.regulatorId),
      // what is new here has all its keys; of a record that has none yet only some are made now
      keyed_at: it.publishedAt,
    })
    .onConflict((conflict) => conflict.columns(['provider_id', 'regulator_id']).doUpdateSet(refreshed))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface FiledService {
  subjectId: string
  regulatorId: bigint
  ispId: string | null
  number: string
  name: string
  kind: string
  homeUrl: string
  serviceSealed: Buffer
}

export async function putService(tx: Tx, it: FiledService): Promise<string> {
  const { ispId, number, name, kind, homeUrl, serviceSealed } = it
  const refreshed = { isp_id: ispId, number, name, kind, home_url: homeUrl, service_sealed: serviceSealed }
  const { id } = await tx
    .insertInto('filed_services')
    .values({ ...refreshed, subject_id: it.subjectId, regulator_id: String(it.regulatorId) })
    .onConflict((conflict) => conflict.columns(['subject_id', 'regulator_id']).doUpdateSet(refreshed))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface Part {
  regulatorId: bigint
  ispId: string | null
}

/** A service is published with all its domains: one that is not among them is no longer filed. */
export async function replaceDomains(tx: Tx, serviceId: string, domains: (Part & { name: string })[]): Promise<void> {
  await tx.deleteFrom('filed_domains').where('service_id', '=', serviceId).execute()
  const rows = domains.map((it) => ({ ...partOf(serviceId, it), name: it.name }))
  if (rows.length > 0) await tx.insertInto('filed_domains').values(rows).execute()
}

interface FiledAccess extends Part {
  provider: bigint
  isOwn: boolean
  ips: FiledIp[]
}

export async function replaceAccesses(tx: Tx, serviceId: string, accesses: FiledAccess[]): Promise<void> {
  await tx.deleteFrom('filed_accesses').where('service_id', '=', serviceId).execute()
  const rows = accesses.map((it) => ({
    ...partOf(serviceId, it),
    provider: String(it.provider),
    is_own: it.isOwn,
    ips: JSON.stringify(it.ips),
    addresses: spansOf(it.ips),
  }))
  if (rows.length > 0) await tx.insertInto('filed_accesses').values(rows).execute()
}

/** As PostgreSQL writes a multirange. */
const spansOf = (ips: FiledIp[]): string => {
  const spans = ips.flatMap((it) => spanOf(it) ?? [])
  return `{${spans.map(({ first, last }) => `[${first},${last}]`).join(',')}}`
}

const partOf = (serviceId: string, { regulatorId, ispId }: Part) => ({
  service_id: serviceId,
  regulator_id: String(regulatorId),
  isp_id: ispId,
})

const services = (db: Db) =>
  db
    .selectFrom('filed_services')
    .innerJoin('filed_subjects', 'filed_subjects.id', 'filed_services.subject_id')
    .select([
      'filed_services.id',
      'filed_services.name',
      'filed_services.number',
      'filed_services.kind',
      'filed_services.cancelled_at as cancelledAt',
      'filed_subjects.id as subjectId',
      'filed_subjects.name as subjectName',
      'filed_subjects.number as subjectNumber',
      'filed_subjects.province',
      'filed_subjects.published_at as publishedAt',
    ])
    .select((it) => [
      it
        .exists(
          it
            .selectFrom('filed_accesses')
            .select('filed_accesses.id')
            .whereRef('filed_accesses.service_id', '=', 'filed_services.id')
            .where('is_own', '=', true),
        )
        .as('accessHere'),
      it
        .selectFrom('orders as open')
        .select('open.id')
        .whereRef('open.filed_subject_id', '=', 'filed_subjects.id')
        .where('open.state', 'in', underWay)
        .limit(1)
        .as('openOrderId'),
    ])

export type ServiceRow = Awaited<ReturnType<typeof listServicesOf>>[number]

/** The customer's own for an applicant, all of the provider for staff; newest first. */
export const listServicesOf = (db: Db, caller: Caller) =>
  services(db)
    .where(visibleTo(caller, 'filed_subjects'))
    .orderBy('filed_subjects.published_at', 'desc')
    .orderBy('filed_services.number')
    .limit(1000)
    .execute()

/** What an order was about, or brought. */
export const listServicesOfOrder = (db: Db, orderId: string) =>
  services(db)
    .innerJoin('orders', (join) =>
      join.on((it) => it(it.ref('filed_services.id'), '=', it.fn.any('orders.filed_service_ids'))),
    )
    .where('orders.id', '=', orderId)
    .where('filed_services.cancelled_at', 'is', null)
    .orderBy('filed_services.number')
    .execute()

export async function domainsByService(db: Db, serviceIds: string[]): Promise<Map<string, string[]>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('filed_domains')
    .select(['service_id', 'name'])
    .where('service_id', 'in', serviceIds)
    .orderBy('name')
    .execute()
  const found = new Map<string, string[]>()
  for (const { service_id, name } of rows) found.set(service_id, [...(found.get(service_id) ?? []), name])
  return found
}

/** The subject a domain is filed under here. */
export async function ownerOfDomain(db: Db, providerId: string, name: string): Promise<string | undefined> {
  const owner = await db
    .selectFrom('filed_domains')
    .innerJoin('filed_services', 'filed_services.id', 'filed_domains.service_id')
    .innerJoin('filed_subjects', 'filed_subjects.id', 'filed_services.subject_id')
    .select('filed_subjects.id')
    .where('filed_subjects.provider_id', '=', providerId)
    .where('filed_domains.name', '=', name)
    .where('filed_services.cancelled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return owner?.id
}
