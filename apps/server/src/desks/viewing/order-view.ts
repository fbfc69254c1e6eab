import type { Finding, OrderView } from '@openbeian/contract'
import { type Filing, maskFiling, orderNeeds, sensitivePaths, valueAt } from '@openbeian/filing'
import { judgeOrder, type OrderVerdict } from '../../judging/orders/findings.ts'
import { stepNow } from '../../judging/orders/step-facts.ts'
import { toldFindings } from '../../judging/orders/told-findings.ts'
import { viewSightings } from '../../judging/sightings/view-sightings.ts'
import { type Deps, inSnapshot, type Work, type WorkInTx } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'
import { changedPaths } from '../../records/orders/changed-fields.ts'
import { areMaterialsOpen } from '../../records/orders/materials-open.ts'
import { type Order, openFiledFiling, openFiling } from '../../records/orders/order.ts'
import { listActions } from '../../records/orders/order-actions.store.ts'
import { actionsOf, mayEdit } from '../../records/orders/order-rights.ts'
import { summaryOf } from '../../records/orders/order-summary.ts'
import { openReturnReasons, openWordsOfAction } from '../../records/orders/sealed-reasons.ts'
import { shownReasons } from '../../records/orders/shown-reasons.ts'
import { getVisibleOrderAndSummary } from '../../records/orders/visible-order.ts'
import { orderParts } from './order-parts.ts'

/**
 * One order as this caller may see it. All parts are read in one snapshot, so that an approved order is never shown
 * without its numbers.
 * Throws `order.not-found`.
 */
export const viewOrder = (work: Work, orderId: string): Promise<OrderView> =>
  inSnapshot(work, (work) => viewOrderIn(work, { orderId }))

/** The same in a transaction that is open already; what was judged in it need not be judged again. */
export async function viewOrderIn(
  work: WorkInTx,
  { orderId, judged }: { orderId: string; judged?: OrderVerdict | undefined },
): Promise<OrderView> {
  const { db, cipher } = work
  const order = await getVisibleOrderAndSummary(db, work.caller, orderId)
  const filing = openFiling(cipher, order)
  const masked = maskFiling(filing)
  const [{ findings, unknown, materials, ofStep }, timeline, ...parts] = await Promise.all([
    judged ?? judgeWithStep(work, { order, filing }),
    timelineOf(work, order),
    ...orderParts.map((part) => part(work, work.caller, { order, filing })),
  ])
  const told = await toldFindings(work, { order, filing, findings: [...findings, ...(ofStep?.findings ?? [])] })
  return {
    ...summaryOf(cipher, order),
    version: order.version,
    allowedActions: actionsOf(work.caller, order),
    materialsOpen: await areMaterialsOpen(db, work.caller, order),
    editable: mayEdit(work.caller, order),
    filing: masked,
    ...beforeOf(work, order, filing),
    materials,
    findings: told.map(withoutSecrets(filing, masked)),
    // unknown rules are shown to staff alone, who decide what to do about them
    ...(may(work.caller, 'order.read-inside')
      ? { unknown: [...unknown, ...(ofStep?.unknown ?? [])], sightings: await viewSightings(work, order, filing) }
      : {}),
    returnReasons: shownReasons(openReturnReasons(cipher, order)),
    timeline,
    ...(order.rulePackVersion ? { rulePackVersion: order.rulePackVersion } : {}),
    ...Object.assign({}, ...parts),
  }
}

/** The rules of the filing, and of the step it stands at. */
async function judgeWithStep(work: Work, { order, filing }: { order: Order; filing: Filing }): Promise<OrderVerdict> {
  const step = await stepNow(work, { order, filing })
  return judgeOrder(work, { order, filing, step })
}

/** What a change changes; a reviewer reads both sides. */
function beforeOf({ cipher }: Deps, order: Order, filing: Filing): Pick<OrderView, 'before'> {
  const filed = orderNeeds[order.orderType].does === 'changes' ? openFiledFiling(cipher, order) : undefined
  return filed ? { before: { filing: maskFiling(filed), changed: changedPaths(filed, filing) } } : {}
}

/** A finding may quote a field; the quoted value is masked as the field is. */
function withoutSecrets(filing: Filing, masked: Filing): (finding: Finding) => Finding {
  const secrets = sensitivePaths(filing)
    .map((path) => [String(valueAt(filing, path) ?? ''), String(valueAt(masked, path) ?? '')] as const)
    .filter(([secret]) => secret.length > 3)
  const hide = (text: string) => secrets.reduce((shown, [secret, shape]) => shown.replaceAll(secret, shape), text)
  const both = ({ zh, en }: Finding['message']) => ({ zh: hide(zh), en: hide(en) })
  const input = (value: Input): Input =>
    typeof value === 'object' ? both(value) : typeof value === 'string' ? hide(value) : value
  const hidden = new Set(sensitivePaths(filing))
  return ({ inputs = {}, proposed, ...finding }) => ({
    ...finding,
    ...(proposed === undefined || hidden.has(finding.at) ? {} : { proposed }),
    message: both(finding.message),
    whatToDo: both(finding.whatToDo),
    inputs: Object.fromEntries(Object.entries(inputs).map(([word, value]) => [word, input(value)])),
  })
}

type Input = NonNullable<Finding['inputs']>[string]

async function timelineOf({ db, cipher }: Deps, order: Order): Promise<OrderView['timeline']> {
  const actions = await listActions(db, order)
  return actions.map(({ action, actor, at, from, to, byId, byNameSealed, ...row }) => {
    const { note, reasons } = openWordsOfAction(cipher, { ...row, action, at })
    return {
      action,
      actor,
      at: at.toISOString(),
      to,
      ...(from ? { from } : {}),
      byName: nameOfAccount(cipher, byId, byNameSealed),
      ...(note ? { note } : {}),
      ...(reasons ? { reasons: shownReasons(reasons) } : {}),
    }
  })
}
