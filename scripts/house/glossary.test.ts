import { expect, test } from 'vitest'
import { parseGlossary, readGlossary } from './glossary.ts'
import { glossaryFaults } from './glossary-faults.ts'

test('no term stands twice, no name stands for two things, and all are sorted', () => {
  expect(glossaryFaults(readGlossary())).toEqual([])
})

test('the three parts and the words given up are read', () => {
  const { terms, unusedWords } = readGlossary()
  expect([...new Set(terms.map(({ part }) => part))]).toEqual(['The field', 'The product', 'The code'])
  expect(terms.find(({ english }) => english.includes('access code'))).toMatchObject({
    chinese: ['备案服务号'],
    inCode: ['redeemAccessCode'],
  })
  expect(unusedWords.find(({ pattern }) => pattern === 'most…')).toEqual({ pattern: 'most…', mayStay: [] })
})

const faultsOf = (rows: string[], words: string[] = []) =>
  glossaryFaults(
    parseGlossary(
      [
        '## The field',
        '',
        '| English | 中文 | In code | Wire | Meaning |',
        '|---|---|---|---|---|',
        ...rows,
        '',
        '## Words we do not use',
        '',
        '| Not | But | May stay |',
        '|---|---|---|',
        ...words,
      ].join('\n'),
    ),
  )

test('a glossary in order has no faults', () => {
  expect(faultsOf(['| access | 接入 | `Access` | | |', '| domain | 域名 / 网域 | `Domain` | | |'])).toEqual([])
})

test('a name for two things is a fault, in either language and in the code', () => {
  const rows = ['| access | 接入 | `Access` | | |', '| access | 域名 | `Domain` | | |']
  expect(faultsOf(rows)).toEqual(['“access” stands for two things.'])
  expect(faultsOf(['| access | 接入 | `Access` | | |', '| domain | 域名 / 接入 | `Domain` | | |'])).toEqual([
    '“接入” has two names.',
  ])
  expect(faultsOf(['| access | 接入 | `Access` | | |', '| domain | 域名 | `Access` | | |'])).toEqual([
    '“access” is the identifier of two things.',
  ])
})

test('a row out of its place is a fault', () => {
  expect(faultsOf(['| domain | 域名 | `Domain` | | |', '| access | 接入 | `Access` | | |'])).toEqual([
    '“access” stands behind “domain”.',
  ])
})

test('a term needs a Chinese name and its place in the code', () => {
  expect(faultsOf(['| access |  | `Access` | | |', '| domain | 域名 | | | |'])).toEqual([
    'access has no Chinese name, or no place in the code.',
    'domain has no Chinese name, or no place in the code.',
  ])
})

test('a term does not use a word that is given up', () => {
  expect(faultsOf(['| copy | 副本 | `CopyMark` | | |'], ['| `…mark…` | `watermark` | |'])).toEqual([
    '`CopyMark` has the unused word `…mark…`.',
  ])
})
