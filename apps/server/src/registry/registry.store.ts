import type { Caller } from '../platform/caller.ts'
import type { Db, Tables, Tx } from '../platform/database.ts'

/** What a filing needs to be kept under its order. */
export const getOrderOf = (tx: Tx, orderId: string) =>
  tx
    .selectFrom('orders')
    .select([
      'id',
      'provider_id as providerId',
      'customer_id as customerId',
      'province',
      'filing_sealed as filingSealed',
    ])
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()

/** Which part of the order's filing carries each of our ids. */
export async function pathsByIspId(tx: Tx, orderId: string): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('order_isp_ids').select(['isp_id', 'path']).where('order_id', '=', orderId).execute()
  return new Map(rows.map((it) => [it.isp_id, it.path]))
}

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
    published_at: it.publishedAt,
  }
  const { id } = await tx
    .insertInto('filed_subjects')
    .values({
      ...refreshed,
      provider_id: it.providerId,
      customer_id: it.customerId,
      regulator_id: String(it.regulatorId),
    })
    .onConflict((conflict) => conflict.columns(['provider_id', 'regulator_id']).doUpdateSet(refreshed))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface FiledServiceRow {
  subjectId: string
  regulatorId: bigint
  ispId: string | null
  number: string
  name: string
  kind: string
  homeUrl: string
}

export async function putService(tx: Tx, it: FiledServiceRow): Promise<string> {
  const refreshed = { isp_id: it.ispId, number: it.number, name: it.name, kind: it.kind, home_url: it.homeUrl }
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

type Ips = Tables['filed_accesses']['ips']['__select__']

export async function replaceAccesses(tx: Tx, serviceId: string, accesses: (Part & { ips: Ips })[]): Promise<void> {
  await tx.deleteFrom('filed_accesses').where('service_id', '=', serviceId).execute()
  const rows = accesses.map((it) => ({ ...partOf(serviceId, it), ips: JSON.stringify(it.ips) }))
  if (rows.length > 0) await tx.insertInto('filed_accesses').values(rows).execute()
}

const partOf = (serviceId: string, { regulatorId, ispId }: Part) => ({
  service_id: serviceId,
  regulator_id: String(regulatorId),
  isp_id: ispId,
})

export const findSubjectOfOrder = (db: Db, orderId: string) =>
  db.selectFrom('filed_subjects').selectAll().where('order_id', '=', orderId).executeTakeFirst()

const services = (db: Db) =>
  db
    .selectFrom('filed_services')
    .innerJoin('filed_subjects', 'filed_subjects.id', 'filed_services.subject_id')
    .select([
      'filed_services.id',
      'filed_services.name',
      'filed_services.number',
      'filed_services.kind',
      'filed_subjects.name as subjectName',
      'filed_subjects.number as subjectNumber',
      'filed_subjects.province',
      'filed_subjects.published_at as publishedAt',
    ])

export type ServiceRow = Awaited<ReturnType<typeof listServicesOf>>[number]

/** The customer's own for an applicant, all of the provider for staff; newest first. */
export const listServicesOf = (db: Db, { providerId, customerId, role }: Caller) =>
  services(db)
    .where('filed_subjects.provider_id', '=', providerId)
    // an applicant without a customer sees nothing, not everything
    .$if(role === 'applicant', (it) => it.where('filed_subjects.customer_id', '=', customerId ?? nobody))
    .orderBy('filed_subjects.published_at', 'desc')
    .orderBy('filed_services.number')
    .limit(1000)
    .execute()

const nobody = '00000000-0000-0000-0000-000000000000'

/** What was published under an order. */
export const listServicesOfOrder = (db: Db, orderId: string) =>
  services(db).where('filed_subjects.order_id', '=', orderId).orderBy('filed_services.number').execute()

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
