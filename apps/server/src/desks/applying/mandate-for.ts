import { shanghaiDay } from '@openbeian/filing'
import type { WorkInTx } from '../../platform/deps.ts'
import { actsByMandate } from '../../platform/visible-to.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { lockInForce } from '../../records/mandates/mandates.store.ts'
import type { Order } from '../../records/orders/order.ts'

/**
 * The mandate a third party hands an order in under; undefined for the customer itself and for staff. Asked again although
 * the order was found by it: who revokes it waits until the order is handed in, or was faster. Throws `mandates.not-in-force`.
 */
export async function mandateFor({ db, caller, now }: WorkInTx, order: Order): Promise<string | undefined> {
  const { customerId, agentCustomerId, orderType } = order
  if (agentCustomerId === null || !actsByMandate(caller, order)) return undefined
  const mandate = await lockInForce(db, { customerId, agentCustomerId, orderType, day: shanghaiDay(now()) })
  if (mandate === undefined) throw mandateError('mandates.not-in-force', { orderType })
  return mandate
}
