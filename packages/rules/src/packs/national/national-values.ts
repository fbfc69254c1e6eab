import type { RegionCode } from '@openbeian/filing'
import type { Dated } from '../../dated.ts'

/** Numbers the national rules compare with. The lengths are those of the interface V3.0. */
export const nationalValues = {
  maxSubjectNameLength: 255,
  maxInvestorLength: 255,
  maxAddressLength: 1024,
  maxRemarkLength: 1024,
  maxCertificateNumberLength: 255,
  maxPersonNameLength: 128,
  maxPhoneLength: 128,
  minPhoneLength: 11,
  minEmailLength: 6,
  maxEmailLength: 128,
  maxServiceNameLength: 512,
  usualServiceNameLength: 64,
  minDomainLength: 4,
  maxDomainLength: 128,
  maxDomainLabelLength: 63,
  maxDigitsOnlyLabelLength: 12,
  minVowellessLabelLength: 12,
  maxSwitchesInLabel: 3,
  registeredExpiryToleranceDays: 1,
  minHomeUrlLength: 4,
  maxHomeUrlLength: 255,
  maxContents: 64,
  minAddressLength: 6,
  minChineseCharacters: 3,
  personalNameLength: { from: 3, to: 15 },
  certificateWarningDays: 90,
  longTermIdFromAge: 46,
  residentIdSpansYears: [5, 10, 20],
  maxAgeYears: 120,
  domainWarningDays: 90,
  realNameDays: 3,
  suffixListDays: 180,
  resourceBoughtDays: 90,
  resourceRemainingDays: 30,
  reviewWorkingDays: 22,
  maxAddressesInRange: 256,
} as const

interface MinimumAge {
  unit: number
  individual: number
}

/** 主体负责人与服务负责人的最低年龄. */
export const nationalMinimumAge: readonly Dated<MinimumAge>[] = [
  { value: { unit: 18, individual: 18 }, source: ['huawei', 'jd', 'tencent'], year: 2025 },
]

/** Where the province allows younger ones. */
export const provincialMinimumAges: Partial<Record<RegionCode, readonly Dated<MinimumAge>[]>> = {
  '320000': [{ value: { unit: 18, individual: 16 }, source: ['tencent-2017'], year: 2017 }],
  '370000': [{ value: { unit: 18, individual: 17 }, source: ['huawei'], year: 2025 }],
  '440000': [{ value: { unit: 16, individual: 16 }, source: ['tencent-2017', 'jd'], year: 2023 }],
  '530000': [{ value: { unit: 16, individual: 16 }, source: ['tencent-2017', 'jd'], year: 2023 }],
}

/** 主体负责人可由法定代表人授权他人担任的省份. */
export const authorisableProvinces: Dated<readonly RegionCode[]> = {
  value: ['140000', '220000', '320000', '340000', '460000', '510000', '620000'],
  source: ['huawei', 'jd'],
  year: 2025,
}
