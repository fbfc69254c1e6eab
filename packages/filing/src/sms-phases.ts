import type { IsoDate, RegionCode } from './filing.ts'
import { isOneOf } from './narrow.ts'
import { orderNeeds } from './order-needs.ts'
import type { OrderType } from './order-type.ts'
import type { ProvinceCode } from './province.ts'

/** 工信部短信核验 came in phases: since when, and where; `everywhere` are all provinces not named before. */
export const smsPhases: readonly { from: IsoDate; provinces: readonly ProvinceCode[] | 'everywhere' }[] = [
  // 津 甘 青 宁 新 琼 藏
  { from: '2017-12-18', provinces: ['120000', '620000', '630000', '640000', '650000', '460000', '540000'] },
  // 浙 闽 桂 渝 川 云 陕
  { from: '2018-09-10', provinces: ['330000', '350000', '450000', '500000', '510000', '530000', '610000'] },
  // 晋 蒙 黑 皖 鲁 豫 鄂 湘
  { from: '2018-09-24', provinces: ['140000', '150000', '230000', '340000', '370000', '410000', '420000', '430000'] },
  { from: '2020-08-17', provinces: 'everywhere' },
]

/** Whether the ministry asks by SMS for an order of this type that reaches this province's administration on this day. */
export const smsExpected = (province: RegionCode, orderType: OrderType, on: IsoDate): boolean =>
  orderNeeds[orderType].sms && on >= (smsSince(province) ?? '')

/** The first day of the phase a province belongs to. */
const smsSince = (province: RegionCode): IsoDate | undefined =>
  smsPhases.find(({ provinces }) => provinces === 'everywhere' || isOneOf(provinces, province))?.from

/** How often a lapsed SMS is asked for again without a person deciding it. */
export const automaticResends = 3

/** How many hours before an SMS lapses the applicant is reminded. */
export const smsReminderHours = [12, 2] as const
