import { encodeDownload, seal, v30 } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { readDownload } from './read-download.ts'

test('a file with something nobody applies yet is kept for a person, whole', async () => {
  const results = { records: [{ codes: [{ code: 1001 }], operation: 1, about: '7' }] }
  const sealed = (icp: object) => seal(encodeDownload(v30, { icp }), { dialect: v30 })

  expect(await readDownload(await sealed({ results }), { dialect: v30 })).toEqual({
    ok: true,
    data: { icp: { results } },
  })
  const mixed = await sealed({ results, cancelled: [{ kind: 0, recordId: 21n }] })
  expect(await readDownload(mixed, { dialect: v30 })).toMatchObject({
    ok: false,
    kind: 'unknown',
    fault: expect.stringContaining('cancelled'),
  })
  const tables = await seal(encodeDownload(v30, { codeTables: {} }), { dialect: v30 })
  expect(await readDownload(tables, { dialect: v30 })).toMatchObject({ kind: 'unknown' })
})
