import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { favourites } from './favourites.ts'

/** Why a password is refused: many have it, it says who has it, it follows a pattern, or there is too little of it. */
export type WeakPassword = 'common' | 'context' | 'pattern' | 'simple'

export interface PasswordVerdict {
  /** From 0, guessed at once, to 4; below 3 within a hundred million guesses. */
  strength: 0 | 1 | 2 | 3 | 4
  /** Left out: good enough. */
  weak?: WeakPassword
}

/** What comes after that makes no password worse, and all of it would keep a server busy. */
const judgedCharacters = 32
const enough = 3

let judge: ZxcvbnFactory | undefined

/** `context`: login, names, the site: what is known of who chooses it. */
export function judgePassword(password: string, context: readonly string[]): PasswordVerdict {
  judge ??= new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...dictionary, favourites: [...favourites] } })
  const head = [...password.normalize('NFKC')].slice(0, judgedCharacters).join('')
  const result = judge.check(head, partsOf(context))
  const { score: strength } = result
  return strength < enough ? { strength, weak: reasonOf(result) } : { strength }
}

/** Each as a whole, a mail address on both sides of its mark, and word by word; what is shorter than three letters says nothing. */
const partsOf = (context: readonly string[]): string[] =>
  context
    .flatMap((text) => [text, ...text.split('@'), ...text.split(/[^\p{L}\p{N}]/u)])
    .filter((it) => [...it].length > 2)

function reasonOf({ sequence }: ZxcvbnResult): WeakPassword {
  const dictionaries = sequence.map((it) => ('dictionaryName' in it ? it.dictionaryName : undefined))
  if (dictionaries.includes('userInputs')) return 'context'
  if (dictionaries.some((it) => it !== undefined)) return 'common'
  return sequence.every(({ pattern }) => pattern === 'bruteforce') ? 'simple' : 'pattern'
}
