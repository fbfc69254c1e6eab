import type { WordList } from './word-list.ts'

/** Words no service name may carry. */
export const sensitiveWords: WordList = {
  source: ['tencent'],
  year: 2022,
  words: [
    '反腐',
    '赌博',
    '廉政',
    '色情',
    '博彩',
    '彩票',
    '毒品',
    '翻墙',
    'VPN',
    '代孕',
    '办证',
    '刷单',
    '黑客',
    '枪支',
  ],
}
