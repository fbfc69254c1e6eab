import { type Actor, allowedActions, filingError, isEditable, mayPass, type OrderAction } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Work } from '../../platform/deps.ts'
import { actsByMandate, mayTo } from '../../platform/visible-to.ts'
import { isPartlyFiled, type Order } from './order.ts'
import { orderError } from './orders.errors.ts'
import { findAccountName } from './orders.store.ts'

type OrderRights = Pick<
  Order,
  | 'id'
  | 'providerId'
  | 'customerId'
  | 'province'
  | 'state'
  | 'version'
  | 'createdBy'
  | 'agentCustomerId'
  | 'preparedBy'
  | 'claimedBy'
  | 'orderType'
  | 'filedServiceIds'
>

/** As whom this caller, who may see the order, can act on it. */
function actorsOf(caller: Caller, order: OrderRights): Actor[] {
  return [
    // staff who enter an order for a customer act for the customer
    ...(mayTo(caller, 'order.edit', order) ? (['applicant'] as const) : []),
    ...(mayTo(caller, 'review.do', order) ? (['reviewer'] as const) : []),
  ]
}

/** What this caller may do with the order now. */
export const actionsOf = (caller: Caller, order: OrderRights): OrderAction[] =>
  actorsOf(caller, order).flatMap((actor) =>
    possibleActions(caller, order, actor).filter((action) => actor !== 'reviewer' || mayReview(caller, order, action)),
  )

/** What only the sponsor's own people say: that the SMS of the ministry, which went to them, was answered. */
const personal: readonly OrderAction[] = ['confirmSms']

/** What is filed in part is not handed in once more as a whole. */
const possibleActions = (caller: Caller, order: OrderRights, actor: Actor): OrderAction[] =>
  allowedActions(order.state, actor)
    .filter((action) => action !== 'reopen' || !isPartlyFiled(order))
    .filter((action) => !personal.includes(action) || !actsByMandate(caller, order))

/** The judgements that need a second pair of eyes. */
const needsAnother: readonly OrderAction[] = ['pass', 'confirmIdentity']

const mayReview = ({ accountId }: Caller, order: OrderRights, action: OrderAction): boolean =>
  (order.claimedBy === null || order.claimedBy === accountId) &&
  (!needsAnother.includes(action) || mayPass({ preparerIds: order.preparedBy, reviewerId: accountId }))

/** As whom the caller takes this action. Throws `order.action-not-allowed`. */
export function actorFor(caller: Caller, order: OrderRights, action: OrderAction): Actor {
  const actors = actorsOf(caller, order)
  const actor = actors.find((it) => possibleActions(caller, order, it).includes(action))
  if (actor) return actor
  throw filingError('order.action-not-allowed', {
    state: order.state,
    action,
    actor: actors[0] ?? 'system',
    allowed: actionsOf(caller, order),
  })
}

/** May this caller change the filing and its papers now? */
export const mayEdit = (caller: Caller, order: OrderRights): boolean =>
  isEditable(order.state) && actorsOf(caller, order).includes('applicant')

/** Throws `order.not-editable`. */
export function refuseUneditable(caller: Caller, order: OrderRights): void {
  if (mayEdit(caller, order)) return
  const { id: orderId, state } = order
  throw orderError('order.not-editable', { orderId, state, allowed: actionsOf(caller, order) })
}

/** Throws `order.changed-meanwhile`. */
export function refuseStale(caller: Caller | undefined, order: OrderRights, expectedVersion: number): void {
  if (order.version === expectedVersion) return
  const allowed = caller ? actionsOf(caller, order) : []
  throw orderError('order.changed-meanwhile', { orderId: order.id, allowed })
}

/** Who claimed an order reviews it; others wait. Throws `order.claimed-by-other`. */
export async function refuseOtherClaim(
  { db, cipher, caller }: Pick<Work, 'db' | 'cipher' | 'caller'>,
  order: OrderRights,
): Promise<void> {
  const { id: orderId, claimedBy } = order
  if (claimedBy === null || claimedBy === caller.accountId) return
  const name = await findAccountName({ db, cipher }, claimedBy)
  throw orderError('order.claimed-by-other', { orderId, claimedBy: name, allowed: actionsOf(caller, order) })
}

/** The same list with this account in it, once. */
export const withPreparer = (preparers: string[], accountId: string): string[] => [
  ...new Set([...preparers, accountId]),
]
