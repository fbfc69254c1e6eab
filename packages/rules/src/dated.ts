import type { IsoDate } from '@openbeian/filing'
import type { SourceId } from './sources.ts'

/** A value that a rule compares with, since when it counts, and who says so. */
export interface Dated<Value> {
  value: Value
  /** Left out where the source does not say since when. */
  effectiveFrom?: IsoDate
  source: readonly SourceId[]
  year: number
}

/** At least one row: what counted first counts for earlier days too. */
export type DatedRows<Value> = readonly [Dated<Value>, ...Dated<Value>[]]

/** The value that counts on a day: the latest that has begun. */
export function valueOn<Value>(values: readonly Dated<Value>[], on: IsoDate): Value | undefined {
  const begun = values.filter(({ effectiveFrom = '' }) => effectiveFrom <= on)
  const latest = begun
    .toSorted((one, other) => (one.effectiveFrom ?? '').localeCompare(other.effectiveFrom ?? ''))
    .at(-1)
  return latest?.value
}
