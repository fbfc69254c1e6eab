import type { WordList } from './word-list.ts'

/** 字头: words that only state bodies may begin a name with. */
export const stateWords: WordList = {
  source: ['tencent', 'huawei'],
  year: 2025,
  words: ['中国', '中华', '中央', '人民', '人大', '国家', '全国'],
}
