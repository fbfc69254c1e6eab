/** A language that letters and words of a text give away. */
export type PageLanguage = 'zh-Hans' | 'zh-Hant' | 'en' | 'ja' | 'ko' | 'ru' | 'ug' | 'bo' | 'mn'

/** The languages that a text is written in for sure. */
export interface TextLanguages {
  languages: PageLanguage[]
  /** There is more, in letters that several languages share. */
  hasOthers: boolean
}

/** Fewer letters of a script are names and numbers, not a language. */
const minLetters = 40
const minShare = 0.1
/** Latin names of products stand on every page. */
const minLatinLetters = 200
const maxLength = 200_000

/** Characters that only one of both ways of writing Chinese has. */
const simplified =
  /[们这国说对时来为开后无发会学经动问过还进么让应给样车东长门间见观记话语请谁买卖亲爱医药业务网络联系电]/gu
const traditional =
  /[們這國說對時來為開後無發會學經動問過還進麼讓應給樣車東長門間見觀記話語請誰買賣親愛醫藥業務網絡聯繫電]/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** What a page is written in, as far as its letters tell. */
export function languagesOfText(whole: string): TextLanguages {
  const text = whole.slice(0, maxLength).normalize('NFC')
  const letters = count(text, /\p{L}/gu)
  const isMuch = (of: number, least = minLetters) => of >= least && of >= letters * minShare
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const told = [
    ...(isMuch(kana) ? [only('ja')] : []),
    ...(isMuch(count(text, /\p{Script=Hangul}/gu)) ? [only('ko')] : []),
    ...(isMuch(count(text, /\p{Script=Tibetan}/gu)) ? [only('bo')] : []),
    ...(isMuch(count(text, /\p{Script=Mongolian}/gu)) ? [only('mn')] : []),
    ...(isMuch(count(text, /\p{Script=Arabic}/gu)) ? [ofArabic(text)] : []),
    ...(isMuch(count(text, /\p{Script=Cyrillic}/gu)) ? [ofCyrillic(text)] : []),
    ...(isMuch(count(text, /\p{Script=Latin}/gu), minLatinLetters) ? [ofLatin(text)] : []),
    // with kana among them, characters may be Japanese
    ...(isMuch(count(text, /\p{Script=Han}/gu)) && !isMuch(kana, 5) ? [ofHan(text)] : []),
  ]
  return {
    languages: [...new Set(told.flatMap(({ languages }) => languages))],
    hasOthers: told.some(({ hasOthers }) => hasOthers),
  }
}

const only = (...languages: PageLanguage[]): TextLanguages => ({ languages, hasOthers: false })
const unclear: TextLanguages = { languages: [], hasOthers: true }

/** One way of writing where the other's characters are names at most; of neither: nobody can tell. */
function ofHan(text: string): TextLanguages {
  const [simple, old] = [count(text, simplified), count(text, traditional)]
  if (Math.max(simple, old) < 3) return unclear
  if (old * 5 <= simple) return only('zh-Hans')
  return simple * 5 <= old ? only('zh-Hant') : only('zh-Hans', 'zh-Hant')
}

/** Letters of Uyghur that neither Arabic nor Kazakh has. */
const ofArabic = (text: string): TextLanguages => (count(text, /[ېۈە]/gu) >= 5 ? only('ug') : unclear)

/** Mongolian, Kazakh and others have letters that Russian lacks. */
const ofCyrillic = (text: string): TextLanguages =>
  count(text, /[өүәіқңғұһї]/giu) === 0 && count(text, /(?<=\s)(и|в|не|на|что|для|с)(?=\s)/giu) >= 5
    ? only('ru')
    : unclear

/** English by its smallest words. */
function ofLatin(text: string): TextLanguages {
  const words = count(text, /\p{Script=Latin}+/gu)
  const small = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((it) => smallWords.has(it)).length
  return small >= 5 && small * 15 >= words ? only('en') : unclear
}

const smallWords = new Set([
  'the',
  'and',
  'of',
  'to',
  'in',
  'for',
  'with',
  'is',
  'are',
  'on',
  'by',
  'from',
  'our',
  'this',
])
