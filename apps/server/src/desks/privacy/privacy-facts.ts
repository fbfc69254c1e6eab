import { type RawBuilder, sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'
import type { Processor } from '../../platform/outside/processor.ts'
import { dataAtRest } from '../../platform/postgres/data-at-rest.ts'
import { retention } from '../../records/privacy/retention.ts'
import { noticeOf } from './notice-of-provider.ts'
import { processorsInForce } from './processors-in-force.ts'

/** What the documents ask of the installation, each a count of rows of this provider. */
const counts = {
  accounts: (p) => sql`select from accounts where provider_id = ${p} and erased_at is null`,
  shown: (p) => sql`select from accounts where provider_id = ${p} and role = 'applicant' and closed_at is null
    and exists (select from notice_acceptances a where a.account_id = accounts.id)`,
  applicants: (p) => sql`select from accounts where provider_id = ${p} and role = 'applicant' and closed_at is null`,
  staff: (p) => sql`select from accounts where provider_id = ${p} and role <> 'applicant' and disabled_at is null`,
  staffWithFactor: (
    p,
  ) => sql`select from accounts join second_factors f on f.account_id = accounts.id and f.since is not null
    where provider_id = ${p} and role <> 'applicant' and disabled_at is null`,
  orders: (p) => sql`select from orders where provider_id = ${p} and emptied_at is null`,
  materials: (p) => sql`select from materials where provider_id = ${p}`,
  materialConsents: (p) => sql`select distinct order_id from material_consents join orders on orders.id = order_id
    where provider_id = ${p} and agrees`,
  facePersons: (p) =>
    sql`select distinct person_key from face_checks where provider_id = ${p} and frames_file_id is not null`,
  faceConsents: (p) =>
    sql`select from face_consents join orders on orders.id = order_id where provider_id = ${p} and agrees`,
  faceRefusals: (p) =>
    sql`select from face_consents join orders on orders.id = order_id where provider_id = ${p} and not agrees`,
  otherWays: (p) => sql`select from other_ways where provider_id = ${p}`,
  guardians: (p) =>
    sql`select from material_consents join orders on orders.id = order_id where provider_id = ${p} and said_as = 'guardian'`,
  looks: (p) => sql`select from audit where provider_id = ${p} and saw is not null and at > now() - interval '30 days'`,
  auditMonths: (p) => sql`select distinct date_trunc('month', at) from audit where provider_id = ${p}`,
  exports: (p) => sql`select from audit where provider_id = ${p} and action in ('customer.export', 'person.export')`,
  requestsOpen: (p) => sql`select from data_requests where provider_id = ${p} and state = 'open'`,
  requestsLate: (p) => sql`select from data_requests where provider_id = ${p} and state = 'open' and due_at < now()`,
  requestsSettled: (p) => sql`select from data_requests where provider_id = ${p} and state <> 'open'`,
  deletions: (p) => sql`select from deletion_proofs where provider_id = ${p}`,
  incidents: (p) => sql`select from privacy_incidents where provider_id = ${p}`,
  incidentsLate: (p) => sql`select from privacy_incidents where provider_id = ${p} and grade <> 'ordinary'
    and reported_at is null and known_at < now() - interval '4 hours'`,
  stepsRun: () => sql`select from retention_runs where not failed and at > now() - interval '2 days'`,
  stepsFailed: () => sql`select from retention_runs where failed`,
} satisfies Record<string, (providerId: RawBuilder<unknown>) => RawBuilder<unknown>>

type CountName = keyof typeof counts
export type PrivacyFacts = Record<CountName, number> & {
  processors: readonly Processor[]
  noticeVersion: string
  sealedColumns: number
  clearColumns: number
  tables: number
}

/** All of them, as they are now. */
export async function privacyFactsOf(
  deps: Parameters<typeof noticeOf>[0] & Pick<Deps, 'db'>,
  providerId: string,
): Promise<PrivacyFacts> {
  const of = sql`${providerId}::uuid`
  const asked = sql.join(
    Object.entries<(providerId: RawBuilder<unknown>) => RawBuilder<unknown>>(counts).map(
      ([name, query]) => sql`(select count(*)::int from (${query(of)}) q) as ${sql.id(name)}`,
    ),
  )
  const { rows } = await sql<Record<CountName, number>>`select ${asked}`.execute(deps.db)
  const [found] = rows
  if (!found) throw new Error('The database counted nothing.')
  const kept = Object.values(dataAtRest)
  return {
    ...found,
    processors: await processorsInForce(deps, providerId),
    noticeVersion: (await noticeOf(deps, providerId)).version,
    sealedColumns: kept.filter(([how]) => how === 'sealed').length,
    clearColumns: kept.filter(([how]) => how === 'clear').length,
    tables: retention.size,
  }
}
