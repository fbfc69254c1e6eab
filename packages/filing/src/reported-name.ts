import type { Person } from './filing.ts'
import { tidyPersonName } from './person-name.ts'

/** Whether the administration’s character set has a character: told by whoever knows the set. */
type IsCarried = (character: string) => boolean

/**
 * Readings of characters of names that GBK has not, in capitals as banks print them on cards. General knowledge of
 * 通用规范汉字表 and of the trade, 2026; no document was read, and the person knows better: it is only proposed.
 */
const readings: Readonly<Record<string, string>> = {
  䶮: 'YAN',
  㛃: 'JIE',
  㑇: 'ZHOU',
  𠮷: 'JI',
  𫖯: 'FU',
  𫖮: 'YI',
  𬱖: 'DI',
  𬱟: 'WEI',
  𬭎: 'HONG',
  𬭚: 'CHUN',
  𬬻: 'LU',
  𬀩: 'WEI',
  𬀪: 'XIAN',
  𬍛: 'LI',
  𬍤: 'XUN',
  𬍡: 'DANG',
  𬘭: 'CHEN',
  𬘡: 'YIN',
  𬙂: 'YAN',
  𬙊: 'XUN',
  𬣙: 'XU',
  𬤇: 'YIN',
  𬤊: 'SHI',
  𬤝: 'HUI',
  𫍽: 'XUAN',
  𫍯: 'XIAN',
  𬨎: 'YOU',
  𬯎: 'TUI',
  𬴊: 'LIN',
}

/** The name with each rare character replaced as is usual; undefined where the usual substitute of one is not known. */
export function proposeReportedName(name: string, isCarried: IsCarried): string | undefined {
  const parts = [...tidyPersonName(name)].map((it) => (isCarried(it) ? it : readings[it]))
  return parts.every((it) => it !== undefined) ? parts.join('') : undefined
}

/** Whether a substitute is that of this name: every character that can be reported stands in it, in its order. */
export function isSubstituteOf(reported: string, name: string, isCarried: IsCarried): boolean {
  if (![...reported].every(isCarried)) return false
  const kept = [...tidyPersonName(name)].filter(isCarried)
  let found = 0
  for (const it of reported) if (it === kept[found]) found += 1
  return found === kept.length && reported !== kept.join('')
}

/** The name the administration is told: the one agreed upon where it has not the characters of the true one. */
export function reportedNameOf({ name, reportedName = '' }: Person, isCarried: IsCarried): string {
  const whole = tidyPersonName(name)
  return reportedName !== '' && ![...whole].every(isCarried) ? reportedName : whole
}

/** Whether the administration is told another name than the person has. */
export const isReportedOtherwise = (person: Person, isCarried: IsCarried): boolean =>
  reportedNameOf(person, isCarried) !== tidyPersonName(person.name)
