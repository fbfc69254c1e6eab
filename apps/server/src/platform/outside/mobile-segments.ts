import { type IsoDate, isCalendarDay, type ProvinceCode, provinces } from '@openbeian/filing'

/** 号段: where mobile numbers are registered, as somebody the operator trusts listed it on a day. */
export interface MobileSegments {
  /** The day the list is of. */
  asOf: IsoDate
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
const maxFaults = 20

/**
 * A list of segments: `asOf,2026-11-01` first, then `segment,province`, then a line for each. Throws with the line and
 * reason of what does not fit: half a list would leave numbers unknown without a word.
 */
export function readMobileSegments(text: string, today: IsoDate): MobileSegments {
  const [first = '', head = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const [word, asOf = ''] = first.split(',').map((it) => it.trim())
  const faults = [
    ...(word === 'asOf' && isCalendarDay(asOf) && asOf <= today
      ? []
      : [`1: "${first}" is not asOf,YYYY-MM-DD of a day that has come`]),
    ...(head.replace(/\s/g, '') === 'segment,province' ? [] : [`2: "${head}" is not segment,province`]),
  ]
  const known = new Map<string, ProvinceCode>()
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue
    const fault = takeRow(row, known)
    if (fault) faults.push(`${index + 3}: ${fault}`)
  }
  if (faults.length > 0) {
    const more = faults.length > maxFaults ? [`and ${faults.length - maxFaults} more`] : []
    throw new Error([...faults.slice(0, maxFaults), ...more].join('\n'))
  }
  return { asOf, size: known.size, provinceOf: (mobile) => provinceIn(known, mobile) }
}

/** Why a line does not fit; undefined when it was taken. */
function takeRow(row: string, known: Map<string, ProvinceCode>): string | undefined {
  const [segment = '', name = '', ...more] = row.split(',').map((it) => it.trim())
  if (more.length > 0) return `"${row}" has more than two fields`
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
