import type { BudgetName } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import type { Use } from '../../records/budgets/whose.ts'

/**
 * What handing in a filing counts for: an applicant's account and address, or a member of staff alone. A third party
 * with a confirmed mandate will have a budget of its own here; nobody can be given a mandate yet.
 */
export function submissionUses(caller: Caller): Use[] {
  const { accountId, ip } = caller
  if (isOfStaff(caller)) return [{ budget: 'submissions.staff', whose: { accountId } }]
  return [
    { budget: 'submissions.account', whose: { accountId } },
    { budget: 'submissions.address', whose: { ip } },
  ]
}

const isOfStaff = (caller: Caller): boolean => reachesCustomers(caller, 'order.act')

/** Handed in or not: each try is judged by all the rules. */
export const submissionTry = ({ accountId }: Caller): Use => ({
  budget: 'submission-tries.account',
  whose: { accountId },
})

/** Of handing in for others the audit says that it was counted apart. */
export const auditedBudget = (caller: Caller): BudgetName | undefined =>
  isOfStaff(caller) ? 'submissions.staff' : undefined
