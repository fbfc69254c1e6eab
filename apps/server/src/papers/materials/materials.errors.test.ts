import { expect, test } from 'vitest'
import { materialError } from './materials.errors.ts'

test('a picture of an iPhone is refused with what to do about it, others with what is wrong with them', () => {
  expect(materialError('material.not-accepted', { reason: 'heic' }).message).toContain('Most Compatible')
  expect(materialError('material.not-accepted', { reason: 'encrypted' }).message).toContain('(encrypted)')
})
