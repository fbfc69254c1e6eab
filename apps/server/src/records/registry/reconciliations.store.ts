import type { SynchronisedKind } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import type { RegistrySubject } from './reconcile.ts'
import type { RegistryDifference } from './registry.rows.ts'

/** Everything of this provider that is filed and was not cancelled, of the provinces asked for. */
export async function listRegistrySubjects(
  db: Db,
  providerId: string,
  isOf: (province: string) => Promise<boolean>,
): Promise<RegistrySubject[]> {
  const all = await db
    .selectFrom('filedSubjects')
    .select(['id', 'regulatorId', 'name', 'number', 'province'])
    .where('providerId', '=', providerId)
    .where('cancelledAt', 'is', null)
    .orderBy('number')
    .execute()
  const asked = new Map<string, boolean>()
  for (const province of new Set(all.map((it) => it.province))) asked.set(province, await isOf(province))
  const subjects = all.filter((it) => asked.get(it.province))
  const services = await db
    .selectFrom('filedServices')
    .innerJoin('filedSubjects', 'filedSubjects.id', 'filedServices.subjectId')
    .select([
      'filedServices.id',
      'filedServices.subjectId',
      'filedServices.regulatorId',
      'filedServices.name',
      'filedServices.number',
    ])
    .where('filedSubjects.providerId', '=', providerId)
    .where('filedServices.cancelledAt', 'is', null)
    .execute()
  const ids = services.map((it) => it.id)
  const [domains, accesses] = await Promise.all([
    db
      .selectFrom('filedDomains')
      .select(['serviceId', 'name'])
      .where('serviceId', '=', (it) => it.fn.any(it.val(ids)))
      .execute(),
    db
      .selectFrom('filedAccesses')
      .select(['serviceId', 'ips'])
      .where('serviceId', '=', (it) => it.fn.any(it.val(ids)))
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
  kind: SynchronisedKind
  received: number
  agreeing: number
  differences: RegistryDifference[]
}

export const insertReconciliation = (tx: Tx, it: ReconciliationReport) =>
  tx
    .insertInto('reconciliations')
    .values({
      channelId: it.channelId,
      downloadFileId: it.fileId,
      at: it.at,
      kind: it.kind,
      received: it.received,
      agreeing: it.agreeing,
      differences: JSON.stringify(it.differences),
    })
    .execute()

export const listReconciliationsOf = (db: Db, caller: Caller) =>
  db
    .selectFrom('reconciliations')
    .innerJoin('channels', 'channels.id', 'reconciliations.channelId')
    .select([
      'reconciliations.id',
      'reconciliations.channelId',
      'channels.name as channel',
      'reconciliations.at',
      'reconciliations.kind',
      'reconciliations.received',
      'reconciliations.agreeing',
      'reconciliations.differences',
    ])
    .where(visibleTo(caller, 'registry.compare', 'channels'))
    .orderBy('reconciliations.at', 'desc')
    .limit(50)
    .execute()
