import type { Glossary, Term, UnusedWord } from './glossary.ts'
import { hasWord } from './unused-words.ts'

/** What is wrong with a glossary, one sentence each. */
export const glossaryFaults = ({ terms, unusedWords }: Glossary): string[] => [
  ...twice(terms, ({ english }) => english, 'stands for two things'),
  ...twice(terms, ({ chinese }) => chinese, 'has two names'),
  ...twice(terms, ({ inCode }) => inCode, 'is the identifier of two things'),
  ...twice(unusedWords, ({ pattern }) => [pattern], 'is given up twice'),
  ...Object.values(Object.groupBy(terms, ({ part }) => part)).flatMap((it) =>
    unsorted((it ?? []).map(({ english }) => english[0] ?? '')),
  ),
  ...unsorted(unusedWords.map(({ pattern }) => pattern.replaceAll('…', ''))),
  ...terms.filter(isIncomplete).map(({ english }) => `${english[0]} has no Chinese name, or no place in the code.`),
  ...terms.flatMap((term) => usesOf(term, unusedWords)),
]

function twice<Row>(rows: readonly Row[], namesOf: (row: Row) => string[], what: string): string[] {
  const names = rows
    .flatMap((row) => [...new Set(namesOf(row).map((it) => it.toLowerCase()))])
    .filter((it) => it !== '')
  return [...new Set(names.filter((it, index) => names.indexOf(it) !== index))].map((it) => `“${it}” ${what}.`)
}

const unsorted = (names: string[]): string[] =>
  names.flatMap((name, index) => {
    const before = names[index - 1]
    return before !== undefined && order.compare(before, name) > 0 ? [`“${name}” stands behind “${before}”.`] : []
  })

const order = new Intl.Collator('en')

const isIncomplete = ({ chinese, inCode }: Term): boolean => chinese.includes('') || inCode.length === 0

const usesOf = ({ inCode }: Term, unusedWords: readonly UnusedWord[]): string[] =>
  inCode
    .filter((it) => !it.includes('/'))
    .flatMap((name) =>
      unusedWords
        .filter(({ pattern, mayStay }) => hasWord(name, pattern) && !mayStay.includes(name))
        .map(({ pattern }) => `\`${name}\` has the unused word \`${pattern}\`.`),
    )
