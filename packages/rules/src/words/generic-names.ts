import type { WordList } from './word-list.ts'

/** Names that say nothing. */
export const genericNames: WordList = {
  source: ['practice'],
  year: 2026,
  words: ['网站', '首页', '测试', '个人网站', '我的网站', '无名', 'test', 'demo'],
}
