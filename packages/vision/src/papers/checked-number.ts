import { checkCertificateNumber, organisationCodeCheckDigit, usccDoubt } from '@openbeian/filing'
import type { Glyph } from './flat-text.ts'

/** Characters that are easily confused; a repair counts only when the check digit agrees. */
const lookAlikes: Record<string, string> = {
  '0': 'OQDCU',
  O: '0',
  Q: '0',
  D: '0',
  U: '0',
  '1': 'ILJT7',
  I: '1',
  L: '1',
  l: '1',
  J: '1',
  T: '17',
  '2': 'Z',
  Z: '2',
  '5': 'S',
  S: '5',
  '8': 'B3',
  B: '8',
  '6': 'GC',
  G: '6',
  C: 'G06',
  '7': '1T',
  '3': '8',
  '9': 'G',
  '4': 'A',
  A: '4',
  X: 'K',
  K: 'X',
  N: 'H',
  H: 'N',
  M: 'N',
  W: 'M',
  E: 'F',
  F: 'E',
  P: 'F',
  R: 'K',
  Y: 'V',
}

const swaps = (character: string): string[] => {
  const upper = character.toUpperCase()
  const reverse = Object.keys(lookAlikes).filter((it) => lookAlikes[it]?.includes(upper))
  return [...new Set([...(lookAlikes[upper] ?? ''), ...reverse])]
}

export interface CheckedNumber {
  text: string
  glyphs: Glyph[]
  ok: boolean
  /** A character was put in the place of the one that was read, because the check digit asked for it. */
  repaired?: boolean
}

const doubtfulBelow = 0.97
const maxDoubtful = 4

/** Letters left out of the code because they look like these. */
const outsideUscc: Record<string, string> = { O: '0', I: '1', S: '5', Z: '2', V: 'Y' }
const outsideDigits: Record<string, string> = { ...outsideUscc, B: '8', D: '0', Q: '0', G: '6', L: '1', T: '7' }

interface Kind {
  shape: RegExp
  holds: (text: string) => boolean
  /** What has to hold as well before a repaired number is believed. */
  proves: (text: string) => boolean
  outside: Record<string, string>
}

const kinds = {
  residentId: {
    shape: /^[0-9]{17}[0-9X]$/,
    holds: (it) =>
      checkCertificateNumber('resident-id', it).ok ||
      isResidencePermit(it) ||
      checkCertificateNumber('foreigner-permanent-residence', it).ok,
    proves: () => true,
    outside: outsideDigits,
  },
  uscc: {
    shape: /^[0-9A-HJ-NP-RTUW-Y]{18}$/,
    // a code whose check digit proves nothing is not believed because of its form
    holds: (it) => checkCertificateNumber('business-licence', it).ok && usccDoubt(it) !== 'check-digit-of-xiamen',
    // 组织机构代码 inside has a check digit of its own
    proves: (it) => organisationCodeCheckDigit(it.slice(8, 16)) === it[16],
    outside: outsideUscc,
  },
} satisfies Record<string, Kind>

const isResidencePermit = (it: string) =>
  checkCertificateNumber(it.startsWith('83') ? 'tw-residence-permit' : 'hk-mo-residence-permit', it).ok

/** Eighteen characters in a row that fit the paper and whose check digit is right; failing that, right after one look-alike was put back; failing that, as read. */
export function checkedNumber(
  rows: Glyph[][],
  kind: keyof typeof kinds,
  agrees: (text: string) => boolean = () => true,
  fits: (text: string) => boolean = () => true,
): CheckedNumber | undefined {
  const { shape, holds, proves, outside }: Kind = kinds[kind]
  const windows = rows.flatMap((row) => windowsOf(row.filter(({ character }) => /[0-9A-Za-z]/.test(character))))
  const upper = windows.map((glyphs) => ({ glyphs, text: glyphs.map((it) => it.character.toUpperCase()).join('') }))
  const right = upper.find(({ text }) => holds(text) && fits(text))
  if (right) return { ...right, ok: true }
  for (const { glyphs, text } of upper) {
    const repaired = repairs(text, glyphs, {
      shape,
      holds,
      proves: (it) => proves(it) && agrees(it) && fits(it),
      outside,
    })
    if (repaired) return { text: repaired, glyphs, ok: true, repaired: repaired !== text }
  }
  const shaped = upper.find(({ text }) => shape.test(text)) ?? upper[0]
  return shaped && { ...shaped, ok: false }
}

function windowsOf(row: Glyph[]): Glyph[][] {
  return Array.from({ length: Math.max(0, row.length - 17) }, (_, from) => row.slice(from, from + 18))
}

/** Two wrong characters can cheat a check digit, so only doubtful characters are touched and only one repair may agree. */
function repairs(text: string, glyphs: Glyph[], { holds, proves, outside }: Kind): string | undefined {
  const forced = [...text].map((it) => outside[it] ?? it).join('')
  if (holds(forced) && proves(forced)) return forced
  const doubtful = glyphs.flatMap(({ score }, place) => (score < doubtfulBelow ? [{ place, score }] : []))
  const worst = doubtful.sort((a, b) => a.score - b.score).slice(0, maxDoubtful)
  const found = new Set<string>()
  for (const { place } of worst)
    for (const other of swaps(forced.charAt(place))) {
      const tried = forced.slice(0, place) + other + forced.slice(place + 1)
      if (holds(tried) && proves(tried)) found.add(tried)
    }
  return found.size === 1 ? [...found][0] : undefined
}
