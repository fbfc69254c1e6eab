/** What an administration makes of the sequence number of an upload. */
export type SequenceVerdict =
  | { is: 'next' }
  /** Code 14: these are to be sent first. */
  | { is: 'gap'; missing: number[] }
  | { is: 'used' }
  | { is: 'invalid' }

/** `dataSequence` is a 4-byte counter. */
const maxSequence = 2 ** 32 - 1
/** A sender that has lost its count would otherwise be answered with billions of numbers. */
const maxMissing = 1000

/** `last` is the sequence accepted last, 0 before the first. */
export function judgeSequence(last: number, sequence: number): SequenceVerdict {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > maxSequence) return { is: 'invalid' }
  if (sequence <= last) return { is: 'used' }
  if (sequence === last + 1) return { is: 'next' }
  const length = Math.min(sequence - last - 1, maxMissing)
  return { is: 'gap', missing: Array.from({ length }, (_, index) => last + 1 + index) }
}
