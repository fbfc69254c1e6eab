import type { Deps } from '../../platform/deps.ts'
import { keepPartitions } from '../../records/audit/keep-partitions.ts'
import { keyRecords } from '../../records/registry/key-records.ts'
import { carryOutRetention } from '../privacy/carry-out-retention.ts'

/** Every day: room for the months to come, the keys of records that have none, and what the schedule says is over. */
export async function removeExpired(deps: Deps): Promise<void> {
  await keepPartitions(deps.db, deps.now())
  await keyRecords(deps)
  await carryOutRetention(deps)
}
