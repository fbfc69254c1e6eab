import type { WordList } from './word-list.ts'

/** Suffixes that not everybody may register under: state bodies, non-profit bodies, and one brand each. */
export const restrictedSuffixes: WordList = {
  source: ['practice'],
  year: 2026,
  words: [
    'gov.cn',
    'mil.cn',
    'edu.cn',
    '政务.cn',
    '公益.cn',
    '政务.中国',
    '公益.中国',
    '政务',
    '公益',
    'baidu',
    'chase',
    'citic',
    'jpmorgan',
    'sohu',
    'unicom',
    '中信',
    '联通',
  ],
}
