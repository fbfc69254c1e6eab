import type { RegionCode, ServiceKind } from '../filing.ts'
import { subjectNumberOf } from './parse-number.ts'

/** A rule an administration made known without a notice that could be cited. */
interface ProvincialPractice {
  province: RegionCode
  source: string
  /** When the source was read. */
  readOn: string
}

/** Provinces whose websites show 主体备案号; everywhere else it is the service's own number. */
export const subjectNumberProvinces: readonly ProvincialPractice[] = [
  { province: '440000', source: 'filing guides of Huawei Cloud, footer of a filed website', readOn: '2026-05' },
]

const guides = {
  source: 'filing guides of JD Cloud by province (2021-2023), footer of a filed website',
  readOn: '2023',
}

/** Provinces that ask for a copyright line whose owner is the sponsor: 苏 闽 豫 鄂 湘 陕 甘. */
export const copyrightLineProvinces: readonly ProvincialPractice[] = [
  { province: '320000', ...guides },
  { province: '350000', ...guides },
  { province: '410000', ...guides },
  { province: '420000', ...guides },
  { province: '430000', ...guides },
  { province: '610000', ...guides },
  { province: '620000', ...guides },
]

export const isPracticeIn = (practices: readonly ProvincialPractice[], province: RegionCode): boolean =>
  practices.some((it) => it.province === province)

/** The number a service has to show: the subject's for websites of Guangdong, otherwise the service's. */
export const displayedNumber = (province: RegionCode, kind: ServiceKind, number: string): string =>
  kind === 'website' && isPracticeIn(subjectNumberProvinces, province) ? subjectNumberOf(number) : number
