import { expect, test } from 'vitest'
import { heightOf, ordered, turnedQuad, widthOf } from './quad.ts'

test('a steep line keeps standing', () => {
  const quad = ordered([
    [344, 1217],
    [400, 752],
    [450, 758],
    [394, 1223],
  ])
  expect(widthOf(quad)).toBeLessThan(heightOf(quad))
})

test('a lying line begins at its upper left corner', () => {
  const [topLeft] = ordered([
    [439, 589],
    [442, 632],
    [300, 640],
    [297, 596],
  ])
  expect(topLeft).toEqual([297, 596])
})

test('four quarter turns are none', () => {
  const quad = ordered([
    [10, 20],
    [50, 20],
    [50, 30],
    [10, 30],
  ])
  const once = turnedQuad(quad, 90, { width: 100, height: 60 })
  const back = turnedQuad(once, 270, { width: 60, height: 100 })
  expect(back).toEqual(quad)
})
