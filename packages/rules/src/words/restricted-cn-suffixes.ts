import type { WordList } from './word-list.ts'

/** .cn categories that not everybody may register under. */
export const restrictedCnSuffixes: WordList = {
  source: ['practice'],
  year: 2026,
  words: ['gov.cn', 'mil.cn', 'edu.cn', '政务.cn'],
}
