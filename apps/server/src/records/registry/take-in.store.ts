import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { packBytes } from '../../platform/postgres/packed-bytes.ts'
import type { FiledKeyKind } from './registry.rows.ts'

interface SubjectRow {
  id: string
  customerId: string
  regulatorId: string
  number: string
  nameSealed: Buffer
  /** By what the name is found, as PostgreSQL writes a list. */
  nameKeys: string
  province: string
  snapshotSealed: Buffer
  subjectSealed: Buffer
  subjectKey: Buffer | null
}
interface ServiceRow {
  id: string
  subjectId: string
  regulatorId: string
  number: string
  name: string
  kind: string
  homeUrl: string
  serviceSealed: Buffer
}
interface DomainRow {
  serviceId: string
  regulatorId: string
  name: string
}
interface AccessRow {
  serviceId: string
  regulatorId: string
  provider: string
  isOwn: boolean
  /** JSON */
  ips: string
  /** As PostgreSQL writes a multirange. */
  addresses: string
}
interface KeyRow {
  subjectId: string
  serviceId: string | null
  kind: FiledKeyKind
  key: Buffer
}

export interface RowsToTakeIn {
  subjects: SubjectRow[]
  services: ServiceRow[]
  domains: DomainRow[]
  accesses: AccessRow[]
  keys: KeyRow[]
}

/** Hundreds of filings by one statement for each table: lists of values instead of a row each. */
export async function insertRows(
  tx: Tx,
  { providerId, importId, at }: { providerId: string; importId: string; at: Date },
  { subjects, services, domains, accesses, keys }: RowsToTakeIn,
): Promise<void> {
  const of = <Row, Name extends keyof Row>(rows: readonly Row[], name: Name) => rows.map((it) => it[name])
  const [names, snapshots] = [packBytes(of(subjects, 'nameSealed')), packBytes(of(subjects, 'snapshotSealed'))]
  const [sealed, subjectKeys] = [packBytes(of(subjects, 'subjectSealed')), packBytes(of(subjects, 'subjectKey'))]
  await sql`
    insert into filed_subjects (id, provider_id, customer_id, import_id, regulator_id, number, province,
      name_sealed, snapshot_sealed, subject_sealed, subject_key, name_keys, published_at, keyed_at, compared_at)
    select id, ${providerId}, customer_id, ${importId}, regulator_id, number, province,
      substr(${names.all}::bytea, n, ns), substr(${snapshots.all}::bytea, w, ws), substr(${sealed.all}::bytea, s, ss),
      substr(${subjectKeys.all}::bytea, k, ks), name_keys::bigint[], ${at}, ${at}, ${at}
    from unnest(${of(subjects, 'id')}::uuid[], ${of(subjects, 'customerId')}::uuid[], ${of(subjects, 'regulatorId')}::bigint[],
      ${of(subjects, 'number')}::text[], ${of(subjects, 'province')}::text[], ${names.from}::int[], ${names.size}::int[],
      ${snapshots.from}::int[], ${snapshots.size}::int[], ${sealed.from}::int[], ${sealed.size}::int[],
      ${subjectKeys.from}::int[], ${subjectKeys.size}::int[], ${of(subjects, 'nameKeys')}::text[])
      as it (id, customer_id, regulator_id, number, province, n, ns, w, ws, s, ss, k, ks, name_keys)`.execute(tx)
  const pictures = packBytes(of(services, 'serviceSealed'))
  await sql`
    insert into filed_services (id, subject_id, regulator_id, number, name, kind, home_url, service_sealed)
    select id, subject_id, regulator_id, number, name, kind, home_url, substr(${pictures.all}::bytea, p, ps)
    from unnest(${of(services, 'id')}::uuid[], ${of(services, 'subjectId')}::uuid[], ${of(services, 'regulatorId')}::bigint[],
      ${of(services, 'number')}::text[], ${of(services, 'name')}::text[], ${of(services, 'kind')}::text[],
      ${of(services, 'homeUrl')}::text[], ${pictures.from}::int[], ${pictures.size}::int[])
      as it (id, subject_id, regulator_id, number, name, kind, home_url, p, ps)`.execute(tx)
  await sql`
    insert into filed_domains (service_id, regulator_id, name)
    select * from unnest(${of(domains, 'serviceId')}::uuid[], ${of(domains, 'regulatorId')}::bigint[], ${of(domains, 'name')}::text[])`.execute(
    tx,
  )
  await sql`
    insert into filed_accesses (service_id, regulator_id, provider, is_own, ips, addresses)
    select service_id, regulator_id, provider, is_own, ips::jsonb, addresses::nummultirange
    from unnest(${of(accesses, 'serviceId')}::uuid[], ${of(accesses, 'regulatorId')}::bigint[], ${of(accesses, 'provider')}::bigint[],
      ${of(accesses, 'isOwn')}::boolean[], ${of(accesses, 'ips')}::text[], ${of(accesses, 'addresses')}::text[])
      as it (service_id, regulator_id, provider, is_own, ips, addresses)`.execute(tx)
  const hashes = packBytes(of(keys, 'key'))
  await sql`
    insert into filed_keys (subject_id, service_id, kind, key)
    select subject_id, service_id, kind, substr(${hashes.all}::bytea, k, ks)
    from unnest(${of(keys, 'subjectId')}::uuid[], ${of(keys, 'serviceId')}::uuid[], ${of(keys, 'kind')}::text[],
      ${hashes.from}::int[], ${hashes.size}::int[]) as it (subject_id, service_id, kind, k, ks)`.execute(tx)
}

/** A record of the registry, and whose it is. */
interface HeldSubject {
  id: string
  regulatorId: string
  number: string
  province: string
  customerId: string
}

/** What the registry holds of these ids of the administration. */
export async function listHeld(db: Db, providerId: string, regulatorIds: readonly string[]) {
  const { rows } = await sql<
    HeldSubject & {
      nameSealed: Buffer
      services: string[] | null
      domains: string[] | null
    }
  >`
    select s.id, s.regulator_id::text as "regulatorId", s.number, s.province, s.customer_id as "customerId", s.name_sealed as "nameSealed",
      array_agg(distinct v.number) filter (where v.id is not null and v.cancelled_at is null) as services,
      array_agg(distinct d.name) filter (where d.id is not null and v.cancelled_at is null) as domains
    from filed_subjects s left join filed_services v on v.subject_id = s.id left join filed_domains d on d.service_id = v.id
    where s.provider_id = ${providerId} and s.regulator_id = any(${[...regulatorIds]}::bigint[])
    group by s.id`.execute(db)
  return rows
}

interface TakenBy extends HeldSubject {
  what: 'number' | 'domain'
  name: string
}

/** Which of these numbers and domains other subjects of the provider have. */
export async function listTaken(
  db: Db,
  providerId: string,
  { numbers, domains }: { numbers: readonly string[]; domains: readonly string[] },
): Promise<TakenBy[]> {
  const { rows } = await sql<TakenBy>`
    select 'number' as what, number as name, id, regulator_id::text as "regulatorId", number, province, customer_id as "customerId"
    from filed_subjects where provider_id = ${providerId} and cancelled_at is null and number = any(${[...numbers]}::text[])
    union all
    select 'domain', d.name, s.id, s.regulator_id::text, s.number, s.province, s.customer_id from filed_domains d
      join filed_services v on v.id = d.service_id and v.cancelled_at is null
      join filed_subjects s on s.id = v.subject_id and s.cancelled_at is null
    where s.provider_id = ${providerId} and d.name = any(${[...domains]}::text[])`.execute(db)
  return rows
}

/** Whose the subjects with these certificates are. */
export const listOwners = (db: Db, providerId: string, subjectKeys: readonly Buffer[]) =>
  db
    .selectFrom('filedSubjects')
    .select(['subjectKey', 'customerId'])
    .where('filedSubjects.providerId', '=', providerId)
    .where('subjectKey', '=', (of) => of.fn.any(sql<Buffer[]>`${[...subjectKeys]}::bytea[]`))
    .execute()

/** What came by a file, and whether anybody touched it since: an order, a publication, a cancellation, a material. */
export async function listCameBy(tx: Tx, importId: string, at: Date) {
  const { rows } = await sql<{ id: string; number: string; isTouched: boolean }>`
    select s.id, s.number, (s.published_at <> ${at} or s.cancelled_at is not null
      or exists (select from orders o where o.filed_subject_id = s.id)
      or exists (select from filed_materials m where m.filed_subject_id = s.id)
      or exists (select from filed_services v where v.subject_id = s.id and v.cancelled_at is not null)) as "isTouched"
    from filed_subjects s where s.import_id = ${importId} order by s.number for update of s`.execute(tx)
  return rows
}

/** Everything filed here, some at a time in the order of the ids. */
export const listFiledAfter = (db: Db, providerId: string, { after, limit }: { after: string; limit: number }) =>
  db
    .selectFrom('filedSubjects')
    .innerJoin('customers', 'customers.id', 'filedSubjects.customerId')
    .select(['filedSubjects.id', 'filedSubjects.regulatorId', 'filedSubjects.number', 'filedSubjects.subjectSealed'])
    .select([
      'customers.id as customerId',
      'customers.externalId',
      'customers.number as customerNumber',
      'customers.nameSealed',
    ])
    .where('filedSubjects.providerId', '=', providerId)
    .where('filedSubjects.id', '>', after)
    .where('filedSubjects.cancelledAt', 'is', null)
    .orderBy('filedSubjects.id')
    .limit(limit)
    .execute()

/** Services, domains and accesses of these subjects, for whoever writes all of them down. */
export async function listPartsOf(db: Db, subjectIds: readonly string[]) {
  const ids = [...subjectIds]
  const services = await db
    .selectFrom('filedServices')
    .select(['id', 'subjectId', 'regulatorId', 'number', 'serviceSealed'])
    .where('subjectId', 'in', ids)
    .where('cancelledAt', 'is', null)
    .orderBy('regulatorId')
    .execute()
  const serviceIds = services.map(({ id }) => id)
  if (serviceIds.length === 0) return { services, domains: [], accesses: [] }
  return {
    services,
    domains: await db
      .selectFrom('filedDomains')
      .select(['serviceId', 'regulatorId', 'name'])
      .where('serviceId', 'in', serviceIds)
      .orderBy('regulatorId')
      .execute(),
    accesses: await db
      .selectFrom('filedAccesses')
      .select(['serviceId', 'regulatorId', 'provider', 'isOwn', 'ips'])
      .where('serviceId', 'in', serviceIds)
      .orderBy('regulatorId')
      .execute(),
  }
}
