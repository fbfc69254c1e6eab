import type { Text } from '../text.ts'

interface Check {
  /** Its id in the catalogue that the rules were drawn from, e.g. `ORD-001`. */
  check: string
  /** In our own words: what it asks, and which rule covers it or what would have to be known. */
  note: Text
}

/** What cannot be otherwise, because of how the system is built: nothing is asked of an order. */
interface KeptByConstruction extends Check {
  reason: 'by-construction'
  /** The administration's answer code for this fault. */
  code?: number
  /** The test that goes red where it could be otherwise. */
  test: { file: string; says: string }
}

/** A check of the field that is no rule of its own here, and why not. */
export type LeftOutCheck =
  | KeptByConstruction
  /** `duplicate`: another rule covers it; `not-decidable`: the system cannot know it; `doubtful`: without a reliable source. */
  | (Check & { reason: 'duplicate' | 'not-decidable' | 'doubtful' })
