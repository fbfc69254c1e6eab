import { expect, test } from 'vitest'
import { materialKinds } from './filing.ts'
import { hasPages } from './material-pages.ts'

test('a card has one picture a side, a contract has pages', () => {
  expect(hasPages('server-lease')).toBe(true)
  expect(materialKinds.filter((kind) => !hasPages(kind))).toEqual([
    'id-front',
    'id-back',
    'hand-held-id',
    'curtain-photo',
    'app-icon',
  ])
})
