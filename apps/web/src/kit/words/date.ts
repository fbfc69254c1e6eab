import type { Dictionary } from '../language.tsx'

const zh = {
  unreadable: '看不出是哪一天，请按 2017-05-08 或 20170508 填写。',
  orLongTerm: '长期有效的请填“长期”。',
  noSuchDay: '日历上没有这一天，请核对年、月、日。',
  longTerm: '长期',
  openCalendar: '从日历选择',
  calendar: '日历',
}

const en: typeof zh = {
  unreadable: 'This cannot be read as a day. Enter it as 2017-05-08 or 20170508.',
  orLongTerm: ' Where it has no end, enter “long-term”.',
  noSuchDay: 'The calendar has no such day. Check year, month and day.',
  longTerm: 'long-term',
  openCalendar: 'Choose from a calendar',
  calendar: 'Calendar',
}

export const dateWords: Dictionary<typeof zh> = { zh, en }
