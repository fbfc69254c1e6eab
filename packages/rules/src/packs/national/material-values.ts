import {
  type IsoDate,
  type MaterialKind,
  materialKinds,
  type OrderType,
  orderNeeds,
  type RegionCode,
} from '@openbeian/filing'
import { type Dated, type DatedRows, valueOn } from '../../dated.ts'

/** Numbers the rules about papers compare with. */
export const materialValues = {
  maxBytes: 4 * 1024 * 1024,
  minSidePixels: 600,
  letterDays: 30,
  maxOfOneKind: 10,
} as const

/** What one picture may take in a report, in bytes: 核验单, and all others. */
const budgets: DatedRows<{ sheet: number; other: number }> = [
  {
    value: { sheet: 150 * 1024, other: 100 * 1024 },
    effectiveFrom: '2013-10-01',
    source: ['interface-v3'],
    year: 2013,
  },
]

/**
 * Most bytes of a material of this kind in a report of this day; before 2013-10-01, when the interface V3.0 came, the
 * first budget.
 */
export function maxReportedBytes(kind: MaterialKind, on: IsoDate): number {
  const { sheet, other } = valueOn(budgets, on) ?? budgets[0].value
  return materialKinds[kind].sizeLimit === 'sheet' ? sheet : other
}

/** How a province makes sure that persons are who they say. */
export type VerificationMethod = 'face-check' | 'curtain-photo'

/** What counts in one province, or for some order types, where that is not what counts everywhere. */
export type MethodRow = Dated<VerificationMethod> & { province?: RegionCode; orderTypes?: readonly OrderType[] }

/** 真实性核验方式: the curtain gave way to the face check in the whole country; no source names a province or an order type apart. */
export const verificationMethods: readonly MethodRow[] = [
  { value: 'curtain-photo', source: ['articles', 'tencent'], year: 2017 },
  { value: 'face-check', effectiveFrom: '2019-07-29', source: ['articles', 'huawei'], year: 2025 },
]

/** How persons are verified for an order on a day: by the rows that name most of it; undefined where no person has to be. */
export function verificationMethod(
  { orderType, province, on }: { orderType: OrderType; province: RegionCode; on: IsoDate },
  rows = verificationMethods,
) {
  if (orderNeeds[orderType].verification !== 'persons') return undefined
  const fitting = rows.filter((it) => it.province === undefined || it.province === province)
  const ofType = fitting.filter(({ orderTypes }) => orderTypes?.includes(orderType))
  const ofAll = fitting.filter(({ orderTypes }) => orderTypes === undefined)
  const ofProvince = (of: readonly MethodRow[]) => of.filter((it) => it.province !== undefined)
  const nearest = [ofProvince(ofType), ofProvince(ofAll), ofType, ofAll]
  return nearest.map((of) => valueOn(of, on)).find((it) => it !== undefined)
}
