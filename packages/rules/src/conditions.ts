export { isSameName, plainName } from '@openbeian/filing'

import type { Answer } from './rule.ts'

/** Something was typed. */
export const isTyped = (text: string): boolean => text.trim() !== ''

export const lengthOf = (text: string): number => [...text].length

export const chineseCharactersIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** The words of a list that a text contains, in whatever case. */
export function wordsIn(text: string, { words }: { words: readonly string[] }): string[] {
  const inside = text.toLowerCase()
  return lowerCaseOf(words).flatMap(({ word, lowered }) => (inside.includes(lowered) ? [word] : []))
}

const loweredLists = new WeakMap<readonly string[], { word: string; lowered: string }[]>()

function lowerCaseOf(words: readonly string[]): { word: string; lowered: string }[] {
  const known = loweredLists.get(words) ?? words.map((word) => ({ word, lowered: word.toLowerCase() }))
  loweredLists.set(words, known)
  return known
}

/** Do two texts share a run of so many characters? */
export const shareSubstring = (one: string, other: string, length: number): boolean =>
  Array.from({ length: Math.max(0, one.length - length + 1) }, (_, at) => one.slice(at, at + length)).some((run) =>
    other.includes(run),
  )

/** Asks a fact where it is known; otherwise the answer is unknown. */
export const whenKnown = <Fact>(fact: Fact | undefined, ask: (fact: Fact) => Answer): Answer =>
  fact === undefined ? 'unknown' : ask(fact)

/** How often each is there. */
export function countEach<Item>(items: Iterable<Item>): Map<Item, number> {
  const counts = new Map<Item, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
