import { describe, expect, test } from 'vitest'
import {
  hasPages,
  identityMaterials,
  idSides,
  isMaterialKind,
  kindsWith,
  materialKindList,
  materialName,
  purposeOf,
  sheetKinds,
} from './material-lists.ts'

test('a card has one picture a side, a contract has pages', () => {
  expect(hasPages('server-lease')).toBe(true)
  expect(materialKindList.filter((kind) => !hasPages(kind))).toEqual([
    'id-front',
    'id-back',
    'hand-held-id',
    'curtain-photo',
    'app-icon',
  ])
})

test('the five pictures are the certificate and both sides of both cards', () => {
  expect(idSides).toEqual(['id-front', 'id-back'])
  expect(identityMaterials).toEqual(['subject-certificate', ...idSides])
})

test('five papers are made here, and units seal two more', () => {
  expect(sheetKinds).toEqual([
    'verification-sheet',
    'commitment-letter',
    'authorisation-letter',
    'authenticity-notice',
    'no-pre-approval-statement',
  ])
  expect(kindsWith('sealedByUnits', true).toSorted()).toEqual(
    [...sheetKinds, 'mandate-letter', 'construction-plan'].toSorted(),
  )
})

test('all edges of cards and certificates must show; a letter may fill its picture', () => {
  expect(kindsWith('mustShow', 'all-edges')).toEqual(['subject-certificate', 'id-front', 'id-back', 'residence-proof'])
  expect(kindsWith('mustShow', 'anything')).toEqual(['app-icon', 'other'])
})

test('two papers belong to a service only, two to a subject only', () => {
  expect(kindsWith('reportedOf', 'service')).toEqual(['domain-certificate', 'pre-approval'])
  expect(kindsWith('reportedOf', 'subject')).toEqual(['subject-certificate', 'residence-proof'])
})

test('the scans of an approval are the only papers that travel inside their service', () => {
  expect(kindsWith('reportedIn', 'service')).toEqual(['pre-approval'])
})

test('a paper without a purpose of its own is reported as another paper', () => {
  expect(purposeOf('id-front')).toBe('id-front')
  expect(purposeOf('server-lease')).toBe('other')
})

describe('a kind', () => {
  test('has a name in both languages', () => {
    expect(materialName('id-back', 'zh')).toBe('身份证国徽面')
    expect(materialName('id-back', 'en')).toBe('Identity card, emblem side')
  })
  test('of another edition is called by its identifier', () => {
    expect(isMaterialKind('toString')).toBe(false)
    expect(materialName('lamp', 'zh')).toBe('lamp')
  })
})
