import type { Right } from '@openbeian/contract'
import type { WorkInTx } from '../../platform/deps.ts'
import { mayTo } from '../../platform/visible-to.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { lockMandateOf } from '../../records/mandates/mandates.store.ts'

export type LockedMandate = NonNullable<Awaited<ReturnType<typeof lockMandateOf>>>

/** A mandate the caller has this right to: who holds it sees it, and changes nothing. Throws `mandates.not-found`. */
export async function lockMandateFor(
  { db, caller }: WorkInTx,
  right: Right,
  mandateId: string,
): Promise<LockedMandate> {
  const mandate = await lockMandateOf(db, caller, mandateId)
  if (!mandate || !mayTo(caller, right, mandate)) throw mandateError('mandates.not-found', { mandateId })
  return mandate
}
