import type { OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { reportOf } from '../../gateway/files/report-of-order.ts'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { passwordAnswerOf } from '../../records/filing-passwords/password-of-order.ts'
import type { Order } from '../../records/orders/order.ts'
import { publishedOfOrder } from '../../records/registry/published-of-order.ts'
import { statusAnswersOf } from '../../records/status-questions/status-of-filing.ts'

type Part = (
  deps: Deps,
  caller: Caller,
  it: { order: Order; filing: Filing },
) => Promise<Pick<OrderView, 'report' | 'notReported' | 'published' | 'notFiled' | 'filingPassword' | 'statusAnswers'>>

/** What other features know of an order: where its report stands, what was published of it, what was said of its filing password, and of what is filed. */
export const orderParts: readonly Part[] = [
  reportOf,
  (deps, _, { order }) => publishedOfOrder(deps, order),
  passwordAnswerOf,
  statusAnswersOf,
]
