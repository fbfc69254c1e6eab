import { tidyText } from './tidying/text.ts'

/** What keyboards, fonts and cards write for the dot inside a name; the standard one is `·` (U+00B7). */
const dots = /[·•‧･・∙⋅●᛫ꞏㆍ˙⸱⸳∘◦﹒ᐧᆞ]/g

/** Half width, nothing unseen, one kind of dot, no blanks, in lower case: what two spellings of one name have in common. */
export const plainName = (name: string): string =>
  isPlain(name)
    ? name
    : // dots before anything is normalised: one of Korean becomes a letter then
      tidyText(name.replace(dots, '·').normalize('NFKC')).replace(/[.。]/g, '·').replace(/\s/g, '').toLowerCase()

/** Chinese characters, small letters and digits alone are spelt in one way. */
const isPlain = (name: string): boolean => /^[a-z\d\u4e00-\u9fff]*$/.test(name)

/** What stands between two parts of a name in Chinese characters: registries write another sign, or none. */
const betweenHan = /(?<=\p{Script=Han})[·_\-\u2010-\u2015\u2212\u30fc](?=\p{Script=Han})/gu

/** The same text whatever separates the parts of a name, or nothing does. */
const withoutSeparators = (name: string): string => plainName(name).replace(betweenHan, '')

/** The same name although dots, brackets, blanks or letter case were typed differently, or the dot left out. */
export const isSameName = (one: string, other: string): boolean => withoutSeparators(one) === withoutSeparators(other)

/**
 * The name of a person as it is kept: `·` for every dot between two parts in Chinese characters, no blank between them.
 * Names in other letters keep their full stops and blanks.
 */
export function tidyPersonName(name: string): string {
  if (isHanAlone(name)) return name
  const text = tidyText(name)
  if (!/\p{Script=Han}/u.test(text)) return latin(text)
  if (/[A-Za-z]/.test(text)) return text
  const parts = withoutBlanks(text.replace(dots, '·').replace(/[.．。]/g, '·')).split('·')
  const isWord = (part: string) => part !== ''
  return parts.slice(parts.findIndex(isWord), parts.findLastIndex(isWord) + 1).join('·')
}

const isHanAlone = (name: string): boolean => /^[\u4e00-\u9fff]+$/.test(name)

/** Letters of a Chinese keyboard, and one blank where there are several. */
const latin = (text: string): string =>
  text
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[ \u3000]+/g, ' ')

/** Blanks beside a dot go, and those that set one character apart (王 小明); others may stand for a dot, or between two persons. */
function withoutBlanks(text: string): string {
  const beside = text
    .split('·')
    .map((part) => part.trim())
    .join('·')
  const parts = beside.split(/\s+/)
  const isOne = parts.filter((part) => [...part].length > 1).length < 2 || compoundSurnames.includes(parts[0] ?? '')
  return isOne || beside.includes('·') ? parts.join('') : beside
}

/** 复姓 */
const compoundSurnames: readonly string[] =
  '欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 东方 南宫 端木 百里 呼延 独孤 轩辕 澹台 濮阳 淳于 申屠 钟离 司空 闻人 赫连 西门 东郭 公冶 宗政 太叔 仲孙 第五 歐陽 司馬 諸葛'.split(
    ' ',
  )

/** What no name of a person has. */
export const personNameFaults = [
  'several',
  'placeholder',
  'brackets',
  'company',
  'title',
  'digits',
  'dots',
  'blank',
  'mixed',
  'short',
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
  // two characters on each side at least: 欧阳和平 is one person
  { kind: 'several', pattern: /(?<=^\p{Script=Han}{2,4})[和与及](?=\p{Script=Han}{2,4}$)/u },
  {
    kind: 'placeholder',
    pattern:
      /^(?:无|無|暂无|没有|测试|測試|某某|某某某|未知|待定|同上|负责人|負責人|联系人|聯繫人|管理员|法人|法人代表|法定代表人|test|[x×＊*]{2,8}|[a-z])\d*$/i,
  },
  { kind: 'brackets', pattern: /[()（）[\]【】〔〕<>《》「」]/ },
  {
    kind: 'company',
    pattern:
      /公司|集团|集團|合作社|工作室|事务所|事務所|委员会|委員會|[村居]委会|人民政府|有限合伙|(?:[中小大]学|学校|医院|协会|商会|基金会|代表处)$|(?:技术|市场|行政|人事|财务|运营|客服|信息|网络|综合|办公|管理)(?:部|处|科|室|中心)$/,
  },
  {
    kind: 'title',
    pattern:
      /先生$|女士$|小姐$|总经理$|经理$|老师$|同志$|主任$|书记$|董事长$|局长$|院长$|校长$|所长$|村长$|(?<=^.)总$/u,
  },
  { kind: 'digits', pattern: /\p{N}/u },
]

/** What the text has that no name of a person has; undefined where it can be one. */
export function personNameFault(name: string): PersonNameFault | undefined {
  const fault = shapeFault(name)
  if (fault) {
    // signs around a name are none of it
    const alone = withoutSigns(name)
    return alone !== name && personNameFault(alone) === undefined
      ? { ...fault, proposal: tidyPersonName(alone) }
      : fault
  }
  const tidied = tidyPersonName(name)
  if (tidied !== tidyText(name)) {
    const blank = faultAt(name, 'blank', /\s/)
    const dot = faultAt(name, 'dots', /[•‧･・∙⋅●᛫ꞏㆍ˙⸱⸳.．。]/) ?? faultAt(name, 'dots', /·/)
    return { ...(dot ?? blank ?? { kind: 'dots', character: '·', place: 1 }), proposal: tidied }
  }
  const blank = blankFault(name)
  if (blank) return blank
  const hyphen = faultAt(name, 'dots', /(?<=\p{Script=Han}{2})[-‐‑–—－_*’'](?=\p{Script=Han}{2})/u)
  if (hyphen && /^[\p{Script=Han}·]+$/u.test(name.replace(hyphen.character, '·')))
    return { ...hyphen, proposal: name.replace(hyphen.character, '·') }
  return (
    strangeFault(name) ??
    mixedFault(name) ??
    (/^\p{Script=Han}$/u.test(name) ? { kind: 'short', character: name, place: 1 } : undefined)
  )
}

/** Two parts of several characters with a blank between: where they are long, a dot is meant. */
function blankFault(name: string): PersonNameFault | undefined {
  if (!/\p{Script=Han}/u.test(name) || /[A-Za-z]/.test(name)) return undefined
  const fault = faultAt(name, 'blank', /\s/)
  const dotted = name.split(/\s+/).join('·')
  return fault && [...dotted].length > 6 ? { ...fault, proposal: dotted } : fault
}

function strangeFault(name: string): PersonNameFault | undefined {
  const fault = faultAt(name, 'character', /[^\p{L}\p{M}\p{N}\p{Cf}\p{Co}\p{Variation_Selector}\s·.'’-]|\u30fc/u)
  const alone = withoutSigns(name)
  return fault && alone !== name && personNameFault(alone) === undefined
    ? { ...fault, proposal: tidyPersonName(alone) }
    : fault
}

/** Quotation marks, brackets and punctuation around a name. */
const withoutSigns = (name: string): string =>
  name.replace(/^[“"'‘《<【(（]{1,3}/u, '').replace(/[”"'’》>】)）;；,，、。.!！]{1,3}$/u, '')

function shapeFault(name: string): PersonNameFault | undefined {
  for (const { kind, pattern } of shapes) {
    const fault = faultAt(name, kind, pattern)
    // 〇 is a number, and a character of names
    if (fault && fault.character !== '〇') return fault
  }
  return undefined
}

/** Chinese characters beside letters: the name and its reading, or a slip of the keyboard. */
function mixedFault(name: string): PersonNameFault | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined
  return faultAt(name, 'mixed', /[^\p{Script=Han}\p{N}\p{Cf}\p{Co}\p{M}\s·.'’-]/u)
}

function faultAt(name: string, kind: PersonNameFaultKind, pattern: RegExp): PersonNameFault | undefined {
  const found = pattern.exec(name)
  return found ? { kind, character: found[0], place: [...name.slice(0, found.index)].length + 1 } : undefined
}
