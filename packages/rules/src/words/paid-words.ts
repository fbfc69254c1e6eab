import type { WordList } from './word-list.ts'

/** Words of a service for which its users pay. */
export const paidWords: WordList = {
  source: ['huawei'],
  year: 2025,
  words: ['收费', '付费', '有偿', '会员费', '充值', '订阅费'],
}
