import type { OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { reportOf } from '../../gateway/files/report-of-order.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { nameOfCustomer } from '../../records/accounts/sealed-account.ts'
import { passwordAnswerOf } from '../../records/filing-passwords/password-of-order.ts'
import { mandateOfOrder } from '../../records/mandates/view-mandate.ts'
import type { Order } from '../../records/orders/order.ts'
import type { SummaryRow } from '../../records/orders/order-lists.store.ts'
import { publishedOfOrder } from '../../records/registry/published-of-order.ts'
import { statusAnswersOf } from '../../records/status-questions/status-of-filing.ts'

type Part = (
  deps: Deps,
  caller: Caller,
  it: { order: Order & Pick<SummaryRow, 'agentNameSealed'>; filing: Filing },
) => Promise<
  Pick<OrderView, 'report' | 'notReported' | 'published' | 'notFiled' | 'filingPassword' | 'statusAnswers' | 'mandate'>
>

/**
 * What other features know of an order: where its report stands, what was published of it, what was said of its filing
 * password, and of what is filed, who prepares it for its customer.
 */
export const orderParts: readonly Part[] = [
  reportOf,
  (deps, _, { order }) => publishedOfOrder(deps, order),
  passwordAnswerOf,
  statusAnswersOf,
  mandateOf,
]

async function mandateOf(...[deps, caller, { order }]: Parameters<Part>): Promise<Pick<OrderView, 'mandate'>> {
  const agentName = nameOfCustomer(deps.cipher, order.agentCustomerId, order.agentNameSealed) ?? ''
  const mandate = await mandateOfOrder({ ...deps, caller }, order, agentName)
  return mandate ? { mandate } : {}
}
