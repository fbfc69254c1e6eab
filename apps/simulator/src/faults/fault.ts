import type { FaultOperation } from './fault-operations.ts'

/** One fault of a script, read: which behaviour, when, how often, and what else its behaviour wishes to know. */
export interface Fault {
  do: string
  /** Where it can strike. */
  on: readonly FaultOperation[]
  when: { call: number; sequence?: number; probability?: number }
  times: number | 'always'
  wishes: Record<string, unknown>
}

export interface FaultScript {
  title?: string
  about?: string
  seed: number
  faults: Fault[]
}

export const noFaults: FaultScript = { seed: 1, faults: [] }
