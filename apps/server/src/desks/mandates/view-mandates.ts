import type { MandateView } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import { findAgentCode } from '../../records/mandates/agents.store.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { findMandateOf, listMandatesOf } from '../../records/mandates/mandates.store.ts'
import { mandateView } from '../../records/mandates/view-mandate.ts'

/** What the caller gave and holds; for staff all of the provider. */
export async function listMandates(work: Work): Promise<{ mandates: MandateView[]; agentCode?: string }> {
  const { db, caller } = work
  const [rows, agentCode] = await Promise.all([
    listMandatesOf(db, caller, { limit: 500 }),
    caller.customerId === undefined ? undefined : findAgentCode(db, caller.customerId),
  ])
  return { mandates: rows.map((it) => mandateView(work, it)), ...(agentCode && { agentCode }) }
}

/** Throws `mandates.not-found`. */
export async function viewMandate(work: Work, mandateId: string): Promise<MandateView> {
  const row = await findMandateOf(work.db, work.caller, mandateId)
  if (!row) throw mandateError('mandates.not-found', { mandateId })
  return mandateView(work, row)
}
