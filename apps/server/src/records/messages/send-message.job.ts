import type { MessageFault } from '@openbeian/contract'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { MessageNotSent } from '../../platform/outside/message-sender.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { nextTryAt, type RetryPlan } from '../../platform/time/retry.ts'
import { spendOrWait } from '../budgets/spend.ts'
import { holdMessage, lockWaiting, noteFailure, setCounted, settleMessage } from './messages.store.ts'
import { openMessage } from './post-message.ts'

/** What a gateway answers does not say whether it will pass. */
const retries: RetryPlan = { firstPauseMs: 15 * secondMs, maxTries: 5 }

const faultOf = (error: unknown): MessageFault =>
  error instanceof MessageNotSent
    ? error.fault
    : { reason: 'failed', details: { cause: error instanceof Error ? error.message : String(error) } }

/**
 * Sends a message of the outbox. When this process dies between the gateway's answer and our commit the message goes out
 * twice, which is better than never. Without a gateway the message stays.
 */
export async function sendMessage(deps: Deps, { messageId }: JobData['send-message']): Promise<void> {
  if (await isHeld(deps, messageId)) return
  const { cipher, sender = {}, now, jobs, log } = deps
  await inTransaction(deps, async ({ db }) => {
    const found = await lockWaiting(db, messageId)
    if (!found) return
    const send = sender[found.channel]
    if (!send) return settleMessage(db, { id: messageId, state: 'kept', at: now() })
    const message = openMessage(cipher, messageId, found.sealed)
    try {
      await send(message)
      await settleMessage(db, { id: messageId, state: 'sent', at: now() })
    } catch (error) {
      log.warn({ messageId, tries: found.tries + 1 }, 'a message could not be sent')
      await noteFailure({ db, cipher }, messageId, faultOf(error))
      const startAfter = nextTryAt(retries, { triesFailed: found.tries + 1, at: now() })
      if (!startAfter) return settleMessage(db, { id: messageId, state: 'failed', at: now() })
      await jobs.enqueue(db, 'send-message', { messageId }, { startAfter })
    }
  })
}

/** What its recipient has too many of waits, and goes out by itself: it says so in the outbox and is never dropped. */
async function isHeld(deps: Deps, messageId: string): Promise<boolean> {
  const { cipher, sender = {}, jobs } = deps
  return inTransaction(deps, async (work) => {
    const found = await lockWaiting(work.db, messageId)
    // what does not leave the house troubles nobody
    if (!found || found.counted || !sender[found.channel]) return false
    const { to } = openMessage(cipher, messageId, found.sealed)
    const { providerId } = found
    const held = await spendOrWait(work, { providerId, uses: [{ budget: 'messages.recipient', whose: { to } }] })
    if (!held) {
      await setCounted(work.db, messageId)
      return false
    }
    await holdMessage(work.db, messageId, held)
    await jobs.enqueue(work.db, 'send-message', { messageId }, { startAfter: held.until })
    return true
  })
}
