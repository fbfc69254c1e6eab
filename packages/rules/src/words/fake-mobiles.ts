import type { WordList } from './word-list.ts'

/** Numbers everybody knows. */
export const fakeMobiles: WordList = {
  source: ['practice'],
  year: 2026,
  words: ['13800138000', '13800000000', '13900000000', '13012345678', '13812345678', '18888888888', '12345678901'],
}
