import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { estimatedHolidays } from './estimate-year.ts'

test.each([2025, 2026])('what is estimated of %s is among the days the State Council announced for it', (year) => {
  const off = new Set(Object.keys(announced.holidays))
  expect(estimatedHolidays(year).filter((day) => !off.has(day))).toEqual([])
})

test('2027 has its 13 statutory days, and those on a weekend are made up on the next working day', () => {
  // 放假办法 (2024-11 revision); New Year's Eve of the Dragon Boat and Mid-Autumn days by the lunar calendar
  const days = estimatedHolidays(2027)
  expect(days).toEqual(expect.arrayContaining(['2027-01-01', '2027-02-05', '2027-02-08', '2027-04-05', '2027-06-09']))
  // the sixth and seventh of February are the weekend, and so are the first and second of May and of October
  expect(days).toEqual(expect.arrayContaining(['2027-02-09', '2027-02-10', '2027-05-03', '2027-05-04', '2027-10-04']))
})
