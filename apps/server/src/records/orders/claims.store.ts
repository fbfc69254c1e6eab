import type { Tx } from '../../platform/postgres/database.ts'

export const setClaim = (tx: Tx, { orderId, accountId, at }: { orderId: string; accountId: string; at: Date }) =>
  tx.updateTable('orders').set({ claimed_by: accountId, claimed_at: at }).where('id', '=', orderId).execute()

export const clearClaim = (tx: Tx, orderId: string) =>
  tx.updateTable('orders').set({ claimed_by: null, claimed_at: null }).where('id', '=', orderId).execute()
