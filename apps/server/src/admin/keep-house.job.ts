import { removeExpiredSessions } from '../accounts/end-sessions.ts'
import { keepPartitions } from '../audit/keep-partitions.ts'
import type { Deps } from '../platform/deps.ts'

/** Every day: room for the months to come, and no sessions that ended. */
export async function keepHouse({ db, now }: Deps): Promise<void> {
  await keepPartitions(db, now())
  await removeExpiredSessions(db, now())
}
