/** Which letters a registry takes below a suffix, and where that is said. */
interface LetterPolicy {
  suffixes: readonly string[]
  takes: 'chinese' | 'one-script'
  source: string
}

/** Suffixes whose registries say it; of the others nothing is known here. */
const letterPolicies: readonly LetterPolicy[] = [
  {
    suffixes: ['cn', '中国', '公司', '网络', '政务', '公益'],
    takes: 'chinese',
    source:
      'CNNIC: letters a to z, digits, hyphen and Chinese characters (RFC 4713; general knowledge, no registry page was read)',
  },
  {
    suffixes: ['com', 'net', 'cc', 'tv', 'org', 'info', 'biz', 'asia'],
    takes: 'one-script',
    source:
      'ICANN, Guidelines for the Implementation of IDNs: a label is written in one script (general knowledge, not read again)',
  },
]

const isPlain = (letter: string): boolean => /[a-z\d-]/.test(letter)
const isChinese = (letter: string): boolean => isPlain(letter) || /[\p{Unified_Ideograph}〇]/u.test(letter)

/** Scripts that are written together in one label: those of Japanese and Korean names. */
const mixable: readonly (readonly string[])[] = [
  ['Han', 'Hiragana', 'Katakana', 'Latin'],
  ['Han', 'Hangul', 'Latin'],
]

const scripts: readonly [string, RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /[\p{Script=Katakana}ー]/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
]
const scriptOf = (letter: string): string => scripts.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'another'

/**
 * The first letter of a label that its suffix does not take, or may not take; undefined where it takes all. `cannot`: no
 * registry of this suffix takes it. `doubtful`: nobody here knows whether its registry does.
 */
export function strangeLetter(
  label: string,
  suffix: string,
): { letter: string; verdict: 'doubtful' | 'cannot' } | undefined {
  const letters = [...label]
  const takes = letterPolicies.find(({ suffixes }) => suffixes.includes(suffix))?.takes
  const foreign = letters.find((it) => !isChinese(it))
  if (foreign === undefined) return undefined
  if (takes === 'chinese') return { letter: foreign, verdict: 'cannot' }
  const mixed = mixedIn(letters)
  if (mixed !== undefined) return { letter: mixed, verdict: 'cannot' }
  return takes === 'one-script' ? undefined : { letter: foreign, verdict: 'doubtful' }
}

/** The first letter of the script that does not go with the others: `е` of Cyrillic among Latin letters. */
function mixedIn(letters: readonly string[]): string | undefined {
  const written = letters.filter((it) => !/[\d-]/.test(it))
  const all = [...new Set(written.map(scriptOf))]
  if (all.length <= 1 || mixable.some((group) => all.every((it) => group.includes(it)))) return undefined
  const usual = all.includes('Latin') ? 'Latin' : all.includes('Han') ? 'Han' : all[0]
  return written.find((it) => scriptOf(it) !== usual)
}
