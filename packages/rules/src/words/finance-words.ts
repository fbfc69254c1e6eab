import type { WordList } from './word-list.ts'

/** Words of finance in the name or the business scope of a unit: its supervisor is asked first. */
export const financeWords: WordList = {
  source: ['tencent'],
  year: 2022,
  words: ['基金', '理财', '资产管理', '网贷', 'P2P', '众筹', '支付', '保险', '交易所', '交易中心', '期货', '证券'],
}
