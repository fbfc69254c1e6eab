import type { Tx } from '../../platform/postgres/database.ts'

export const setClaim = (tx: Tx, { orderId, accountId, at }: { orderId: string; accountId: string; at: Date }) =>
  tx.updateTable('orders').set({ claimedBy: accountId, claimedAt: at }).where('id', '=', orderId).execute()

export const clearClaim = (tx: Tx, orderId: string) =>
  tx.updateTable('orders').set({ claimedBy: null, claimedAt: null }).where('id', '=', orderId).execute()
