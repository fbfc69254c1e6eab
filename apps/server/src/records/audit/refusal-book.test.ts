import { expect, test } from 'vitest'
import type { Refused } from '../../platform/http/watch.ts'
import { type RefusalNote, refusalBook } from './refusal-book.ts'

function aBook() {
  const written: RefusalNote[] = []
  let now = new Date('2026-03-02T02:00:10Z')
  const book = refusalBook({ now: () => now, write: async (notes) => void written.push(...notes) })
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  return { ...book, written, later }
}

const refused = (it: Partial<Refused> = {}): Refused => ({
  ip: '203.0.113.9',
  action: 'access.refuse',
  about: 'access',
  asked: 'GET /api/audit',
  code: 'http.not-allowed',
  ...it,
})

test('the first is written at once, how often besides when the minute is over', async () => {
  const { note, written, later } = aBook()
  for (let times = 0; times < 1000; times++) await note(refused())
  expect(written.map(({ times }) => times)).toEqual([1])
  later(60)
  await note(refused())
  expect(written.map(({ times }) => times)).toEqual([1, 999, 1])
})

test('what was counted is not lost with an end in good order', async () => {
  const { note, written, close } = aBook()
  await note(refused())
  await note(refused())
  await close()
  await close()
  expect(written.map(({ times }) => times)).toEqual([1, 1])
})

test('one address that tries everything has eleven lines a minute, and does not push out others', async () => {
  const { note, written, close } = aBook()
  for (let n = 0; n < 500; n++) await note(refused({ asked: `GET /api/orders/${n}` }))
  expect(written).toHaveLength(11)
  expect(written.at(-1)).toMatchObject({ ip: '203.0.113.9', asked: '', code: 'more' })
  await note(refused({ ip: '198.51.100.7' }))
  expect(written.at(-1)).toMatchObject({ ip: '198.51.100.7', asked: 'GET /api/audit' })
  await close()
  expect(written.at(-1)).toMatchObject({ ip: '203.0.113.9', code: 'more', times: 489 })
})

test('many addresses at once fill no disk: the rest is one line', async () => {
  const { note, written, close } = aBook()
  for (let n = 0; n < 5000; n++) await note(refused({ ip: `198.51.${n >> 8}.${n & 255}` }))
  await close()
  expect(written.length).toBeLessThanOrEqual(202)
  expect(written.reduce((sum, { times }) => sum + times, 0)).toBe(5000)
})
