import type { WordList } from './word-list.ts'

/** 前置审批: words that point to a sector with an approval of its own. */
export const preApprovalWords: WordList = {
  source: ['huawei', 'tencent'],
  year: 2025,
  words: [
    '教育',
    '医疗',
    '医药',
    '药品',
    '药房',
    '新闻',
    '出版',
    '视听',
    '影视',
    '金融',
    '理财',
    '贷款',
    '网约车',
    '网络文化',
  ],
}
