import { onceNamedSuffixes } from './once-named-suffixes.ts'
import type { WordList } from './word-list.ts'

/** Suffixes of the built-in list of which applicants report that somebody took or refused them against the others. */
const reportedSuffixes: WordList = { source: ['reports'], year: 2026, words: ['tech'] }

/** Do sources differ on whether this suffix is approved? */
export const isDisputed = (suffix: string): boolean =>
  onceNamedSuffixes.words.includes(suffix) || reportedSuffixes.words.includes(suffix)
