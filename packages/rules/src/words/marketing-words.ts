import type { WordList } from './word-list.ts'

/** 定价与营销: words of prices and praise. */
export const marketingWords: WordList = {
  source: ['huawei'],
  year: 2025,
  words: ['免费', '最', '第一', '限时'],
}
