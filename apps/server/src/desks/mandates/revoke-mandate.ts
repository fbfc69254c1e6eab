import { shanghaiDay } from '@openbeian/filing'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutMandate, sealedMandateWhy, stateOn } from '../../records/mandates/mandate.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { updateMandate } from '../../records/mandates/mandates.store.ts'
import { lockMandateFor } from './lock-mandate-for.ts'

/** Ends it: with the commit whoever held it reaches nothing any more. Throws `mandates.not-found`, `mandates.not-waiting`. */
export const revokeMandate = (work: Work, { mandateId, why }: { mandateId: string; why: string }): Promise<void> =>
  inTransaction(work, async (work) => {
    const { cipher, caller } = work
    const mandate = await lockMandateFor(work, 'mandate.revoke', mandateId)
    const state = stateOn(mandate, shanghaiDay(work.now()))
    if (state !== 'given' && state !== 'waiting' && state !== 'confirmed')
      throw mandateError('mandates.not-waiting', { state })
    const { id } = mandate
    await updateMandate(work.db, id, {
      state: 'revoked',
      revokedBy: caller.accountId,
      revokedAt: work.now(),
      whySealed: sealedMandateWhy.seal(cipher, id, why),
    })
    const about = aboutMandate(id)
    await writeAudit(work, { caller, action: 'mandate.revoke', about, before: { state }, reason: why })
  })
