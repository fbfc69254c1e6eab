import { errorsOf, type YearFault } from '@openbeian/filing'

const zhOf: Record<YearFault, string> = {
  'another-year': '有不属于这一年的日期',
  'in-both': '同一天既放假又上班',
  'not-a-weekend': '上班的日子里有不是周六、周日的',
  'lacks-statutory': '缺少元旦、劳动节或国庆节的法定假日',
  'too-few': '放假不足13天',
}
const enOf: Record<YearFault, string> = {
  'another-year': 'some days are of another year',
  'in-both': 'a day is off and worked',
  'not-a-weekend': 'a working weekend is no Saturday or Sunday',
  'lacks-statutory': 'New Year, Labour Day or National Day is not off',
  'too-few': 'fewer than 13 days are off',
}

export const calendarError = errorsOf({
  'calendar.not-a-year': {
    kind: 'invalid',
    zh: ({ year, faults }) => `${year}年的放假安排不完整：${faults.map((it) => zhOf[it]).join('；')}。请对照通知核对。`,
    en: ({ year, faults }: { year: number; faults: YearFault[] }) =>
      `These are not the holidays of ${year}: ${faults.map((it) => enOf[it]).join('; ')}. Compare them with the notice.`,
  },
})
