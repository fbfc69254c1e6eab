import type { WordList } from './word-list.ts'

/** Words of trade in the remark of a personal service. */
export const commercialWords: WordList = {
  source: ['huawei'],
  year: 2025,
  words: ['销售', '出售', '交易', '商务', '购物', '代理', '招商', '收费', '盈利', '产品展示'],
}
