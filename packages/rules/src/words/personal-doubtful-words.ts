import type { WordList } from './word-list.ts'

/** Words administrations often return in a personal name. */
export const personalDoubtfulWords: WordList = {
  source: ['practice'],
  year: 2026,
  words: [
    '平台',
    '网络',
    '网',
    '技术',
    '信息',
    '在线',
    '中心',
    '联盟',
    '协会',
    '基金',
    '公益',
    '门户',
    '社团',
    '热线',
    '主页',
    '空间',
    '工作室',
  ],
}
