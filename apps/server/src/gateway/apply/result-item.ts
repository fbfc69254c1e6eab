import type { ResultOutcome } from '@openbeian/contract'
import type { DepsInTx } from '../../platform/deps.ts'

/** What became of one result, and of which order it was. */
export interface AppliedResult {
  outcome: ResultOutcome
  orderId: string | null
}

/** One thing a downloaded file tells, and what to do about it. */
export interface ResultItem {
  kind: string
  position: number
  apply: (work: DepsInTx) => Promise<AppliedResult>
}

/** A result that is no order's. */
export const ofNoOrder = (outcome: ResultOutcome): AppliedResult => ({ outcome, orderId: null })
