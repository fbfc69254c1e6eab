import type { WordList } from './word-list.ts'

/** Fields a personal service may not be about, as its name shows. */
export const personalTabooWords: WordList = {
  source: ['huawei'],
  year: 2025,
  words: [
    '论坛',
    '社区',
    '交流',
    '导航',
    '搜索',
    '资讯',
    '新闻',
    '影视',
    '视频',
    '音乐',
    '小说',
    '游戏',
    '直播',
    '交友',
    '招聘',
    '团购',
    '支付',
    '股票',
    '教育',
    '医疗',
    '医院',
    '诊所',
    '药',
    '培训',
    '考试',
  ],
}
