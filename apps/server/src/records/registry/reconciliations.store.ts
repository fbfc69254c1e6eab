import type { Db, RegistryDifference, Tx } from '../../platform/postgres/database.ts'
import type { RegistrySubject } from './reconcile.ts'

/** Everything of this provider that is filed and was not cancelled, of the provinces asked for. */
export async function listRegistrySubjects(
  db: Db,
  providerId: string,
  isOf: (province: string) => Promise<boolean>,
): Promise<RegistrySubject[]> {
  const all = await db
    .selectFrom('filed_subjects')
    .select(['id', 'regulator_id as regulatorId', 'name', 'number', 'province'])
    .where('provider_id', '=', providerId)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()
  const asked = new Map<string, boolean>()
  for (const province of new Set(all.map((it) => it.province))) asked.set(province, await isOf(province))
  const subjects = all.filter((it) => asked.get(it.province))
  const services = await db
    .selectFrom('filed_services')
    .innerJoin('filed_subjects', 'filed_subjects.id', 'filed_services.subject_id')
    .select([
      'filed_services.id',
      'filed_services.subject_id as subjectId',
      'filed_services.regulator_id as regulatorId',
      'filed_services.name',
      'filed_services.number',
    ])
    .where('filed_subjects.provider_id', '=', providerId)
    .where('filed_services.cancelled_at', 'is', null)
    .execute()
  const ids = services.map((it) => it.id)
  const [domains, accesses] = await Promise.all([
    db
      .selectFrom('filed_domains')
      .select(['service_id as serviceId', 'name'])
      .where('service_id', '=', (it) => it.fn.any(it.val(ids)))
      .execute(),
    db
      .selectFrom('filed_accesses')
      .select(['service_id as serviceId', 'ips'])
      .where('service_id', '=', (it) => it.fn.any(it.val(ids)))
      .execute(),
  ])
  const domainsOf = Map.groupBy(domains, (it) => it.serviceId)
  const accessesOf = Map.groupBy(accesses, (it) => it.serviceId)
  const servicesOf = Map.groupBy(services, (it) => it.subjectId)
  return subjects.map(({ id, province: _, ...subject }) => ({
    ...subject,
    services: (servicesOf.get(id) ?? []).map(({ id: serviceId, regulatorId, name, number }) => ({
      regulatorId,
      name,
      number,
      domains: (domainsOf.get(serviceId) ?? []).map((it) => it.name),
      ips: (accessesOf.get(serviceId) ?? []).flatMap((it) => it.ips),
    })),
  }))
}

export interface ReconciliationReport {
  channelId: string
  fileId: string
  at: Date
  kind: string
  received: number
  agreeing: number
  differences: RegistryDifference[]
}

export const insertReconciliation = (tx: Tx, it: ReconciliationReport) =>
  tx
    .insertInto('reconciliations')
    .values({
      channel_id: it.channelId,
      download_file_id: it.fileId,
      at: it.at,
      kind: it.kind,
      received: it.received,
      agreeing: it.agreeing,
      differences: JSON.stringify(it.differences),
    })
    .execute()

export const listReconciliationsOf = (db: Db, providerId: string) =>
  db
    .selectFrom('reconciliations')
    .innerJoin('channels', 'channels.id', 'reconciliations.channel_id')
    .select([
      'reconciliations.id',
      'reconciliations.channel_id as channelId',
      'channels.name as channel',
      'reconciliations.at',
      'reconciliations.kind',
      'reconciliations.received',
      'reconciliations.agreeing',
      'reconciliations.differences',
    ])
    .where('channels.provider_id', '=', providerId)
    .orderBy('reconciliations.at', 'desc')
    .limit(50)
    .execute()
