import type { ReportFault } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import { askStep } from '../../judging/orders/ask-rules.ts'
import type { PacksInForce } from '../../judging/rules/packs-in-force.ts'
import type { Deps } from '../../platform/deps.ts'
import type { ReportableOrder } from '../../records/ledger/report-orders.store.ts'
import { openFiling } from '../../records/orders/order.ts'
import { gatewayTimes } from '../channels/gateway-times.ts'

type ReportFacts = NonNullable<Facts['report']>

/** The finding of the reporting rules that stops this order; undefined when none does. */
export function stopOfReport(
  deps: Deps,
  {
    inForce,
    order,
    bytes,
    records,
    ofChannel,
  }: Required<Pick<ReportFacts, 'bytes' | 'records'>> & {
    /** What its channel owes. */
    ofChannel: ReportFacts
    inForce: Pick<PacksInForce, 'packs' | 'name'>
    order: ReportableOrder
  },
): ReportFault | undefined {
  const report: ReportFacts = {
    ...ofChannel,
    bytes,
    records,
    keptDays: gatewayTimes(deps).keepDays,
  }
  const situation = {
    orderType: order.orderType,
    on: shanghaiDay(deps.now()),
    filing: openFiling(deps.cipher, order),
    facts: {},
  }
  const { findings } = askStep(deps, { orderId: order.id, inForce, situation, step: 'report', facts: { report } })
  const stop = findings.find(({ severity }) => severity === 'blocks')
  if (!stop) return undefined
  const { rule, message, whatToDo } = stop
  return { reason: 'against-rule', details: { rule, message, whatToDo } }
}
