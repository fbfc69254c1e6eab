import { expect, test } from 'vitest'
import { faultsOfYear, readHolidayNotice } from './holiday-notice.ts'

/** 国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04), as news sites reprint it; the sentences that name days. */
const notice = `国务院办公厅关于2026年部分节假日安排的通知
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
国务院办公厅
2025年11月4日`

test('the notice of a year is read as it is pasted', () => {
  const read = readHolidayNotice(notice, 2026)
  expect(read.holidays).toHaveLength(33)
  expect(read.holidays.slice(0, 4)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-02-15'])
  expect(read.holidays.at(-1)).toBe('2026-10-07')
  const weekends = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']
  expect(read.workingWeekends).toEqual(weekends)
  expect(faultsOfYear(read)).toEqual([])
})

test('older notices write days off behind a weekend and spans over two months', () => {
  const read = readHolidayNotice('四、清明节：4月5日放假，4月7日（星期一）补休。五、九月：9月29日至10月2日放假。', 2014)
  expect(read.holidays).toEqual(['2014-04-05', '2014-04-07', '2014-09-29', '2014-09-30', '2014-10-01', '2014-10-02'])
})

test('a text that is no notice reads as no days, and that is no year', () => {
  expect(faultsOfYear(readHolidayNotice('明年照常放假。', 2027))).toEqual(['lacks-statutory', 'too-few'])
})

test.each([
  ['the days of another year', { year: 2027 }, 'another-year'],
  ['a weekend that is a holiday and worked', { workingWeekends: ['2026-10-04'] }, 'in-both'],
  ['a Monday that is called a working weekend', { workingWeekends: ['2026-10-12'] }, 'not-a-weekend'],
  ['a Friday that is called one', { workingWeekends: ['2026-10-09'] }, 'not-a-weekend'],
  ['a day no month has', { workingWeekends: ['2026-02-30'] }, 'another-year'],
] as const)('%s is no announced year', (_, change, fault) => {
  const read = { ...readHolidayNotice(notice, 2026), ...change }
  expect(faultsOfYear({ ...read, workingWeekends: [...read.workingWeekends] })).toContain(fault)
})

test('a day off in a sentence of its own is one, and a sentence that only speaks of work is none', () => {
  expect(readHolidayNotice('4月5日放假。4月7日补休。', 2014).holidays).toEqual(['2014-04-05', '2014-04-07'])
  const read = readHolidayNotice('5月4日起正常上班，5月5日放假。', 2026)
  expect(read).toMatchObject({ holidays: ['2026-05-04', '2026-05-05'], workingWeekends: [] })
})

test('nobody has a year off: a span ends after fifteen days', () => {
  expect(readHolidayNotice('1月1日至12月31日放假。', 2026).holidays).toHaveLength(15)
})

test('the law knows thirteen days off, and twelve are too few', () => {
  const { holidays } = readHolidayNotice(notice, 2026)
  const [fixed, others] = [
    ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'],
    ['02-15', '02-16', '02-17', '02-18', '02-19', '02-20'],
  ]
  const twelve = [...fixed, ...others].map((it) => `2026-${it}`)
  expect(holidays).toEqual(expect.arrayContaining(twelve))
  expect(faultsOfYear({ year: 2026, holidays: twelve, workingWeekends: [] })).toEqual(['too-few'])
  expect(faultsOfYear({ year: 2026, holidays: [...twelve, '2026-04-05'], workingWeekends: [] })).toEqual([])
})
