import { provinceValues } from './province-value.ts'

/** 已备案网站打不开时不受理新增. */
export const filedSitesOpen = provinceValues(true, ['jd', 'tencent'], 2023, ['440000'])

/** 年度审核短信的日子，月日. */
export const annualCheck = provinceValues({ from: '01-15', to: '04-15' }, ['tencent'], 2020, ['420000'], {
  off: {
    zh: '只有2020年的一份通知，不知道此后是否每年都有。',
    en: 'One notice of 2020; nobody knows whether it came again.',
  },
})
