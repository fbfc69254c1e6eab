import type { CodeTables, DomainFacts } from '@openbeian/rules'
import type { PageLanguage, TextLanguages } from '../lookups/languages-of-text.ts'

/** What administrations call the languages in their table; two of them write them differently. */
const names: Record<PageLanguage, RegExp> = {
  'zh-Hans': /简体|^中文$|^汉语$/,
  'zh-Hant': /繁体/,
  en: /^英/,
  ja: /^日/,
  ko: /朝鲜|韩/,
  ru: /^俄/,
  ug: /维吾尔/,
  bo: /^藏/,
  mn: /^蒙/,
}

/** The languages of pages by the administration's numbers; one its table does not have counts as another. */
export function languageFactsOf(
  shown: Record<string, TextLanguages>,
  { languages: table = [] }: Pick<CodeTables, 'languages'>,
): Record<string, Pick<DomainFacts, 'languages' | 'hasOtherLanguages'>> {
  return Object.fromEntries(
    Object.entries(shown).map(([domain, { languages, hasOthers }]) => {
      const ids = languages.map((it) => table.find(({ name }) => names[it].test(name))?.id)
      const known = ids.filter((id) => id !== undefined)
      return [domain, { languages: known, hasOtherLanguages: hasOthers || known.length < ids.length }]
    }),
  )
}
