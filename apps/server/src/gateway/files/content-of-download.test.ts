import { expect, test } from 'vitest'
import { contentOf } from './content-of-download.ts'

test('the console tells every block of a file and how many rows it has', () => {
  const results = { records: [{ codes: [{ code: 1001 }], operation: 1, about: '7' }] }
  const cancelled = [{ kind: 0, recordId: 21n }]
  expect(contentOf({ icp: { results, cancelled } })).toEqual([
    { block: 'BAJG', rows: 1 },
    { block: 'ZXSJ', rows: 1 },
  ])
  expect(contentOf({ icp: { notices: [{ kind: 1, content: '整改' }] } })).toEqual([{ block: 'XGTZ', rows: 1 }])
  const range = { from: 1, to: 2 }
  const inspections = { outOfRange: [], conflicts: [], unreported: [range, range] }
  expect(contentOf({ ip: { inspections } })).toEqual([{ block: 'IP HCJG', rows: 2 }])
  expect(contentOf({ codeTables: {} })).toEqual([{ block: 'JCDM' }])
  expect(contentOf({ synchronisation: { icp: [] } })).toEqual([{ block: 'SJTB', rows: 0 }])
})
