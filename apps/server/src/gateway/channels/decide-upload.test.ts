import { v30 } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { arrivalOf, outcomeOfUpload } from './decide-upload.ts'
import { backOffMs } from './gateway-times.ts'

const nobody = { fault: 'transport', reason: 'ECONNREFUSED' } as const

test.each([
  [0, 'accepted'],
  [1, 'accepted'],
  [2, 'stop'],
  [4, 'stop'],
  [6, 'rebuild'],
  [18, 'rebuild'],
  [15, 'later'],
  [902, 'later'],
  [22, 'stop'],
  [4711, 'stop'],
] as const)('an upload answered with %i: %s', (code, is) => {
  expect(outcomeOfUpload({ code, message: '' }, v30).is).toBe(is)
})

test('only what the administration said no to is known not to have arrived', () => {
  expect(outcomeOfUpload({ code: 20, message: '' }, v30)).toMatchObject({ arrival: 'refused' })
  expect(outcomeOfUpload({ code: 999, message: '' }, v30)).toMatchObject({ arrival: 'unknown' })
  expect(outcomeOfUpload(nobody, v30)).toMatchObject({ is: 'later', arrival: 'unknown' })
})

test('a gap names its numbers in order; one without numbers is tried later', () => {
  const gap = { code: 14, message: '', missingSequences: [12, 3, 7] }
  expect(outcomeOfUpload(gap, v30)).toMatchObject({ is: 'missingFirst', sequences: [3, 7, 12] })
  expect(outcomeOfUpload({ code: 14, message: '' }, v30)).toMatchObject({ is: 'later' })
})

const ours = { sequence: 5, isOurs: (hash: string) => hash === 'hash' }
const last = (sequence: number, beianInfoHash = 'hash') => ({
  code: 0,
  message: '',
  file: {
    sequence,
    beianInfoHash,
    fileName: 'f',
    beianInfo: '',
    encryptAlgorithm: 1,
    hashAlgorithm: 0,
    compressionFormat: 0,
  },
})

test('a file whose answer was lost arrived when the last number and hash are ours', () => {
  expect(arrivalOf(last(5), ours, v30)).toBe('accepted')
  expect(arrivalOf(last(4), ours, v30)).toBe('notYet')
  expect(arrivalOf({ code: 0, message: '' }, { ...ours, sequence: 1 }, v30)).toBe('notYet')
})

test('our number with a foreign content, or a number beyond ours, is nothing to go on from', () => {
  expect(arrivalOf(last(5, 'other'), ours, v30)).toHaveProperty('stop')
  expect(arrivalOf(last(6), ours, v30)).toHaveProperty('stop')
})

test('as long as nobody answers, nothing is known', () => {
  expect(arrivalOf(nobody, ours, v30)).toHaveProperty('later')
  expect(arrivalOf({ code: 901, message: '' }, ours, v30)).toHaveProperty('later')
  expect(arrivalOf({ code: 5, message: '' }, ours, v30)).toHaveProperty('stop')
})

test('waits grow to a minute and no further, a quarter shorter or longer', () => {
  const times = { pollSeconds: 1, firstRetrySeconds: 1, maxRetrySeconds: 60, callTimeoutSeconds: 1 }
  expect([0, 1, 2, 5, 6, 400].map((tries) => backOffMs(tries, times, 0.5))).toEqual([
    1000, 2000, 4000, 32_000, 60_000, 60_000,
  ])
  expect([backOffMs(0, times, 0), backOffMs(0, times, 1)]).toEqual([750, 1250])
})

test('what a code means that the edition of the channel adds is what the file says of it', () => {
  const words = { zh: '虚构', en: 'Invented.' }
  const added = (code: number, consequence: 'retry' | 'stop' | 'return') => ({
    ...{ code, consequence, about: 'answer' as const, meaning: words, advice: words, fields: [] },
  })
  const edition = { file: { returnCodes: [added(951, 'retry'), added(952, 'stop'), added(953, 'return')] } }
  const outcomes = [951, 952, 953, 954].map((code) => outcomeOfUpload({ code, message: '' }, edition).is)
  expect(outcomes).toEqual(['later', 'stop', 'rebuild', 'stop'])
  expect(arrivalOf({ code: 951, message: '' }, ours, edition)).toHaveProperty('later')
})
