import type { Text } from '../text.ts'

/** A check of the field that is no rule of its own here, and why not. */
export interface LeftOutCheck {
  /** Its id in the catalogue that the rules were drawn from, e.g. `ORD-001`. */
  check: string
  /** `duplicate`: another rule covers it; `not-decidable`: the system cannot know it; `doubtful`: without a reliable source. */
  reason: 'duplicate' | 'not-decidable' | 'doubtful'
  /** In our own words: what it asks, and which rule covers it or what would have to be known. */
  note: Text
}
