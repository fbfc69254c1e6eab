import { withTheReviewer } from '@openbeian/filing'
import { requestLookupsOfOrder } from '../../judging/lookups/request-lookups.ts'
import type { DepsInTx, Work } from '../../platform/deps.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { requestStatus } from '../../records/status-questions/status-of-filing.ts'

/** An order waits for days: what was looked up and has grown old since is asked again when a reviewer opens it. */
export async function lookUpAgain(work: Pick<Work, 'caller'> & DepsInTx, order: Order): Promise<void> {
  if (!withTheReviewer.includes(order.state)) return
  const asked = { order, filing: openFiling(work.cipher, order), accountId: work.caller.accountId }
  await requestLookupsOfOrder(work, asked)
  await requestStatus(work, { ...asked, isHandedIn: true })
}
