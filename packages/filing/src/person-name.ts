import { tidyText } from './tidying/text.ts'

/** What keyboards, fonts and cards write for the dot inside a name; the standard one is `·` (U+00B7). */
const dots = /[·•‧･・∙⋅●᛫ꞏ]/g

/** Half width, nothing unseen, one kind of dot, no blanks, in lower case: what two spellings of one name have in common. */
export const plainName = (name: string): string =>
  tidyText(name.normalize('NFKC')).replace(dots, '·').replace(/\./g, '·').replace(/\s/g, '').toLowerCase()

/** The same name although dots, brackets, blanks or letter case were typed differently. */
export const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other)

/**
 * The name of a person as it is kept: `·` for every dot between two parts in Chinese characters, no blank between them.
 * Names in other letters keep their full stops and blanks.
 */
export function tidyPersonName(name: string): string {
  const text = tidyText(name)
  if (!/\p{Script=Han}/u.test(text) || /[A-Za-z]/.test(text)) return text
  const parts = text
    .replace(/\s/g, '')
    .replace(dots, '·')
    .replace(/[.．。]/g, '·')
    .split('·')
  const isWord = (part: string) => part !== ''
  return parts.slice(parts.findIndex(isWord), parts.findLastIndex(isWord) + 1).join('·')
}

/** What no name of a person has. */
export const personNameFaults = [
  'several',
  'brackets',
  'company',
  'title',
  'digits',
  'dots',
  'blank',
  'character',
] as const
export type PersonNameFaultKind = (typeof personNameFaults)[number]

export interface PersonNameFault {
  kind: PersonNameFaultKind
  /** What stands there, and where: the first character is 1. */
  character: string
  place: number
  /** The name to take over, where there is no doubt. */
  proposal?: string
}

const shapes: readonly { kind: PersonNameFaultKind; pattern: RegExp }[] = [
  { kind: 'several', pattern: /[/／、，,;；&＆|＋+\\]/ },
  { kind: 'brackets', pattern: /[()（）[\]【】〔〕<>《》「」]/ },
  { kind: 'company', pattern: /公司|集团|合作社|工作室|事务所|委员会|有限合伙/ },
  { kind: 'title', pattern: /先生$|女士$|小姐$|总经理$|经理$|老师$|同志$/ },
  { kind: 'digits', pattern: /\p{N}/u },
]

/** What the text has that no name of a person has; undefined where it can be one. */
export function personNameFault(name: string): PersonNameFault | undefined {
  for (const { kind, pattern } of shapes) {
    const fault = faultAt(name, kind, pattern)
    // 〇 is a number, and a character of names
    if (fault && fault.character !== '〇') return fault
  }
  const tidied = tidyPersonName(name)
  if (tidied !== tidyText(name)) {
    const blank = faultAt(name, 'blank', /\s/)
    const dot = faultAt(name, 'dots', /[•‧･・∙⋅●᛫ꞏ.．。]/) ?? faultAt(name, 'dots', /·/)
    return { ...(dot ?? blank ?? { kind: 'dots', character: '·', place: 1 }), proposal: tidied }
  }
  return faultAt(name, 'character', /[^\p{L}\p{M}\p{N}\p{Cf}\p{Co}\p{Variation_Selector}\s·.'’-]/u)
}

function faultAt(name: string, kind: PersonNameFaultKind, pattern: RegExp): PersonNameFault | undefined {
  const found = pattern.exec(name)
  return found ? { kind, character: found[0], place: [...name.slice(0, found.index)].length + 1 } : undefined
}
