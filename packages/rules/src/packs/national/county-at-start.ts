import { type FormerRegion, formerRegions, type Region } from '@openbeian/filing'

/** Ends of words that are no county: a residential quarter, a park, a zone. */
const otherQuarters =
  /(?:小|园|社|校|厂|库|开发|高新|工业|景|新|保税|矿|林|营|街|片|示范|度假|别墅|住宅|生活|商业|创业|科技|物流|仓储|产业|旅游|风景|风景名胜|管理|山|院|城|老|东|西|南|北)区$/

/** The county an address begins by naming, with the city before it; undefined where it begins with a street. */
export function countyAtStart(address: string): string | undefined {
  const [city = ''] =
    /^[\u4e00-\u9fff]{2,7}?(?:市|自治州|地区|盟)(?=[\u4e00-\u9fff]{2,5}?[区县旗市])/.exec(address) ?? []
  const [county] = /^[\u4e00-\u9fff]{1,5}?[区县旗]/.exec(address.slice(city.length)) ?? []
  const isCounty = county !== undefined && county.length > 2 && !otherQuarters.test(county)
  const named = isCounty ? `${city}${county}` : city
  return named !== '' && named.length < address.length ? named : undefined
}

/** A county of this province that is no more, unless it became the one that was chosen, or another is called so. */
export const formerCountyOf = (named: string, { province, county }: Region): FormerRegion | undefined =>
  formerRegions.find(
    ({ code, zh, into }) =>
      named.endsWith(zh) &&
      code.slice(0, 2) === province.slice(0, 2) &&
      !into.some((it) => it.code === county || it.zh === zh),
  )
