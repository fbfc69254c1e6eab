import { isSecret, valueAt } from '@openbeian/filing'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { tellOfLooks } from '../../records/orders/look-budgets.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'

const action = 'order.reveal'

/** Masked values in the clear: the look is in the audit before anything is shown. Throws `order.no-such-field`. */
export async function reveal(
  work: Work,
  { orderId, reason, paths }: { reason: string; paths: string[] } & { orderId: string },
): Promise<Record<string, string>> {
  const order = await getVisibleOrder(work.db, work.caller, orderId)
  const filing = openFiling(work.cipher, order)
  const values = paths.map((path) => [path, valueAt(filing, path)] as const)
  const unknown = values
    .filter(([path, value]) => typeof value !== 'string' || isSecret(filing, path))
    .map(([path]) => path)
  if (unknown.length > 0) throw orderError('order.no-such-field', { paths: unknown })

  await inTransaction(work, async (work) => {
    await tellOfLooks(work, 'reveals.account')
    await writeAudit(work, { caller: work.caller, action, about: aboutOrder(orderId), after: { paths }, reason })
  })
  return Object.fromEntries(values.map(([path, value]) => [path, String(value)]))
}
