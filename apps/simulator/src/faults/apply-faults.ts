import type { AnyAnswer } from '@openbeian/regulator'
import type { Administration } from '../administration.ts'
import type { OfferDraft } from '../offer-draft.ts'
import type { FaultedCall } from './behaviour.ts'
import { callFaultNamed, decisionFaultNamed } from './fault-table.ts'

/** Carries out a call through the faults that strike it, the first of the script outermost. */
export async function applyCallFaults(
  it: Administration,
  call: Omit<FaultedCall, 'it' | 'random'>,
  carryOut: () => Promise<AnyAnswer>,
): Promise<AnyAnswer> {
  const { operation, request } = call
  const sequence = request && { sequence: request.sequence }
  let next = carryOut
  for (const { fault, random } of it.faults.strike(operation, request?.sequence).reverse()) {
    await it.runExclusive(() => it.record({ kind: 'faultInjected', fault: fault.do, operation, ...sequence }))
    const inner = next
    next = () => callFaultNamed(fault.do)?.around(fault.wishes, { ...call, it, random }, inner) ?? inner()
  }
  return next()
}

/** The files of a decision as the faults arrange them. Only in turn. */
export async function applyDecisionFaults(it: Administration, drafts: readonly OfferDraft[]): Promise<OfferDraft[]> {
  let files = [...drafts]
  for (const { fault } of it.faults.strike('decision')) {
    await it.record({ kind: 'faultInjected', fault: fault.do, operation: 'decision' })
    files = decisionFaultNamed(fault.do)?.arrange(fault.wishes, files) ?? files
  }
  return files
}
