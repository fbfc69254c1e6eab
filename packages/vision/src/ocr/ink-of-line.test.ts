import { expect, test } from 'vitest'
import type { Pixels } from '../quality/pixels.ts'
import { inkedText } from './ink-of-line.ts'

const height = 48
const pitch = 39

/** A line with a black block in each place that is named. */
function aLine(places: number[], ink = 20): Pixels {
  const width = pitch * 6
  const data = new Uint8Array(width * height * 3).fill(240)
  for (const place of places)
    for (let y = 10; y < 38; y++)
      for (let x = place * pitch + 4; x < (place + 1) * pitch - 4; x++)
        data.fill(ink, (y * width + x) * 3, (y * width + x) * 3 + 3)
  return { data, width, height }
}
const readAt = (text: string, places: number[]) => ({
  text,
  places: places.map((it) => (it + 0.5) / 6),
  scores: places.map(() => 0.999),
})

test('a character that was read as nothing leaves a mark between its neighbours, and nobody is sure of it', () => {
  const { text, scores } = inkedText(aLine([0, 1, 2, 3]), readAt('张头村', [0, 2, 3]))
  expect(text).toBe('张〓头村')
  expect(scores[1]).toBe(0)
})

test.each([
  ['before the first', '头村', [1, 2], '〓头村'],
  ['behind the last', '沈小', [0, 1], '沈小〓'],
])('%s as well', (_, said, places, text) => {
  expect(inkedText(aLine([0, 1, 2]), readAt(said, places)).text).toBe(text)
})

test('what was taken for a blank is told, where there is ink', () => {
  expect(inkedText(aLine([0, 1, 2]), readAt('赵 飞', [0, 1, 2])).text).toBe('赵〓飞')
  expect(inkedText(aLine([0, 2]), readAt('赵 飞', [0, 1, 2])).text).toBe('赵 飞')
})

test('characters set apart have nothing between them', () => {
  expect(inkedText(aLine([0, 3]), readAt('名称', [0, 3])).text).toBe('名称')
})

test('how dark a character is beside its paper is told', () => {
  const [dark = 0] = inkedText(aLine([0], 20), readAt('王', [0])).inks
  const [faint = 0] = inkedText(aLine([0], 190), readAt('王', [0])).inks
  expect(dark).toBeGreaterThan(0.85)
  expect(faint).toBeLessThan(0.25)
})

test('behind a name as well that is set closer than what stands before it', () => {
  const close = [0, 1.3, 2.5, 3.4, 4.3]
  const { text } = inkedText(aLine(close), readAt('姓名李冰', close.slice(0, 4)))
  expect(text).toBe('姓名李冰〓')
})
