import type { Tx } from '../../platform/postgres/database.ts'

/** What became of one result; one that is `parked: …` waits for a person. */
export interface ResultOutcome {
  outcome: string
  orderId: string | null
}

/** One thing a downloaded file tells, and what to do about it. */
export interface ResultItem {
  kind: string
  position: number
  apply: (tx: Tx) => Promise<ResultOutcome>
}
