import { expect, test } from 'vitest'
import { contentOf } from './content-of-download.ts'

test('the console tells every block of a file and how many rows it has', () => {
  const results = { records: [{ codes: [{ code: 1001 }], operation: 1, about: '7' }] }
  const cancelled = [{ kind: 0, recordId: 21n }]
  expect(contentOf({ icp: { results, cancelled } })).toBe('BAJG 备案结果 1 条，ZXSJ 注销数据 1 条')
  expect(contentOf({ icp: { notices: [{ kind: 1, content: '整改' }] } })).toBe('XGTZ 相关通知 1 条')
  const range = { from: 1, to: 2 }
  const inspections = { outOfRange: [], conflicts: [], unreported: [range, range] }
  expect(contentOf({ ip: { inspections } })).toBe('IP HCJG 核查结果 2 条')
  expect(contentOf({ codeTables: {} })).toBe('JCDM 基础代码')
  expect(contentOf({ synchronisation: { icp: [] } })).toBe('SJTB 数据同步 0 条备案')
})
