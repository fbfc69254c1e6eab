import { maskWords } from '@openbeian/filing'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { maskSensitive } from './mask-sensitive.ts'

/** What somebody typed in words: numbers, mobiles and mail addresses in it are masked as it comes in, and all of it is sealed at rest. */
export function sealedWords<Value = string>(column: string) {
  const words = sealedJson<Value>((row) => `${column}:${row}`)
  return {
    ...words,
    seal: (...[cipher, row, value]: Parameters<typeof words.seal>) => words.seal(cipher, row, maskSensitive(value)),
  }
}

/** What an administration said, and what became of it: sealed and masked as words are, but the numbers of filings and records stay whole. */
export function sealedAnswer<Value = string>(column: string) {
  const answers = sealedJson<Value>((row) => `${column}:${row}`)
  return {
    ...answers,
    seal: (...[cipher, row, value]: Parameters<typeof answers.seal>) => answers.seal(cipher, row, maskAnswer(value)),
  }
}

const numbersOfRecords = new Set(['about', 'recordId', 'number', 'filingNumber'])

function maskAnswer<Value>(value: Value): Value
function maskAnswer(value: unknown): unknown {
  if (typeof value === 'string') return maskWords(value)
  if (Array.isArray(value)) return value.map((it) => maskAnswer(it))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, numbersOfRecords.has(key) ? it : maskAnswer(it)]),
  )
}
