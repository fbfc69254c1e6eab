import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, endOfShanghaiDay, isCalendarDay, shanghaiDay } from './calendar-day.ts'
import { deadlineOf } from './deadline.ts'
import { addWorkingDays, isEstimated, isWorkingDay, type WorkCalendar, workingDaysBetween } from './working-days.ts'

/** National Day 2025 as announced by the State Council (国办发明电〔2024〕12号). */
const calendar: WorkCalendar = {
  holidays: new Set(Array.from({ length: 8 }, (_, day) => `2025-10-0${day + 1}`)),
  workingWeekends: new Set(['2025-09-28', '2025-10-11']),
  knownUntil: '2025-12-31',
}

describe('working days', () => {
  test.each([
    ['2025-09-26', true, 'a Friday'],
    ['2025-09-27', false, 'a Saturday'],
    ['2025-09-28', true, 'a Sunday people work on'],
    ['2025-10-01', false, 'a Wednesday that is a holiday'],
    ['2025-10-09', true, 'the first day after it'],
    ['2025-10-11', true, 'a Saturday people work on'],
    ['2025-10-12', false, 'a Sunday'],
  ])('%s works: %s, %s', (day, works) => {
    expect(isWorkingDay(day, calendar)).toBe(works)
  })

  test('the first day does not count, holidays are jumped over', () => {
    expect(addWorkingDays('2025-09-26', 1, calendar)).toBe('2025-09-28')
    expect(addWorkingDays('2025-09-30', 2, calendar)).toBe('2025-10-10')
    expect(addWorkingDays('2025-09-30', 3, calendar)).toBe('2025-10-11')
    expect(addWorkingDays('2025-10-03', 0, calendar)).toBe('2025-10-03')
  })

  test('an instant counts from the day it is in Shanghai', () => {
    expect(addWorkingDays(new Date('2025-09-29T15:59:59Z'), 1, calendar)).toBe('2025-09-30')
    expect(addWorkingDays(new Date('2025-09-29T16:00:00Z'), 1, calendar)).toBe('2025-10-09')
  })

  test('counting between two days is the other way round of adding', () => {
    for (let days = 0; days <= 30; days += 1) {
      expect(workingDaysBetween('2025-09-24', addWorkingDays('2025-09-24', days, calendar), calendar)).toBe(days)
    }
    expect(workingDaysBetween('2025-10-09', '2025-09-30', calendar)).toBe(-1)
    expect(workingDaysBetween('2025-10-01', '2025-10-08', calendar)).toBe(0)
  })

  test('every day of a year is counted as if one walked there', () => {
    let walked = 0
    for (let day = '2025-01-01'; day < '2026-01-01'; day = addDays(day, 1)) {
      if (day > '2025-01-01' && isWorkingDay(day, calendar)) walked += 1
      expect([day, workingDaysBetween('2025-01-01', day, calendar)]).toEqual([day, walked])
    }
  })

  test('a day of the last announced year is known, one of the next is an estimate', () => {
    expect(isEstimated('2025-12-31', calendar)).toBe(false)
    expect(isEstimated('2026-01-01', calendar)).toBe(true)
  })

  test('a day that is in both lists is a holiday, and a weekday people work on anyway counts once', () => {
    const doubtful: WorkCalendar = {
      holidays: new Set(['2025-10-11']),
      workingWeekends: new Set(['2025-10-11', '2025-10-13']),
      knownUntil: '2025-12-31',
    }
    expect(isWorkingDay('2025-10-11', doubtful)).toBe(false)
    expect(workingDaysBetween('2025-10-10', '2025-10-13', doubtful)).toBe(1)
  })

  test('a day somebody typed in the year 1 holds nobody up', () => {
    const startedAt = performance.now()
    expect(workingDaysBetween('0001-01-01', '2025-01-01', calendar)).toBe(528_037)
    expect(performance.now() - startedAt).toBeLessThan(50)
  })
})

describe('days', () => {
  test.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('"%s" is a day of the calendar: %s', (text, itIs) => {
    expect(isCalendarDay(text)).toBe(itIs)
  })

  test('a day in Shanghai begins at 16:00 UTC', () => {
    expect(shanghaiDay(new Date('2026-01-01T15:59:59.999Z'))).toBe('2026-01-01')
    expect(shanghaiDay(new Date('2026-01-01T16:00:00Z'))).toBe('2026-01-02')
    expect(endOfShanghaiDay('2026-01-01').toISOString()).toBe('2026-01-01T15:59:59.999Z')
  })

  test('days are added over the end of a month and of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2025-12-31', '2026-12-31')).toBe(365)
  })
})

describe('deadlines of an order', () => {
  const entered = new Date('2025-09-29T03:00:00Z')

  test('a review ends with its second working day in Shanghai', () => {
    expect(deadlineOf('inReview', entered, calendar)?.toISOString()).toBe('2025-10-09T15:59:59.999Z')
  })

  test('the code in the SMS is good for 24 hours, holiday or not', () => {
    expect(deadlineOf('smsPending', entered, calendar)?.toISOString()).toBe('2025-09-30T03:00:00.000Z')
  })

  test('the administration has twenty working days', () => {
    const end = deadlineOf('atAdministration', entered, calendar)
    expect(end && workingDaysBetween('2025-09-29', shanghaiDay(end), calendar)).toBe(20)
  })

  test('a check of persons has five working days, and what is sent back has seven', () => {
    // Monday 2025-06-02 in a calendar without holidays
    const monday = new Date('2025-06-02T03:00:00Z')
    expect(deadlineOf('identityPending', monday, calendar)?.toISOString()).toBe('2025-06-09T15:59:59.999Z')
    expect(deadlineOf('needsFix', monday, calendar)?.toISOString()).toBe('2025-06-11T15:59:59.999Z')
  })

  test('a draft may wait', () => {
    expect(deadlineOf('draft', entered, calendar)).toBeUndefined()
  })
})
