import { expect, test } from 'vitest'
import { nextOpening, parseOpenHours } from './open-hours.ts'

test.each([
  ['请您在规定的时间段内进行报备，报备时间为：09:00-18:00', [{ from: '09:00', to: '18:00' }]],
  [
    '报备时间为：8：30 至 11：30，14:00～17:30',
    [
      { from: '08:30', to: '11:30' },
      { from: '14:00', to: '17:30' },
    ],
  ],
  ['报备时间为：20点到6点30分', [{ from: '20:00', to: '06:30' }]],
  ['报备时间为：0:00:00-24:00:00', [{ from: '00:00', to: '24:00' }]],
  ['2026-11-21 起每日 22时-次日', []],
  ['2026-11-21 起 09:00—17:00', [{ from: '09:00', to: '17:00' }]],
  ['第 3-4 号文件请稍后', []],
  ['报备时间为：25:00-26:00', []],
  ['请您在规定的时间段内进行报备，报备时间为：', []],
])('“%s” names its hours', (message, hours) => {
  expect(parseOpenHours(message)).toEqual(hours)
})

const shanghai = (text: string) => new Date(`2026-11-${text}+08:00`)

test.each([
  ['21T08:59:30', '21T09:00:00'],
  ['21T09:00:00', '21T09:00:00'],
  ['21T17:59:59', '21T17:59:59'],
  ['21T18:00:00', '22T09:00:00'],
])('from nine to six: at %s the next report goes at %s', (at, next) => {
  expect(nextOpening([{ from: '09:00', to: '18:00' }], shanghai(at))).toEqual(shanghai(next))
})

test('hours may go over midnight, and be all day', () => {
  const night = [{ from: '22:00', to: '06:00' }]
  expect(nextOpening(night, shanghai('21T23:30:00'))).toEqual(shanghai('21T23:30:00'))
  expect(nextOpening(night, shanghai('21T05:59:00'))).toEqual(shanghai('21T05:59:00'))
  expect(nextOpening(night, shanghai('21T06:00:00'))).toEqual(shanghai('21T22:00:00'))
  expect(nextOpening([{ from: '00:00', to: '24:00' }], shanghai('21T12:00:00'))).toEqual(shanghai('21T12:00:00'))
  expect(nextOpening([], shanghai('21T12:00:00'))).toEqual(shanghai('21T12:00:00'))
})
