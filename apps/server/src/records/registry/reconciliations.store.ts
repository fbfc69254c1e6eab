import { randomUUID } from 'node:crypto'
import type { SynchronisedKind } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedWords } from '../audit/sealed-words.ts'
import type { RegistrySubject } from './reconcile.ts'
import type { RegistryDifference } from './registry.rows.ts'
import { sealedSubjectName } from './sealed-name.ts'

/** Everything of this provider that is filed and was not cancelled, of the provinces asked for. */
export async function listRegistrySubjects(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  providerId: string,
  isOf: (province: string) => Promise<boolean>,
): Promise<RegistrySubject[]> {
  const all = await db
    .selectFrom('filedSubjects')
    .select(['id', 'regulatorId', 'nameSealed', 'number', 'province'])
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
  return subjects.map(({ id, regulatorId, nameSealed, number }) => ({
    regulatorId,
    number,
    name: sealedSubjectName.open(cipher, { providerId, regulatorId }, nameSealed),
    services: (servicesOf.get(id) ?? []).map(({ id: serviceId, regulatorId, name, number }) => ({
      regulatorId,
      name,
      number,
      domains: (domainsOf.get(serviceId) ?? []).map((it) => it.name),
      ips: (accessesOf.get(serviceId) ?? []).flatMap((it) => it.ips),
    })),
  }))
}

/** Which of what is cancelled here its administration holds still, and which no more. */
export async function keepStillThere(
  tx: Tx,
  { providerId, isOf, at }: { providerId: string; isOf: (province: string) => Promise<boolean>; at: Date },
  sent: ReadonlySet<string>,
): Promise<void> {
  const cancelled = await tx
    .selectFrom('filedSubjects')
    .select(['id', 'regulatorId', 'province', 'stillThereAt'])
    .where('providerId', '=', providerId)
    .where('cancelledAt', '<', at)
    .execute()
  const theirs = new Set<string>()
  for (const province of new Set(cancelled.map((it) => it.province))) if (await isOf(province)) theirs.add(province)
  const ids = (rows: typeof cancelled) => sql<string[]>`${rows.map(({ id }) => id)}::uuid[]`
  const isThere = (it: { regulatorId: string }) => sent.has(it.regulatorId)
  const asked = cancelled.filter((it) => theirs.has(it.province))
  const set = (stillThereAt: Date | null, rows: typeof cancelled) =>
    tx
      .updateTable('filedSubjects')
      .set({ stillThereAt })
      .where('id', '=', (it) => it.fn.any(ids(rows)))
      .execute()
  await set(at, asked.filter(isThere))
  await set(
    null,
    asked.filter((it) => it.stillThereAt && !isThere(it)),
  )
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

const sealedDifferences = sealedWords<RegistryDifference[]>('reconciliations.differences')

export async function insertReconciliation({ db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>, it: ReconciliationReport) {
  const id = randomUUID()
  await db
    .insertInto('reconciliations')
    .values({
      id,
      channelId: it.channelId,
      downloadFileId: it.fileId,
      at: it.at,
      kind: it.kind,
      received: it.received,
      agreeing: it.agreeing,
      differencesSealed: sealedDifferences.seal(cipher, id, it.differences),
    })
    .execute()
}

export async function listReconciliationsOf({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, caller: Caller) {
  const rows = await db
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
      'reconciliations.differencesSealed',
    ])
    .where(visibleTo(caller, 'registry.compare', 'channels'))
    .orderBy('reconciliations.at', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ differencesSealed, ...row }) => ({
    ...row,
    differences: differencesSealed ? sealedDifferences.open(cipher, row.id, differencesSealed) : [],
  }))
}

/** The newest comparison with whoever holds that province, and what it found about these numbers and names. */
export async function newestComparison(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  caller: Caller,
  { province, abouts }: { province: string; abouts: readonly string[] },
) {
  const row = await db
    .selectFrom('reconciliations')
    .innerJoin('channels', 'channels.id', 'reconciliations.channelId')
    .select([
      'reconciliations.id',
      'channels.name as channel',
      'reconciliations.at',
      'reconciliations.differencesSealed',
    ])
    .where(visibleTo(caller, 'registry.compare', 'channels'))
    .where('channels.administration', '=', province)
    .where('reconciliations.kind', '=', 'filings')
    .orderBy('reconciliations.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const all = row.differencesSealed ? sealedDifferences.open(cipher, row.id, row.differencesSealed) : []
  return { at: row.at, channel: row.channel, differences: all.filter(({ about }) => abouts.includes(about)) }
}

export const deleteReconciliationsBefore = (db: Db, before: Date) =>
  db.deleteFrom('reconciliations').where('at', '<', before).executeTakeFirst()
