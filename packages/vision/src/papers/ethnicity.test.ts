import { expect, test } from 'vitest'
import { ethnicityIn, likelyEthnicity } from './ethnicity.ts'
import type { FoundName } from './find-names.ts'
import type { Piece } from './flat-text.ts'

test('an ethnicity is one of those there are', () => {
  expect(ethnicityIn('维吾尔口')).toBe('维吾尔')
  expect(ethnicityIn('汉1')).toBe('汉')
})

/** What was read behind 民族, and what else may stand there. */
function likely(read: [string, number][], others: [string, number][]): string | undefined {
  const placed = ([character, score]: [string, number], n: number) => ({ character, score, x: 120 + n * 20, ink: 1 })
  const piece = { glyphs: read.map(placed), others: others.map(placed), y: 50, x0: 110, x1: 200 } as unknown as Piece
  return likelyEthnicity({ x0: 0, x1: 100, y: 50, height: 30, pieces: [] } as unknown as FoundName, [piece])
}

test.each([
  [
    [['〓', 0]],
    [
      ['傈', 0.15],
      ['丽', 0.2],
      ['僳', 0.12],
    ],
    '傈僳',
  ],
  [
    [['鑫', 0.6]],
    [
      ['畲', 0.66],
      ['俞', 0.04],
    ],
    '畲',
  ],
  [
    [
      ['〓', 0],
      ['佬', 0.9],
    ],
    [],
    '仫佬',
  ],
] as [[string, number][], [string, number][], string][])('%j with traces of %j is %s', (read, others, people) => {
  expect(likely(read, others)).toBe(people)
})

test('where another character was read more surely, or two peoples are as near, nobody chooses', () => {
  expect(likely([['窗', 0.57]], [['苗', 0.18]])).toBeUndefined()
  expect(
    likely(
      [['〓', 0]],
      [
        ['苗', 0.3],
        ['畲', 0.2],
      ],
    ),
  ).toBeUndefined()
  expect(
    likely(
      [
        ['么', 0.9],
        ['佬', 0.9],
      ],
      [['仡', 0.2]],
    ),
  ).not.toBe('仫佬')
})
