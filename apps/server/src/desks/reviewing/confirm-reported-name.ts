import { decidePass } from '@openbeian/filing'
import { type ReportedName, reportedNamesIn } from '../../judging/orders/reported-names.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder, type Order, openFiling } from '../../records/orders/order.ts'
import { appendActions } from '../../records/orders/order-actions.store.ts'
import { actionsOf, refuseOtherClaim, refuseStale } from '../../records/orders/order-rights.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { reviewingError } from './reviewing.errors.ts'

interface ConfirmReportedNameQuery {
  orderId: string
  version: number
  /** The path of the person, or of the substitute of what a sponsor was given. */
  at: string
  /** How it was made sure of. */
  note: string
}

/**
 * A reviewer made sure that the administration is told this substitute of a name or an address. It stands in the
 * history of the order and holds until name, substitute or certificate change.
 * Throws `order.not-in-review`, `order.no-reported-name`, `order.claimed-by-other`, `order.changed-meanwhile`.
 */
export async function confirmReportedName(work: Work, query: ConfirmReportedNameQuery): Promise<void> {
  await inTransaction(work, async (work) => {
    const { cipher, caller } = work
    const order = await lockVisibleOrder(work.db, caller, query.orderId)
    refuseStale(caller, order, query.version)
    await refuseOtherClaim(work, order)
    const { id: orderId, state, preparedBy, rulePackVersion } = order
    if (state !== 'inReview') {
      throw reviewingError('order.not-in-review', { orderId, state, allowed: actionsOf(caller, order) })
    }
    decidePass({ orderId, preparerIds: preparedBy, reviewerId: caller.accountId })
    const { at, reportedAt, name, reportedName, key } = getReportedName(
      reportedNamesIn(cipher, openFiling(cipher, order)),
      order,
      query,
    )

    await appendActions(work, [
      {
        ...{ orderId, at: work.now(), action: 'confirmReportedName', actor: 'reviewer', accountId: caller.accountId },
        ...{ from: state, to: state, rulePackVersion, note: query.note, data: { key } },
        reasons: [{ at: reportedAt, source: 'reviewer', text: `${name} → ${reportedName}` }],
      },
    ])
    await writeAudit(work, {
      caller,
      action: 'order.confirmReportedName',
      about: aboutOrder(orderId),
      after: { at },
      reason: query.note,
    })
  })
}

function getReportedName(names: readonly ReportedName[], { id: orderId }: Order, { at }: { at: string }): ReportedName {
  const found = names.find((it) => it.at === at)
  if (!found) throw reviewingError('order.no-reported-name', { orderId, at })
  return found
}
