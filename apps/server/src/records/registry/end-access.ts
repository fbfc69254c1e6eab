import type { Tx } from '../../platform/postgres/database.ts'

/** Our access to these services is no more; they stay filed with that of others. */
export async function endAccess(tx: Tx, serviceIds: readonly string[]): Promise<void> {
  if (serviceIds.length === 0) return
  await tx.deleteFrom('filedAccesses').where('serviceId', 'in', serviceIds).where('isOwn', '=', true).execute()
}
