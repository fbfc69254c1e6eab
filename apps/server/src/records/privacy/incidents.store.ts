import { randomUUID } from 'node:crypto'
import type { IncidentBody, IncidentText } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx, Work } from '../../platform/deps.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

export const sealedIncident = sealedJson<IncidentText>((id) => `privacy_incidents.said:${id}`)

function rowOf({ cipher }: Pick<Deps, 'cipher'>, id: string, body: IncidentBody) {
  const { grade, knownAt, reportedAt, handledAt, summarisedAt, ...said } = body
  const when = (at: string | undefined) => (at === undefined ? null : new Date(at))
  return {
    grade,
    knownAt: new Date(knownAt),
    reportedAt: when(reportedAt),
    handledAt: when(handledAt),
    summarisedAt: when(summarisedAt),
    saidSealed: sealedIncident.seal(cipher, id, said),
  }
}

export async function insertIncident(work: Work, body: IncidentBody): Promise<string> {
  const id = randomUUID()
  const { providerId, accountId: madeBy } = work.caller
  await work.db
    .insertInto('privacyIncidents')
    .values({ id, providerId, ...rowOf(work, id, body), madeBy, madeAt: work.now() })
    .execute()
  return id
}

/** False where somebody else was faster, or there is none such. */
export async function updateIncident(
  work: Pick<DepsInTx, 'db' | 'cipher'>,
  caller: Caller,
  { id, expected, body }: { id: string; expected: number; body: IncidentBody },
): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('privacyIncidents')
    .set({ ...rowOf(work, id, body), version: expected + 1 })
    .where(visibleTo(caller, 'privacy.keep', 'privacyIncidents'))
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const listIncidentsOf = (db: Db, caller: Caller) =>
  db
    .selectFrom('privacyIncidents')
    .selectAll()
    .where(visibleTo(caller, 'privacy.see', 'privacyIncidents'))
    .orderBy('knownAt', 'desc')
    .limit(200)
    .execute()

/** Handled and summed up before that day. */
export const deleteIncidentsBefore = (db: Db, before: Date) =>
  db.deleteFrom('privacyIncidents').where('summarisedAt', '<', before).executeTakeFirst()
