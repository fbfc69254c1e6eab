import { expect, test } from 'vitest'
import { agreedText } from './agreed-text.ts'

const pitch = 0.1
const read = (text: string, scores: number[], places = scores.map((_, n) => (n + 0.5) * pitch)) => ({
  text,
  places,
  scores,
})

test('two of three readings outvote the third, and nobody is sure', () => {
  const agreed = agreedText(
    [read('岳麟区', [0.9, 0.5, 0.9]), read('岳麓区', [0.9, 0.6, 0.9]), read('岳麓区', [0.9, 0.7, 0.9])],
    pitch,
  )
  expect(agreed.text).toBe('岳麓区')
  expect(agreed.scores[1]).toBeLessThan(0.9)
  expect(agreed.scores[0]).toBeCloseTo(0.9)
})

test('a character that one reading left out stays where the others are sure of it', () => {
  const [gap, whole] = [read('技研发', [0.9, 0.9, 0.9], [0.05, 0.25, 0.35]), read('技术研发', [0.9, 0.8, 0.9, 0.9])]
  expect(agreedText([gap, whole, whole], pitch).text).toBe('技术研发')
})

test('what only one reading saw, and not for sure, is left out', () => {
  const [plain, more] = [read('北京市', [0.9, 0.9, 0.9]), read('北京市1', [0.9, 0.9, 0.9, 0.3])]
  expect(agreedText([plain, more, plain], pitch).text).toBe('北京市')
})

test('one reading is as it was', () => {
  const alone = read('成立日期', [0.9, 0.8, 0.7, 0.6])
  expect(agreedText([alone], pitch)).toEqual(alone)
})
