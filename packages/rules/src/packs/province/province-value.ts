import type { IsoDate, RegionCode } from '@openbeian/filing'
import type { SourceId } from '../../sources.ts'
import type { Text } from '../../text.ts'

/** What one province asks in one matter, who says so, and since when. */
export interface ProvinceValue<Value> {
  province: RegionCode
  value: Value
  source: readonly SourceId[]
  year: number
  /** Left out where the source does not say since when. */
  effectiveFrom?: IsoDate
  /** Why the rule is off until a provider wants it; `false`: it is on although its only source is old. */
  off?: Text | false
  /** What is doubtful, or what another source says. */
  note?: Text
}

type More = Pick<ProvinceValue<unknown>, 'effectiveFrom' | 'off' | 'note'>

/** The same value in several provinces, from the same sources. */
export const provinceValues = <Value>(
  value: Value,
  source: readonly SourceId[],
  year: number,
  provinces: readonly RegionCode[],
  more: More = {},
): ProvinceValue<Value>[] => provinces.map((province) => ({ province, value, source, year, ...more }))
