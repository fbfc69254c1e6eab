import type { BudgetName } from '@openbeian/contract'
import { orderNeeds } from '@openbeian/filing'
import { requestLookupsOfOrder } from '../../judging/lookups/request-lookups.ts'
import { judgeOrder, type OrderVerdict, refuseBlocking } from '../../judging/orders/findings.ts'
import { refusingSecondOpenOrder } from '../../judging/orders/second-open-order.ts'
import { toldFindings } from '../../judging/orders/told-findings.ts'
import { keepSubjectOfMaterials } from '../../papers/materials/materials.store.ts'
import type { WorkInTx } from '../../platform/deps.ts'
import { requestPasswordCheck } from '../../records/filing-passwords/password-of-order.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { type Order, type OrderChanges, openFiledFiling, openFiling, subjectKeyOf } from '../../records/orders/order.ts'
import { withPreparer } from '../../records/orders/order-rights.ts'
import { usesOfOrder } from '../../records/orders/uses-of-order.ts'
import { registryError } from '../../records/registry/registry.errors.ts'
import { getFiledSubject } from '../../records/registry/registry.store.ts'
import { recordUses } from '../../records/resources/record-uses.ts'
import { keepSketchesOfOrder } from '../../records/sketches/keep-sketches.ts'
import { requestStatus } from '../../records/status-questions/status-of-filing.ts'
import type { ActionHandler } from './action-handler.ts'
import { mandateFor } from './mandate-for.ts'
import { auditedBudget } from './submission-budgets.ts'

/** The applicant's word that everything is true (真实性承诺): an order is not handed in without it. */
export const confirmed = { confirmedTrue: true }

/** Hands a draft in: checked by the rules, then it waits for a reviewer to compare the identities. */
export const submitOrder: ActionHandler<'submit'> = async (work, { order, actor }) => {
  const { caller } = work
  const { judged, ...handedIn } = await checked(work, order, caller.accountId)

  const submit = { action: 'submit', actor, caller, ...handedIn, data: confirmed } as const
  await refusingSecondOpenOrder(order, () =>
    moveLockedOrder(work, order, submit, { action: 'precheckPassed', actor: 'system' }),
  )
  return judged
}

/** The record a draft is about may have been claimed by another account since. Throws `registry.not-filed`. */
async function refuseLost({ db }: WorkInTx, { orderType, filedSubjectId, customerId }: Order): Promise<void> {
  const { about } = orderNeeds[orderType]
  if (filedSubjectId === null || (about !== 'subject' && about !== 'service')) return
  const subject = await getFiledSubject(db, filedSubjectId)
  if (subject.customerId !== customerId) throw registryError('registry.not-filed', { what: subject.number })
}

interface CheckedSubmission {
  judged: OrderVerdict
  changes: OrderChanges
  /** What a third party hands it in under. */
  mandate: string | undefined
  budget: BudgetName | undefined
}

/** What handing in writes beside the state. Throws `order.has-blocking-findings`: then the draft stays as it is. */
export async function checked(work: WorkInTx, order: Order, accountId: string): Promise<CheckedSubmission> {
  await refuseLost(work, order)
  const mandate = await mandateFor(work, order)
  const filing = openFiling(work.cipher, order)
  const judged = await judgeOrder(work, { order, filing })
  // what applicants are not told does not stop them: the reviewer sees it
  refuseBlocking(order, await toldFindings(work, { order, filing, findings: judged.findings }))
  const subjectKey = subjectKeyOf(work.cipher, filing) ?? null
  await Promise.all([
    requestLookupsOfOrder(work, { order, filing, accountId }),
    requestStatus(work, { order, filing, accountId, isHandedIn: true }),
    requestPasswordCheck(work, order, filing),
    keepSketchesOfOrder(work, order, filing),
    recordUses(work.db, order, usesOfOrder(order.orderType, filing, openFiledFiling(work.cipher, order))),
    keepSubjectOfMaterials(work.db, order.id, subjectKey),
  ])
  const changes = {
    preparedBy: withPreparer(order.preparedBy, accountId),
    rulePackVersion: judged.rulePackVersion,
    ruleVersion: judged.ruleVersion,
    subjectKey,
  }
  return { judged, changes, mandate, budget: auditedBudget(work.caller, order) }
}
