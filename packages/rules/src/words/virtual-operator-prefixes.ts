import type { WordList } from './word-list.ts'

/** 虚拟运营商: number segments the ministry's SMS may not reach. */
export const virtualOperatorPrefixes: WordList = {
  source: ['tencent'],
  year: 2022,
  words: ['162', '165', '167', '170', '171'],
}
