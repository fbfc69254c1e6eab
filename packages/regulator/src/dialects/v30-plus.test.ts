import { expect, test } from 'vitest'
import { seal, unseal } from '../seal/seal.ts'
import { decodeDownload, decodeUpload, encodeDownload, encodeUpload } from '../wire/documents.ts'
import { v30 } from './v30.ts'
import { type DownloadDataPlus, v30Plus } from './v30-plus.ts'

const states: DownloadDataPlus = {
  icp: {
    smsStates: [{ recordId: 2n ** 53n + 1n, state: 2, changedAt: '2026-11-21 10:00:00' }],
    results: { records: [{ codes: [{ code: 1001 }], operation: 1, about: '7' }] },
  },
}

test('another edition is another value: its own block is written, sealed, opened and read', async () => {
  const sealed = await seal(encodeDownload(v30Plus, states), { dialect: v30Plus })
  const opened = await unseal(sealed, { dialect: v30Plus })
  expect(decodeDownload(v30Plus, opened.ok ? opened.xml : '')).toEqual({ ok: true, value: states })
})

test('V3.0 names the block it does not know instead of dropping it', () => {
  expect(decodeDownload(v30, encodeDownload(v30Plus, states))).toMatchObject({
    ok: false,
    faults: [{ path: 'DownloadData/ICP/DXZT', reason: 'unknownElement' }],
  })
})

test('an upload carries the version of its edition, and the other one refuses it', () => {
  const xml = encodeUpload(v30Plus, { icp: { requester: 1n, cancellations: [{ kind: 2, recordId: 7n, reason: 1 }] } })
  expect(xml).toContain('version="V.3.0+"')
  expect(decodeUpload(v30Plus, xml).ok).toBe(true)
  expect(decodeUpload(v30, xml)).toMatchObject({ faults: [{ reason: 'wrongVersion' }] })
})
