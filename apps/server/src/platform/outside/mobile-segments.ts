import { type IsoDate, type ProvinceCode, provinces } from '@openbeian/filing'
import { type DatedList, readDatedList } from './dated-list.ts'

/** 号段: where mobile numbers are registered. */
export interface MobileSegments extends DatedList {
  size: number
  /** 归属省份; undefined where the list does not know, which says nothing about the number. */
  provinceOf(mobile: string): ProvinceCode | undefined
}

/** Provinces by code, by name and by the name people write: `330000`, 浙江省, 浙江. */
const byName = new Map<string, ProvinceCode>(
  provinces.flatMap(({ code, zh }) => {
    const short = zh.replace(/(省|市|(壮族|回族|维吾尔)?自治区)$/, '')
    return [code, zh, short].map((it) => [it, code] as const)
  }),
)

const maxDigits = 9

/** A dated list of segments with their provinces. Throws with line and reason of what does not fit. */
export function readMobileSegments(text: string, today: IsoDate): MobileSegments {
  const known = new Map<string, ProvinceCode>()
  const list = readDatedList(text, today, {
    head: 'segment,province',
    take: ([segment = '', name = '']) => takeSegment(known, segment, name),
  })
  return { ...list, size: known.size, provinceOf: (mobile) => provinceIn(known, mobile) }
}

/** Why a line does not fit; undefined when it was taken. */
function takeSegment(known: Map<string, ProvinceCode>, segment: string, name: string): string | undefined {
  if (!/^1[3-9]\d{1,7}$/.test(segment)) return `"${segment}" is not the beginning of a mobile, 3 to ${maxDigits} digits`
  const province = byName.get(name)
  if (!province) return `"${name}" is no province that files: its code (330000) or name (浙江)`
  if (known.has(segment)) return `${segment} stands in the list twice`
  known.set(segment, province)
  return undefined
}

/** By the longest segment the number begins with; only whole numbers have one. */
function provinceIn(known: ReadonlyMap<string, ProvinceCode>, mobile: string): ProvinceCode | undefined {
  if (!/^1\d{10}$/.test(mobile)) return undefined
  for (let digits = maxDigits; digits >= 3; digits -= 1) {
    const found = known.get(mobile.slice(0, digits))
    if (found) return found
  }
  return undefined
}
