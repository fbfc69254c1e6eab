import type { WordList } from './word-list.ts'

/** Labels that look like a state body. */
export const stateDomainWords: WordList = {
  source: ['tencent'],
  year: 2022,
  words: ['中国', 'china-gov', 'chinagov', 'gov', 'edu', 'mil', '12306'],
}
