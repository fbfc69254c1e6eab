/**
 * The double-byte zones of GBK as CP936 fills them. Left out: the user-defined zones and what only GB 18030 or
 * some encoders put into the gaps (䶮 at FE9F), which many decoders on the other side cannot read.
 */
const zones: { lead: [number, number]; trail: [number, number] }[] = [
  { lead: [0xa1, 0xa9], trail: [0xa1, 0xfe] },
  { lead: [0xb0, 0xf7], trail: [0xa1, 0xfe] },
  { lead: [0x81, 0xa0], trail: [0x40, 0xfe] },
  { lead: [0xaa, 0xfd], trail: [0x40, 0xa0] },
  { lead: [0xfe, 0xfe], trail: [0x40, 0x4f] },
  { lead: [0xa8, 0xa9], trail: [0x40, 0xa0] },
]

/** Characters inside the zones that GB 18030 added and CP936 has not. */
const addedLater = new Set('€ḿǹ〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻︐︑︒︓︔︕︖︗︘︙')
const privateUse = /[\uE000-\uF8FF]/

let carried: Set<string> | undefined
let units: Uint8Array | undefined

function carriedCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const found = new Set<string>()
  for (const { lead, trail } of zones) {
    for (let first = lead[0]; first <= lead[1]; first++) {
      for (let second = trail[0]; second <= trail[1]; second++) {
        const character = second === 0x7f ? '' : decoder.decode(Uint8Array.of(first, second))
        if ([...character].length === 1 && !privateUse.test(character) && !addedLater.has(character)) {
          found.add(character)
        }
      }
    }
  }
  found.delete('\uFFFD')
  return found
}

const strange = /[^\x20-\x7e\t\n\r]/gu

/** The characters of a text that GBK cannot carry to the administration, each once. */
export function notInGbk(text: string): string[] {
  if (isCarried(text)) return []
  const found = text.match(strange)
  if (!found) return []
  carried ??= carriedCharacters()
  return [...new Set(found.filter((character) => !carried?.has(character)))]
}

/** Most texts are: told by a table of the code units that are carried, because every field of every order is asked. */
function isCarried(text: string): boolean {
  units ??= carriedUnits()
  for (let at = 0; at < text.length; at++) if (!units[text.charCodeAt(at)]) return false
  return true
}

function carriedUnits(): Uint8Array {
  carried ??= carriedCharacters()
  const table = new Uint8Array(0x1_00_00)
  table.fill(1, 0x20, 0x7f)
  for (const it of ['\t', '\n', '\r', ...carried]) if (it.length === 1) table[it.charCodeAt(0)] = 1
  return table
}

/** `U+4DAE` */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** A character for a sentence: with its code point where fonts may not have it, or it looks like another. */
export function shownCharacter(character: string): string {
  if (/^[!-~\u4e00-\u9fff]+$/.test(character)) return `“${character}”`
  // each font draws another shape at a code point for private use
  if (/\p{Co}/u.test(character)) return `${codePointOf(character)}（私用区 private use）`
  return /[\s\p{Cf}]/u.test(character) ? codePointOf(character) : `“${character}”（${codePointOf(character)}）`
}
