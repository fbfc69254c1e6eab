import { domainKey, type IpRange, type ServiceKind, spanOf, underWay } from '@openbeian/filing'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { type PageOrder, type PageRequest, pageOf, totalOf } from '../../platform/postgres/pages.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import type { FiledIp } from './registry.rows.ts'

/** Which part of the order's filing carries each of our ids. */
export async function pathsByIspId(db: Db, orderId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('orderIspIds').select(['ispId', 'path']).where('orderId', '=', orderId).execute()
  return new Map(rows.map((it) => [it.ispId, it.path]))
}

const subjectColumns = [
  'id',
  'providerId',
  'customerId',
  'orderId',
  'importId',
  'regulatorId',
  'ispId',
  'number',
  'nameSealed',
  'province',
  'subjectSealed',
  'cancelledAt',
] as const

export type FiledSubjectRow = Awaited<ReturnType<typeof getFiledSubject>>

/** By our own id. */
export const getFiledSubject = (db: Db, id: string) =>
  db.selectFrom('filedSubjects').select(subjectColumns).where('id', '=', id).executeTakeFirstOrThrow()

export const findFiledSubject = (
  db: Db,
  { providerId, regulatorId }: { providerId: string; regulatorId: bigint },
): Promise<FiledSubjectRow | undefined> =>
  db
    .selectFrom('filedSubjects')
    .select(subjectColumns)
    .where('providerId', '=', providerId)
    .where('regulatorId', '=', String(regulatorId))
    .executeTakeFirst()

/** The filed subject, if this caller may know of it. */
export const findFiledSubjectOf = (db: Db, caller: Caller, id: string): Promise<FiledSubjectRow | undefined> =>
  db
    .selectFrom('filedSubjects')
    .select(subjectColumns)
    .where('id', '=', id)
    .where(visibleTo(caller, 'registry.read', 'filedSubjects'))
    .executeTakeFirst()

/** Records of earlier versions, which no name finds yet. */
export const listWithoutNameKeys = (db: Db, maxRecords: number) =>
  db
    .selectFrom('filedSubjects')
    .select(['id', 'providerId', 'regulatorId', 'nameSealed', 'subjectSealed'])
    .where('nameKeys', 'is', null)
    .limit(maxRecords)
    .execute()

export const setNameKeys = (db: Db, subjectId: string, nameKeys: string[]) =>
  db.updateTable('filedSubjects').set({ nameKeys }).where('id', '=', subjectId).execute()

/** Whose filing it is from now on. */
export const setOwner = (tx: Tx, { subjectId, customerId }: { subjectId: string; customerId: string }) =>
  tx.updateTable('filedSubjects').set({ customerId }).where('id', '=', subjectId).execute()

const serviceColumns = [
  'id',
  'subjectId',
  'regulatorId',
  'ispId',
  'number',
  'name',
  'kind',
  'serviceSealed',
  'cancelledAt',
] as const

export type FiledServiceRow = Awaited<ReturnType<typeof listFiledServicesOf>>[number]

/** The services of a subject, in the order of their numbers. */
export const listFiledServicesOf = (db: Db, subjectId: string) =>
  db
    .selectFrom('filedServices')
    .select(serviceColumns)
    .where('subjectId', '=', subjectId)
    .orderBy((it) => it.fn('length', ['number']))
    .orderBy('number')
    .execute()

export const findFiledService = (db: Db, id: string): Promise<FiledServiceRow | undefined> =>
  db.selectFrom('filedServices').select(serviceColumns).where('id', '=', id).executeTakeFirst()

export const findSubjectNumbered = (db: Db, providerId: string, number: string): Promise<FiledSubjectRow | undefined> =>
  db
    .selectFrom('filedSubjects')
    .select(subjectColumns)
    .where('providerId', '=', providerId)
    .where('number', '=', number)
    .executeTakeFirst()

export const findServiceNumbered = (db: Db, subjectId: string, number: string): Promise<FiledServiceRow | undefined> =>
  db
    .selectFrom('filedServices')
    .select(serviceColumns)
    .where('subjectId', '=', subjectId)
    .where('number', '=', number)
    .executeTakeFirst()

/** Every service of a subject, and how many accesses to it are the provider's own. */
export const countOwnAccesses = (db: Db, subjectId: string) =>
  db
    .selectFrom('filedServices')
    .leftJoin('filedAccesses', (it) =>
      it.onRef('filedAccesses.serviceId', '=', 'filedServices.id').on('filedAccesses.isOwn', '=', true),
    )
    .select((it) => [
      'filedServices.id',
      'filedServices.name',
      'filedServices.cancelledAt',
      it.fn.count<string>('filedAccesses.id').as('own'),
    ])
    .where('filedServices.subjectId', '=', subjectId)
    .groupBy(['filedServices.id', 'filedServices.name', 'filedServices.cancelledAt'])
    .execute()

export const listFiledDomains = (db: Db, serviceId: string) =>
  db.selectFrom('filedDomains').select(['name', 'regulatorId', 'ispId']).where('serviceId', '=', serviceId).execute()

/** In the order of the administration's ids, as a filed service has them. */
export const listFiledAccesses = (db: Db, serviceId: string) =>
  db
    .selectFrom('filedAccesses')
    .select(['id', 'regulatorId', 'ispId', 'isOwn', 'ips'])
    .where('serviceId', '=', serviceId)
    .orderBy('regulatorId')
    .execute()

export interface FiledSubject {
  providerId: string
  customerId: string
  /** Null: it came by a file, this one. */
  orderId: string | null
  importId?: string | null
  regulatorId: bigint
  ispId: string | null
  number: string
  nameSealed: Buffer
  nameKeys: string[]
  province: string
  snapshotSealed: Buffer
  subjectSealed: Buffer
  subjectKey: Buffer | null
  publishedAt: Date
}

export async function putSubject(tx: Tx, it: FiledSubject): Promise<string> {
  const refreshed = {
    orderId: it.orderId,
    ispId: it.ispId,
    number: it.number,
    nameSealed: it.nameSealed,
    nameKeys: it.nameKeys,
    province: it.province,
    snapshotSealed: it.snapshotSealed,
    subjectSealed: it.subjectSealed,
    ...(it.subjectKey ? { subjectKey: it.subjectKey } : {}),
    publishedAt: it.publishedAt,
  }
  const { id } = await tx
    .insertInto('filedSubjects')
    .values({
      ...refreshed,
      providerId: it.providerId,
      customerId: it.customerId,
      // without an order it came by a file, also when it is refreshed: PostgreSQL asks before it looks for the record
      importId: it.importId,
      regulatorId: String(it.regulatorId),
      // a new record has all its keys; a record without keys gets only some of them here, so its `keyed_at` stays empty
      keyedAt: it.publishedAt,
      comparedAt: it.publishedAt,
    })
    .onConflict((conflict) => conflict.columns(['providerId', 'regulatorId']).doUpdateSet(refreshed))
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
  kind: ServiceKind
  homeUrl: string
  serviceSealed: Buffer
}

export async function putService(tx: Tx, it: FiledService): Promise<string> {
  const { ispId, number, name, kind, homeUrl, serviceSealed } = it
  const refreshed = { ispId, number, name, kind, homeUrl, serviceSealed }
  const { id } = await tx
    .insertInto('filedServices')
    .values({ ...refreshed, subjectId: it.subjectId, regulatorId: String(it.regulatorId) })
    .onConflict((conflict) => conflict.columns(['subjectId', 'regulatorId']).doUpdateSet(refreshed))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface Part {
  regulatorId: bigint
  ispId: string | null
}

/** A service is published with all its domains: a domain missing from the publication is no longer filed. */
export async function replaceDomains(tx: Tx, serviceId: string, domains: (Part & { name: string })[]): Promise<void> {
  await tx.deleteFrom('filedDomains').where('serviceId', '=', serviceId).execute()
  const rows = domains.map((it) => ({ ...partOf(serviceId, it), name: domainKey(it.name) }))
  if (rows.length > 0) await tx.insertInto('filedDomains').values(rows).execute()
}

interface FiledAccess extends Part {
  /** What our record has and administrations do not publish. */
  beside?: IpRange[]
  provider: bigint
  isOwn: boolean
  ips: FiledIp[]
}

export async function replaceAccesses(tx: Tx, serviceId: string, accesses: FiledAccess[]): Promise<void> {
  await tx.deleteFrom('filedAccesses').where('serviceId', '=', serviceId).execute()
  const rows = accesses.map((it) => ({
    ...partOf(serviceId, it),
    provider: String(it.provider),
    isOwn: it.isOwn,
    ips: JSON.stringify(it.ips),
    addresses: spansOf([...it.ips, ...(it.beside ?? [])]),
  }))
  if (rows.length > 0) await tx.insertInto('filedAccesses').values(rows).execute()
}

/** Adds what our record has of an own access, and administrations do not publish, to what is compared. */
export const addAddresses = (tx: Tx, serviceId: string, beside: readonly IpRange[]) =>
  tx
    .updateTable('filedAccesses')
    .set({ addresses: sql`addresses + ${spansOf(beside)}::nummultirange` })
    .where('id', '=', (of) =>
      of
        .selectFrom('filedAccesses as own')
        .select('own.id')
        .where('own.serviceId', '=', serviceId)
        .where('own.isOwn', '=', true)
        .orderBy('own.id')
        .limit(1),
    )
    .execute()

/** As PostgreSQL writes a multirange. */
const spansOf = (ips: readonly IpRange[]): string => {
  const spans = ips.flatMap((it) => spanOf(it) ?? [])
  return `{${spans.map(({ first, last }) => `[${first},${last}]`).join(',')}}`
}

const partOf = (serviceId: string, { regulatorId, ispId }: Part) => ({
  serviceId,
  regulatorId: String(regulatorId),
  ispId,
})

const services = (db: Db) =>
  db
    .selectFrom('filedServices')
    .innerJoin('filedSubjects', 'filedSubjects.id', 'filedServices.subjectId')
    .select([
      'filedServices.id',
      'filedServices.name',
      'filedServices.number',
      'filedServices.kind',
      'filedServices.cancelledAt',
      'filedSubjects.id as subjectId',
      'filedSubjects.providerId',
      'filedSubjects.customerId',
      'filedSubjects.regulatorId as subjectRegulatorId',
      'filedSubjects.nameSealed as subjectNameSealed',
      'filedSubjects.number as subjectNumber',
      'filedSubjects.province',
      'filedSubjects.publishedAt',
    ])
    .select((it) => [
      // one for each line: `exists` would be answered by a table of all accesses
      it
        .selectFrom('filedAccesses')
        .select('isOwn')
        .whereRef('filedAccesses.serviceId', '=', 'filedServices.id')
        .where('isOwn', '=', true)
        .limit(1)
        .as('accessHere'),
      it
        .selectFrom('orders as open')
        .select('open.id')
        .whereRef('open.filedSubjectId', '=', 'filedSubjects.id')
        .where('open.state', 'in', underWay)
        .limit(1)
        .as('openOrderId'),
    ])

export type ServiceRow = Awaited<ReturnType<typeof listServicesOfOrder>>[number]

/** The newest first; those of one subject as the administration numbers them. */
const newestFirst: PageOrder = {
  direction: 'desc',
  keys: [
    [sql.ref('filedSubjects.publishedAt'), 'timestamptz'],
    [sql.ref('filedSubjects.id'), 'uuid'],
    [sql`-filed_services.regulator_id`, 'bigint'],
  ],
}

/** The customer's own for an applicant, all of the provider for staff. */
export const listServicesOf = (db: Db, caller: Caller, { customerId, ...page }: PageRequest & OfCustomer) =>
  pageOf(
    db,
    services(db)
      .where(visibleTo(caller, 'registry.read', 'filedSubjects'))
      .$if(customerId !== undefined, (it) => it.where('filedSubjects.customerId', '=', customerId ?? '')),
    { order: newestFirst, ...page },
  )

export interface OfCustomer {
  /** One of those whose filings are visible; left out: of all. */
  customerId?: string | undefined
}

export const countServices = (db: Db, caller: Caller, { customerId }: OfCustomer = {}) =>
  totalOf(
    db,
    db
      .selectFrom('filedServices')
      .innerJoin('filedSubjects', 'filedSubjects.id', 'filedServices.subjectId')
      .where(visibleTo(caller, 'registry.read', 'filedSubjects'))
      .$if(customerId !== undefined, (it) => it.where('filedSubjects.customerId', '=', customerId ?? '')),
  )

/** What an order was about, or brought. */
export const listServicesOfOrder = (db: Db, orderId: string) =>
  services(db)
    .innerJoin('orders', (join) =>
      join.on((it) => it(it.ref('filedServices.id'), '=', it.fn.any('orders.filedServiceIds'))),
    )
    .where('orders.id', '=', orderId)
    .where('filedServices.cancelledAt', 'is', null)
    .orderBy('filedServices.number')
    .execute()

export async function domainsByService(db: Db, serviceIds: string[]): Promise<Map<string, string[]>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('filedDomains')
    .select(['serviceId', 'name'])
    .where('serviceId', 'in', serviceIds)
    .orderBy('name')
    .execute()
  const found = new Map<string, string[]>()
  for (const { serviceId, name } of rows) found.set(serviceId, [...(found.get(serviceId) ?? []), name])
  return found
}

/** The subject a domain is filed under here. */
export async function ownerOfDomain(db: Db, providerId: string, name: string): Promise<string | undefined> {
  const owner = await db
    .selectFrom('filedDomains')
    .innerJoin('filedServices', 'filedServices.id', 'filedDomains.serviceId')
    .innerJoin('filedSubjects', 'filedSubjects.id', 'filedServices.subjectId')
    .select('filedSubjects.id')
    .where('filedSubjects.providerId', '=', providerId)
    .where('filedDomains.name', '=', name)
    .where('filedServices.cancelledAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return owner?.id
}

/** What a customer has filed and the administration still holds, or cancelled less than a year ago. */
export async function countFiledSubjects(db: Db, customerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('filedSubjects')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('customerId', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
