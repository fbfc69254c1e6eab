import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { budgetError } from '../../records/budgets/budgets.errors.ts'
import { liftUsedUp } from '../../records/budgets/budgets.store.ts'
import { releaseHeld } from '../../records/messages/release-held.ts'

/** Lets somebody go on who would have to wait: nothing of what they did counts any more. Throws `budgets.not-used-up`. */
export async function liftBudget(
  work: Work,
  { usedUpId, reason }: { usedUpId: string; reason: string },
): Promise<void> {
  await inTransaction(work, async (work) => {
    const { caller } = work
    const lifted = await liftUsedUp(work.db, caller, usedUpId)
    if (!lifted) throw budgetError('budgets.not-used-up', { usedUpId })
    const { budget, span, key } = lifted
    await releaseHeld(work, key)
    await writeAudit(work, {
      caller,
      action: 'budget.lift',
      about: `budget:${usedUpId}`,
      after: { budget, span },
      reason,
    })
  })
}
