import { FilingError } from '@openbeian/filing'
import { judgingError } from '../../judging/orders/judging.errors.ts'
import { recordRuleHits } from '../../judging/rules/record-rule-hits.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { lockRow, sealedRowFindings, setRow } from '../../records/batches/batches.store.ts'
import { giveBack, spend } from '../../records/budgets/spend.ts'
import { actorFor } from '../../records/orders/order-rights.ts'
import { findOrderOf } from '../../records/orders/orders.store.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { submissionUses } from '../applying/submission-budgets.ts'
import { submitOrder } from '../applying/submit-order.ts'
import { findingOf } from './check-row.ts'
import { refusalOf } from './refusal-of.ts'

/**
 * Hands in the order of a clean row; what speaks against it is kept with the row. Throws `budgets.used-up`: the rows behind it
 * wait as well.
 */
export async function submitRow(work: Work, place: { batchId: string; row: number }, orderId: string): Promise<void> {
  const { caller } = work
  const order = await findOrderOf(work.db, { caller, orderId })
  if (order?.state !== 'draft') return void (await setRow(work.db, place, { state: order ? 'handed-in' : 'refused' }))
  const spent = await spend(work, { providerId: caller.providerId, uses: submissionUses(caller, order) })
  try {
    await handIn(work, place, orderId)
  } catch (refusal) {
    await giveBack(work, spent)
    if (!(refusal instanceof FilingError) || refusal.kind === 'broken') throw refusal
    const findings = judgingError.is('order.has-blocking-findings', refusal)
      ? refusal.details.findings.map(findingOf)
      : [refusalOf(refusal)]
    await setRow(work.db, place, {
      state: 'faulty',
      findingsSealed: sealedRowFindings.seal(work.cipher, place, { findings }),
    })
  }
}

const handIn = (work: Work, place: { batchId: string; row: number }, orderId: string) =>
  inTransaction(work, async (work) => {
    const { db: tx, caller } = work
    if (!(await lockRow(tx, { ...place, state: 'clean' }))) return
    const order = await lockVisibleOrder(tx, caller, orderId)
    const actor = actorFor(caller, order, 'submit')
    const request = { action: 'submit', version: order.version, confirmedTrue: true } as const
    const judged = await submitOrder(work, { order, actor, request })
    if (judged) await recordRuleHits(tx, { order, findings: judged.findings, at: work.now() })
    await setRow(tx, place, { state: 'handed-in' })
    failpoint('submit-row.before-commit')
  })
