import { FilingError, isSecret, valueAt } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { countAudit } from '../../records/audit/count-audit.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'

const limit = 60
const minutes = 10
const action = 'order.reveal'

/** Masked values in the clear: the look is in the audit before anything is shown. Throws `order.no-such-field`, `order.revealed-too-often`. */
export async function reveal(
  deps: Deps,
  caller: Caller,
  orderId: string,
  { reason, paths }: { reason: string; paths: string[] },
): Promise<Record<string, string>> {
  const order = await getVisibleOrder(deps.db, caller, orderId)
  const filing = openFiling(deps.cipher, order)
  const values = paths.map((path) => [path, valueAt(filing, path)] as const)
  const unknown = values
    .filter(([path, value]) => typeof value !== 'string' || isSecret(filing, path))
    .map(([path]) => path)
  if (unknown.length > 0) throw new FilingError('order.no-such-field', { paths: unknown })

  const since = new Date(deps.now().getTime() - minutes * 60_000)
  const looks = await countAudit(deps.db, { providerId: caller.providerId, accountId: caller.accountId, action, since })
  if (looks >= limit) throw new FilingError('order.revealed-too-often', { limit, minutes })

  await writeAudit(deps.db, { caller, action, about: aboutOrder(orderId), after: { paths }, reason })
  return Object.fromEntries(values.map(([path, value]) => [path, String(value)]))
}
