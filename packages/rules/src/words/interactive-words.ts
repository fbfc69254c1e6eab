import type { WordList } from './word-list.ts'

/** Words of a service on which its users publish. */
export const interactiveWords: WordList = {
  source: ['practice'],
  year: 2026,
  words: ['论坛', '社区', '评论', '留言', '发帖', '聊天', '弹幕', '用户发布'],
}
