import { expect, test } from 'vitest'
import { blockText, contentText } from './block-text.ts'
import { reportingWords } from './reporting.words.ts'

const zh = reportingWords.zh
const en = reportingWords.en

test('what a file holds is told in the language of the reader', () => {
  const content = [
    { block: 'BASJ', rows: 2 },
    { block: 'ZXSJ', rows: 1 },
  ]
  expect(contentText(content, zh)).toBe('备案数据 2 条（BASJ），注销数据 1 条（ZXSJ）')
  expect(contentText(content, en)).toBe('Published filings: 2 (BASJ), Cancelled filings: 1 (ZXSJ)')
  expect(contentText([{ block: 'SJTB', rows: 1 }], en)).toBe('Synchronisation: 1 (SJTB)')
  expect(contentText([{ block: 'JCDM' }], en)).toBe('Code tables (JCDM)')
})

test('a block nobody has named is shown as it came', () => {
  expect(contentText([{ block: 'DXZT', rows: 3 }], en)).toBe('DXZT: 3')
  expect(blockText('HCJG 空壳', zh)).toBe('核查结果（HCJG 空壳）')
  expect(blockText('DXZT', zh)).toBe('DXZT')
})
