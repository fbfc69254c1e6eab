import type { WordList } from './word-list.ts'

/** Words that show that the name of a person is the name of a unit. */
export const sponsorCompanyWords: WordList = {
  source: ['tencent'],
  year: 2022,
  words: ['公司', '企业', '工作室', '店', '厂', '中心'],
}
