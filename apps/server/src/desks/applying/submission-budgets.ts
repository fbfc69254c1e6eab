import type { BudgetName } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import { actsByMandate, reachesCustomers } from '../../platform/visible-to.ts'
import type { Use } from '../../records/budgets/whose.ts'
import type { Order } from '../../records/orders/order.ts'

type Prepared = Pick<Order, 'providerId' | 'agentCustomerId'>

/**
 * What handing in a filing counts for: an applicant's account and address; of staff, and of a third party for an order
 * under a mandate in force (代办), the account alone.
 */
export function submissionUses(caller: Caller, order: Prepared | undefined): Use[] {
  const { accountId, ip } = caller
  const ofItsOwn = ownBudget(caller, order)
  if (ofItsOwn) return [{ budget: ofItsOwn, whose: { accountId } }]
  return [
    { budget: 'submissions.account', whose: { accountId } },
    { budget: 'submissions.address', whose: { ip } },
  ]
}

const ownBudget = (caller: Caller, order: Prepared | undefined) => {
  if (reachesCustomers(caller, 'order.act')) return 'submissions.staff'
  return order && actsByMandate(caller, order) ? 'submissions.mandated' : undefined
}

/** Handed in or not: each try is judged by all the rules. */
export const submissionTry = ({ accountId }: Caller): Use => ({
  budget: 'submission-tries.account',
  whose: { accountId },
})

/** Of handing in for others the audit says that it was counted apart. */
export const auditedBudget = (caller: Caller, order: Prepared): BudgetName | undefined => ownBudget(caller, order)
