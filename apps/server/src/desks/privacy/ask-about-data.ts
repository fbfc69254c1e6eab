import type { DataRequestKind } from '@openbeian/contract'
import type { WorkInTx } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { countOpenRequests, insertRequest } from '../../records/privacy/data-requests.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'

/** Our own promise: the law says 及时, GB/T 35273 thirty days. */
const answeredWithinDays = 30
const maxOpen = 10

/** A task for staff, who answer it. Throws `privacy.requests-many`. */
export async function askAboutData(
  work: WorkInTx,
  { customerId, ...asked }: { customerId: string; kind: DataRequestKind; words: string },
): Promise<{ requestId: string; dueAt: string }> {
  const { caller, now } = work
  if ((await countOpenRequests(work.db, customerId)) >= maxOpen) throw privacyError('privacy.requests-many')
  const dueAt = new Date(now().getTime() + answeredWithinDays * dayMs)
  const { providerId, accountId: askedBy } = caller
  const requestId = await insertRequest(work, { providerId, customerId, askedBy, ...asked, askedAt: now(), dueAt })
  const after = { kind: asked.kind }
  await writeAudit(work, { caller, action: 'data-request.ask', about: `data-request:${requestId}`, after })
  return { requestId, dueAt: dueAt.toISOString() }
}
