import { isRecord } from '@openbeian/filing'

/** The same sentence in both languages. */
export interface Text {
  zh: string
  en: string
}

export const both = (zh: string, en: string): Text => ({ zh, en })

export type Value = string | number | Text
export type Values = Record<string, Value>

const placeholder = /\{([\w.]+)\}/g

/** The `{words}` of a sentence. */
export const placeholdersOf = ({ zh, en }: Text): string[] => [
  ...new Set([...`${zh} ${en}`.matchAll(placeholder)].map(([, word = '']) => word)),
]

/** Puts the values in place of their `{words}`; a word without a value stays as it is. */
export function fillIn(text: Text, values: Values): Text {
  const fill = (language: keyof Text) =>
    text[language].replace(placeholder, (word, name: string) => {
      const value = values[name]
      return value === undefined ? word : String(typeof value === 'object' ? value[language] : value)
    })
  return { zh: fill('zh'), en: fill('en') }
}

/** The sentence where nothing is known of its `{words}`. */
export const withoutWords = ({ zh, en }: Text): Text => ({
  zh: zh.replace(placeholder, '…'),
  en: en.replace(placeholder, '…').replace(/…\.$/, '…'),
})

/** What a part says itself under this word (`name`, `certificate.number`), where it is a text or a number. */
export function ownValue(part: unknown, word: string): Value | undefined {
  let found: unknown = part
  for (const key of word.split('.')) {
    if (!isRecord(found)) return undefined
    found = found[key]
  }
  return typeof found === 'string' || typeof found === 'number' ? found : undefined
}
