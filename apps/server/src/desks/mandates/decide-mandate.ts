import { shanghaiDay } from '@openbeian/filing'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutMandate, sealedMandateWhy, stateOn } from '../../records/mandates/mandate.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { updateMandate } from '../../records/mandates/mandates.store.ts'
import { lockMandateFor } from './lock-mandate-for.ts'

type Decision = { mandateId: string } & ({ decision: 'confirm' } | { decision: 'refuse'; why: string })

/** A reviewer says by the letter whether the mandate counts. Throws `mandates.not-found`, `mandates.not-waiting`. */
export const decideMandate = (work: Work, it: Decision): Promise<void> =>
  inTransaction(work, async (work) => {
    const { cipher, caller } = work
    const mandate = await lockMandateFor(work, 'mandate.confirm', it.mandateId)
    const state = stateOn(mandate, shanghaiDay(work.now()))
    if (state !== 'waiting') throw mandateError('mandates.not-waiting', { state })
    const { id, customerId, agentCustomerId, orderTypes, validFrom: from, validUntil: until } = mandate
    const decided = { decidedBy: caller.accountId, decidedAt: work.now() }
    if (it.decision === 'refuse') {
      await updateMandate(work.db, id, {
        ...decided,
        state: 'refused',
        whySealed: sealedMandateWhy.seal(cipher, id, it.why),
      })
      await writeAudit(work, { caller, action: 'mandate.refuse', about: aboutMandate(id), reason: it.why })
      return
    }
    await updateMandate(work.db, id, { ...decided, state: 'confirmed' })
    const after = { customer: customerId, agent: agentCustomerId, orderTypes, from, until }
    await writeAudit(work, { caller, action: 'mandate.confirm', about: aboutMandate(id), after })
  })
