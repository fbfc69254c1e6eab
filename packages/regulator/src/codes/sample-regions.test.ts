import { formerRegions } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { sampleRegionCodes } from './sample-regions.ts'

const codes = new Set(sampleRegionCodes())

test('the list has none that was dissolved, and each that came of one', () => {
  expect(formerRegions.filter(({ code }) => codes.has(code))).toEqual([])
  expect(formerRegions.flatMap(({ into }) => into).filter(({ code }) => !codes.has(code))).toEqual([])
})

test.each(['540481', '540581', '659012', '330113', '460302'])('%s, founded since 2020, is in it', (code) => {
  expect(codes.has(code)).toBe(true)
})
