import type { WordList } from './word-list.ts'

/** What people type to get past a field. */
export const placeholderWords: WordList = {
  source: ['practice'],
  year: 2026,
  words: ['测试', 'test', 'asdf', '暂无', '待定', '随便'],
}
