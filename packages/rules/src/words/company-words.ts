import type { WordList } from './word-list.ts'

/** 企业字样: words a personal service may not be named with. */
export const companyWords: WordList = {
  source: ['tencent', 'huawei'],
  year: 2025,
  words: [
    '公司',
    '企业',
    '集团',
    '有限',
    '商城',
    '商店',
    '工厂',
    '厂',
    '店',
    '专卖店',
    '旗舰店',
    '连锁',
    '加盟',
    '品牌',
    '官网',
  ],
}
