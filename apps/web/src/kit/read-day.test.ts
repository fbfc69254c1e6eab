import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test.each([
  '20170508',
  '2017.05.08',
  '2017-5-8',
  '2017/05/8',
  '2017年5月8日',
  '2017年05月08',
  ' 2017 年 5 月 8 日 ',
  '２０１７．０５．０８',
  '2017。5。8',
])('%s is the eighth of May 2017', (text) => {
  expect(readDay(text)).toEqual({ kind: 'day', day: '2017-05-08' })
})

test.each(['长期', '长期有效', ' 永久 ', 'Long-term', 'long term'])('%s is no day, but for ever', (text) => {
  expect(readDay(text)).toEqual({ kind: 'longTerm' })
})

test.each(['2017-02-30', '20171301', '1899-12-31', '2200-01-01', '20170500'])('there is no day %s', (text) => {
  expect(readDay(text)).toEqual({ kind: 'noSuchDay' })
})

test.each(['2017', '201705', '8/5/2017', '2017-05', '五月八日', '2017年5月8日 至 长期'])(
  '%s cannot be read',
  (text) => {
    expect(readDay(text)).toEqual({ kind: 'unreadable' })
  },
)

test('nothing typed is no mistake', () => {
  expect(readDay('  ')).toEqual({ kind: 'empty' })
})
