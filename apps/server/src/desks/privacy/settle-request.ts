import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { lockRequest, settleRequest } from '../../records/privacy/data-requests.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'

interface Answered {
  requestId: string
  state: 'done' | 'refused'
  answer: string
}

/** Throws `privacy.request-unknown`. */
export const answerRequest = (work: Work, { requestId, state, answer }: Answered): Promise<void> =>
  inTransaction(work, async (work) => {
    const { caller, now } = work
    const request = await lockRequest(work.db, caller, requestId)
    if (request?.state !== 'open') throw privacyError('privacy.request-unknown')
    await settleRequest(work, requestId, { state, answer, by: caller.accountId, at: now() })
    const after = { state, answer }
    await writeAudit(work, { caller, action: 'data-request.settle', about: `data-request:${requestId}`, after })
  })
