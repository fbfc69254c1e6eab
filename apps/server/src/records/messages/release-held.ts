import type { DepsInTx } from '../../platform/deps.ts'
import { listReleased } from './messages.store.ts'

/** Sends what one budget held. */
export async function releaseHeld({ db, jobs }: DepsInTx, key: Buffer): Promise<void> {
  for (const { id } of await listReleased(db, key)) await jobs.enqueue(db, 'send-message', { messageId: id })
}
