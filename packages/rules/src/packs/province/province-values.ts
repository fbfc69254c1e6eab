import type { IsoDate, RegionCode } from '@openbeian/filing'
import type { SourceId } from '../../sources.ts'

/** What one province asks in one matter, who says so, and since when. */
export interface ProvinceValue<Value> {
  province: RegionCode
  value: Value
  source: readonly SourceId[]
  year: number
  /** Left out where the source does not say since when. */
  effectiveFrom?: IsoDate
  note?: string
}

const said = <Value>(
  value: Value,
  source: readonly SourceId[],
  year: number,
  provinces: readonly RegionCode[],
  more: { effectiveFrom?: IsoDate; note?: string } = {},
): ProvinceValue<Value>[] => provinces.map((province) => ({ province, value, source, year, ...more }))

/** 手机号码须为本省号码. */
export const localMobile = [
  ...said(true, ['jd', 'tencent-2017'], 2023, ['120000', '230000', '450000']),
  ...said(true, ['jd'], 2023, ['210000', '220000', '320000', '430000', '610000', '620000', '650000']),
  ...said(true, ['tencent-2017'], 2017, ['110000', '310000', '370000', '500000', '640000']),
]

/** 个人主办者的身份证属地: a paper that proves residence helps in both cases, hukou pages in the stricter one. */
export const individualIdLocal = [
  ...said('local-only' as const, ['huawei', 'jd'], 2025, ['140000', '410000', '620000', '630000', '640000', '650000']),
  ...said('local-only' as const, ['jd'], 2023, ['230000', '500000', '530000']),
  ...said('local-only' as const, ['huawei'], 2025, ['450000', '540000']),
  ...said('local-only' as const, ['huawei'], 2025, ['150000'], { note: 'JD 2023: a residence permit is accepted.' }),
  ...said('residence-permit' as const, ['huawei', 'jd'], 2025, [
    '220000',
    '310000',
    '320000',
    '330000',
    '350000',
    '360000',
    '370000',
    '420000',
    '440000',
    '510000',
    '520000',
  ]),
]

/** 主体负责人不是法定代表人时, 与服务负责人是否须为同一人. */
export const authorisedPrincipal = [
  ...said('is-manager' as const, ['huawei', 'jd'], 2025, ['320000']),
  ...said('is-manager' as const, ['huawei'], 2025, ['340000', '460000']),
  ...said('is-not-manager' as const, ['tencent-2017'], 2017, ['620000']),
]

/** 服务负责人不能是法定代表人. */
export const managerIsNotLegalRepresentative = said(true, ['jd', 'tencent-2017'], 2023, ['120000'])

/** 服务负责人不是法定代表人时须提供授权书. */
export const managerAuthorisation = said(true, ['jd', 'tencent-2017'], 2023, [
  '120000',
  '150000',
  '310000',
  '320000',
  '340000',
  '350000',
  '420000',
  '430000',
  '450000',
  '500000',
  '520000',
  '610000',
  '620000',
  '630000',
])

/** 每个订单的服务数量. */
export const servicesPerOrder = said(1, ['huawei', 'jd'], 2025, ['420000', '430000'])

/** 每个订单的域名数量. */
export const domainsPerOrder = [
  ...said(3, ['huawei'], 2025, ['140000']),
  ...said(5, ['huawei'], 2025, ['410000'], { note: 'JD 2023: one site per order.' }),
]

/** 每个服务的域名数量. */
export const domainsPerService = [
  ...said(1, ['huawei'], 2025, ['650000']),
  ...said(1, ['tencent-2017'], 2017, ['510000']),
]

/** 个人主办者须为中国公民. */
export const individualIsCitizen = [
  ...said(true, ['huawei', 'jd'], 2025, ['130000']),
  ...said(true, ['huawei'], 2025, ['360000']),
]

/** 投资人必填. */
export const investorRequired = said(true, ['tencent-2017'], 2017, ['220000', '350000', '640000'])

/** 域名持有者只能是主办单位. */
export const holderIsUnit = said(true, ['huawei'], 2025, ['640000', '650000'])

/** 单位的服务名称须为单位全称或简称. */
export const serviceNamedAfterUnit = said(true, ['jd'], 2023, ['230000'])

/** 备注须说明网站开通后的内容. */
export const remarkRequired = [
  ...said('everyone' as const, ['tencent-2017'], 2017, ['440000']),
  ...said('individuals' as const, ['tencent-2017'], 2017, ['330000', '630000']),
]

/** 承诺书. */
export const commitmentLetter = [
  ...said('互联网信息服务备案承诺书', ['huawei', 'jd'], 2025, [
    '110000',
    '120000',
    '130000',
    '140000',
    '150000',
    '330000',
    '340000',
    '360000',
    '410000',
    '640000',
  ]),
  ...said('互联网信息服务备案承诺书', ['jd', 'tencent-2017'], 2023, ['210000', '220000', '230000', '530000']),
  ...said('互联网信息服务备案承诺书', ['huawei'], 2025, ['540000']),
  ...said('上海市互联网信息服务备案承诺书', ['jd', 'huawei'], 2025, ['310000']),
  ...said('ICP备案信息真实性承诺书', ['huawei', 'jd'], 2025, ['320000'], { effectiveFrom: '2021-06-01' }),
  ...said('广东省互联网信息服务备案承诺书', ['huawei', 'jd'], 2025, ['440000']),
]

/** 党建证明. */
export const partyBuildingProof = said(true, ['jd', 'tencent'], 2023, ['650000'])
