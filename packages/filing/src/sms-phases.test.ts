import { expect, test } from 'vitest'
import { orderTypes } from './order-type.ts'
import { provinces } from './province.ts'
import { automaticResends, smsExpected, smsPhases, smsReminderHours } from './sms-phases.ts'

test.each([
  ['天津', '120000', '2017-12-18'],
  ['浙江', '330000', '2018-09-10'],
  ['山东', '370000', '2018-09-24'],
  ['北京', '110000', '2020-08-17'],
])('in %s the ministry asks by SMS from the day of its phase on, and not the day before', (_, province, from) => {
  const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
  expect(smsExpected(province, 'FIRST', from)).toBe(true)
  expect(smsExpected(province, 'FIRST', before)).toBe(false)
})

test('every province is in one phase', () => {
  const named = smsPhases.flatMap((it) => (it.provinces === 'everywhere' ? [] : it.provinces))
  expect(new Set(named).size).toBe(named.length)
  expect(provinces.filter(({ code }) => !smsExpected(code, 'FIRST', '2020-08-17'))).toEqual([])
  expect(provinces.filter(({ code }) => smsExpected(code, 'FIRST', '2020-08-16'))).toHaveLength(named.length)
})

test('no SMS comes when only the access here ends, nor where nothing is reported', () => {
  const without = orderTypes.filter((it) => !smsExpected('110000', it, '2026-01-01'))
  expect(without).toEqual(['CANCEL_ACCESS', 'CLAIM', 'TRANSFER_ACCOUNT'])
})

test('nobody is pestered: three SMS more at most, and a reminder half a day and two hours before one lapses', () => {
  expect(automaticResends).toBe(3)
  expect(smsReminderHours).toEqual([12, 2])
})
