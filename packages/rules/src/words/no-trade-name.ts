import type { WordList } from './word-list.ts'

/** What stands on the licence of a self-employed person where no trade name was registered. */
export const noTradeName: WordList = {
  source: ['huawei'],
  year: 2025,
  words: [
    '无字号',
    '无字号名称',
    '无名称',
    '无店名',
    '无',
    '未起字号',
    '未登记字号',
    '个体工商户',
    '-',
    '--',
    '—',
    '——',
    '/',
    '*',
    '**',
    '***',
    '****',
    '*****',
  ],
}
