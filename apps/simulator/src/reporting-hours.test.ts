import { expect, test } from 'vitest'
import { isHoursText, isWithinHours } from './reporting-hours.ts'

const inChina = (time: string) => new Date(`2026-11-20T${time}:00+08:00`)

test.each([
  ['08:00-20:00', '07:59', false],
  ['08:00-20:00', '08:00', true],
  ['08:00-20:00', '20:00', false],
  ['09:00-12:00, 13:30-18:00', '12:30', false],
  ['09:00-12:00, 13:30-18:00', '13:30', true],
  ['22:00-06:00', '23:00', true],
  ['22:00-06:00', '05:59', true],
  ['22:00-06:00', '12:00', false],
  ['00:00-24:00', '23:59', true],
])('uploads at %s: at %s %s', (hours, time, isOpen) => {
  expect(isWithinHours(hours, inChina(time))).toBe(isOpen)
})

test('hours that are none are refused', () => {
  expect(['8-20', '08:00', '', '25:00-26:00', '08:00-20:60'].filter(isHoursText)).toEqual([])
})
