import type { BatchFinding, BatchRowState, Finding } from '@openbeian/contract'
import { judgeOrder } from '../../judging/orders/findings.ts'
import { toldFindings } from '../../judging/orders/told-findings.ts'
import type { Work } from '../../platform/deps.ts'
import { type listRowsAfter, sealedRowFindings, setRow } from '../../records/batches/batches.store.ts'
import { openFiling } from '../../records/orders/order.ts'
import { findOrderOf } from '../../records/orders/orders.store.ts'

type Row = Awaited<ReturnType<typeof listRowsAfter>>[number]

/** Asks the rules of the order of a row as it stands now. What left the draft by another way counts as handed in. */
export async function checkRow(
  work: Work,
  place: { batchId: string; row: number },
  { orderId, findingsSealed }: Pick<Row, 'orderId' | 'findingsSealed'>,
): Promise<void> {
  const { db, caller, cipher } = work
  const order = orderId ? await findOrderOf(db, { caller, orderId }) : undefined
  if (!order) return void (await setRow(db, place, { state: 'refused' }))
  if (order.state !== 'draft') return void (await setRow(db, place, { state: 'handed-in' }))
  const filing = openFiling(cipher, order)
  const { findings } = await judgeOrder(work, { order, filing })
  const told = await toldFindings(work, { order, filing, findings })
  const { key } = findingsSealed ? sealedRowFindings.open(cipher, place, findingsSealed) : {}
  await setRow(db, place, {
    state: stateOf(told),
    findingsSealed: sealedRowFindings.seal(cipher, place, { key, findings: told.map(findingOf) }),
  })
}

const stateOf = (findings: readonly Pick<Finding, 'severity'>[]): BatchRowState =>
  findings.some((it) => it.severity === 'blocks') ? 'faulty' : 'clean'

export const findingOf = ({ at, severity, message, whatToDo, proposed }: Finding): BatchFinding => ({
  ...{ at, severity, message, whatToDo },
  ...(proposed !== undefined && { proposed }),
})
