import type { IncidentBody, IncidentView } from '@openbeian/contract'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import {
  insertIncident,
  listIncidentsOf,
  sealedIncident,
  updateIncident,
} from '../../records/privacy/incidents.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { clocksOf } from './incident-clocks.ts'

export const openIncident = (work: Work, body: IncidentBody): Promise<{ incidentId: string }> =>
  inTransaction(work, async (work) => {
    const incidentId = await insertIncident(work, body)
    const { grade, title } = body
    const note = { action: 'incident.open', about: `incident:${incidentId}`, after: { grade, title } }
    await writeAudit(work, { caller: work.caller, ...note })
    return { incidentId }
  })

/** Throws `privacy.incident-unknown`, `privacy.words-changed`. */
export const changeIncident = (
  work: Work,
  { incidentId: id, expected, ...body }: IncidentBody & { incidentId: string; expected: number },
): Promise<void> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const before = (await listIncidentsOf(work.db, caller)).find((it) => it.id === id)
    if (!before) throw privacyError('privacy.incident-unknown')
    if (!(await updateIncident(work, caller, { id, expected, body }))) throw privacyError('privacy.words-changed')
    const changed = { before: { grade: before.grade }, after: { grade: body.grade, title: body.title } }
    await writeAudit(work, { caller, action: 'incident.change', about: `incident:${id}`, ...changed })
  })

export async function viewIncidents({ db, cipher, caller, now }: Work): Promise<{ incidents: IncidentView[] }> {
  const rows = await listIncidentsOf(db, caller)
  return {
    incidents: rows.map(({ id, version, grade, saidSealed, ...row }) => {
      const { knownAt, reportedAt, handledAt, summarisedAt } = row
      const body: IncidentBody = {
        ...sealedIncident.open(cipher, id, saidSealed),
        grade,
        knownAt: knownAt.toISOString(),
        ...(reportedAt && { reportedAt: reportedAt.toISOString() }),
        ...(handledAt && { handledAt: handledAt.toISOString() }),
        ...(summarisedAt && { summarisedAt: summarisedAt.toISOString() }),
      }
      return { id, version, ...body, ...clocksOf(body, now()) }
    }),
  }
}
