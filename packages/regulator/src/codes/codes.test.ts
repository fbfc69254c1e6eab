import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nextStep, nextSteps } from './next-step.ts'
import { resultMeaning, resultMeanings } from './result-meanings.ts'
import { sampleCodeTables } from './sample-code-tables.ts'

const listed = JSON.parse(
  readFileSync(new URL('../../../../conformance/wire/codes.json', import.meta.url), 'utf8'),
) as Record<'answers' | 'icpResults' | 'fileResults', number[]>

test('every documented answer code has a next step, and no other has', () => {
  expect(Object.keys(nextSteps).map(Number)).toEqual(listed.answers)
})

test('a code nobody documented stops the channel', () => {
  expect([23, 500, -1, Number.NaN].map(nextStep)).toEqual(Array(4).fill('stopChannel'))
})

test('configuration is never retried blindly, maintenance is retried later', () => {
  expect([4, 5, 12, 13, 19].map(nextStep)).toEqual(Array(5).fill('stopChannel'))
  expect([15, 20, 901, 902, 999].map(nextStep)).toEqual(Array(5).fill('retryLater'))
  expect([6, 7, 8, 9, 10, 11, 16, 17, 18].map(nextStep)).toEqual(Array(9).fill('rebuild'))
  expect([0, 2, 3, 14, 22].map(nextStep)).toEqual([
    'done',
    'nothingThere',
    'askAgain',
    'sendMissingFirst',
    'tooManyTries',
  ])
})

test('every result code about filings and files is explained, once, in both languages', () => {
  expect(Object.keys(resultMeanings).map(Number)).toEqual([...listed.icpResults, ...listed.fileResults])
  const meanings = Object.values(resultMeanings)
  expect(new Set(meanings.map((it) => it.zh)).size).toBe(meanings.length)
  expect(new Set(meanings.map((it) => it.en)).size).toBe(meanings.length)
})

test('only 1001 approves and only 1002 refuses; an undocumented code is unknown', () => {
  const codesOf = (group: string) =>
    Object.keys(resultMeanings).filter((it) => resultMeaning(Number(it)).class === group)
  expect(codesOf('approved')).toEqual(['1001'])
  expect(codesOf('refused')).toEqual(['1002'])
  expect(resultMeaning(1069).class).toBe('unknown')
})

test('no two rows of a sample table share an id', () => {
  const { version: _, ...tables } = sampleCodeTables
  for (const [name, table] of Object.entries(tables)) {
    const ids = Object.values(table).map((it: { id: number }) => it.id)
    expect(new Set(ids).size, name).toBe(ids.length)
  }
})
