import type { YearFault } from '@openbeian/filing'
import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain: '期限按工作日计算，依据国务院办公厅每年的节假日安排。',
  knownUntil: (day: string) =>
    `已公布到 ${day}。之后的年份按法定假日估计，不含调休；落在这些年份的期限都标明“估计”，也不会据此自动作废订单。`,
  nothingKnown: '还没有任何一年的安排，所有期限都是估计。',
  announced: '已公布',
  estimated: '估计',
  year: '年份',
  state: '状态',
  holidays: '放假',
  workingWeekends: '调休上班',
  source: '依据',
  enter: '录入一年的安排',
  enterNamed: (year: number) => `录入 ${year} 年的安排`,
  paste: '粘贴通知全文',
  pasteHint: '国务院办公厅关于某年部分节假日安排的通知；读出的日期在下面核对。',
  title: '通知的名称或网址',
  titleOf: (year: number) => `国务院办公厅关于${year}年部分节假日安排的通知`,
  read: (holidays: number, weekends: number) => `读出放假 ${holidays} 天，调休上班 ${weekends} 天：`,
  save: '保存',
  saved: (year: number, count: number) => `${year} 年的安排已保存，${count} 个期限重新计算。`,
  noYear: '请填写年份，例如 2027。',
  faults: {
    'another-year': '有不属于这一年的日期。',
    'in-both': '同一天既放假又上班。',
    'not-a-weekend': '上班的日子里有不是周六、周日的。',
    'lacks-statutory': '没有读到元旦、劳动节或国庆节的法定假日，请检查粘贴的内容和年份。',
    'too-few': '放假不足 13 天，通知可能没有贴全。',
  } satisfies Record<YearFault, string>,
}

const en: typeof zh = {
  explain: 'Deadlines count working days, by the holidays the State Council announces each year.',
  knownUntil: (day) =>
    `Announced until ${day}. Later years are estimated from the statutory holidays, without moved working days; deadlines in them are marked, and end no order by themselves.`,
  nothingKnown: 'No year was entered: all deadlines are estimates.',
  announced: 'Announced',
  estimated: 'Estimated',
  year: 'Year',
  state: 'State',
  holidays: 'Days off',
  workingWeekends: 'Working weekends',
  source: 'Source',
  enter: 'Enter a year',
  enterNamed: (year) => `Enter ${year}`,
  paste: 'Paste the notice',
  pasteHint: 'The whole notice of the State Council, in Chinese; compare the days that were read below.',
  title: 'Title or address of the notice',
  titleOf: (year) => `国务院办公厅关于${year}年部分节假日安排的通知`,
  read: (holidays, weekends) => `Read: ${holidays} days off, ${weekends} working weekends:`,
  save: 'Save',
  saved: (year, count) => `${year} is saved; ${count} deadlines were counted anew.`,
  noYear: 'Enter a year, e.g. 2027.',
  faults: {
    'another-year': 'Some days are of another year.',
    'in-both': 'A day is off and worked.',
    'not-a-weekend': 'A working weekend is no Saturday or Sunday.',
    'lacks-statutory': 'New Year, Labour Day or National Day was not read: check the text and the year.',
    'too-few': 'Fewer than 13 days are off: part of the notice may be missing.',
  },
}

export const calendarWords: Dictionary<typeof zh> = { zh, en }
