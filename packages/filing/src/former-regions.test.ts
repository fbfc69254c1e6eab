import { expect, test } from 'vitest'
import { findFormerRegion, formerRegions } from './former-regions.ts'

test('a division that was dissolved leads to one that exists, in its province', () => {
  for (const { code, into } of formerRegions) {
    expect(into.length, code).toBeGreaterThan(0)
    for (const it of into) {
      expect(findFormerRegion(it.code), `${code} into ${it.code}`).toBeUndefined()
      expect(it.code.slice(0, 2), code).toBe(code.slice(0, 2))
    }
  }
  expect(new Set(formerRegions.map(({ code }) => code)).size).toBe(formerRegions.length)
})

test('one that was divided names all it became part of', () => {
  expect(findFormerRegion('330104')?.into.map(({ zh }) => zh)).toEqual(['上城区', '钱塘区'])
  expect(findFormerRegion('330106')).toBeUndefined()
})
