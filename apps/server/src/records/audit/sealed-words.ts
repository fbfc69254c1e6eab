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
