import type { AddedCode } from '../dialects/dialect-file.ts'
import type { ResultClass } from './result-meaning.ts'

/** An edition, of which only the codes are asked; V3.0 adds none. */
export interface WithCodes {
  file?: { returnCodes?: readonly AddedCode[] }
}

/** The code as the first of these editions has it. */
export const addedAnswer = (code: number, edition: WithCodes): AddedCode | undefined =>
  edition.file?.returnCodes?.find((it) => it.code === code && it.about === 'answer')

export const addedResult = (code: number, editions: readonly WithCodes[]): AddedCode | undefined =>
  editions.flatMap(({ file }) => file?.returnCodes ?? []).find((it) => it.code === code && it.about !== 'answer')

/** The class of a result, by what follows from it. */
export const classOf = {
  retry: 'busy',
  stop: 'notAllowed',
  return: 'invalid',
  inform: 'informational',
} as const satisfies Record<AddedCode['consequence'], ResultClass>
