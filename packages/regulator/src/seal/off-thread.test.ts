import { expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { random } from '../testing/random.ts'
import { randomValue } from '../testing/random-values.ts'
import { encodeDownload, encodeUpload } from '../wire/documents.ts'
import type { UploadData } from '../wire/upload-data.ts'
import { decodeDownloadOffThread, decodeUploadOffThread, encodeOffThread } from './off-thread.ts'
import { seal } from './seal.ts'

const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
const upload = (seed: number): UploadData => randomValue(random(seed), v30.upload, ['icp', 'newFilings'])

test('another thread writes the same bytes and reads the same values', async () => {
  const sealed = await encodeOffThread(upload(1), { dialect: v30, cipher })
  expect(sealed).toEqual(await seal(encodeUpload(v30, upload(1)), { dialect: v30, cipher }))
  expect(await decodeUploadOffThread(sealed, { dialect: v30, cipher })).toEqual({ ok: true, value: upload(1) })

  const tables = await seal(encodeDownload(v30, { codeTables: {} }), { dialect: v30 })
  expect(await decodeDownloadOffThread(tables, { dialect: v30 })).toEqual({ ok: true, value: { codeTables: {} } })
})

test('fifty at once, each with its own key, do not meet', async () => {
  const keys = Array.from({ length: 50 }, (_, index) => ({ key: String(index).padStart(16, 'k'), iv: cipher.iv }))
  const read = await Promise.all(
    keys.map(async (own, index) => {
      const options = { dialect: v30, cipher: own }
      return decodeUploadOffThread(await encodeOffThread(upload(index), options), options)
    }),
  )
  expect(read).toEqual(keys.map((_, index) => ({ ok: true, value: upload(index) })))
})

test('a refusal arrives with its code and details', async () => {
  const nameless: UploadData = { icp: { requester: 0n } }
  await expect(encodeOffThread(nameless, { dialect: v30 })).rejects.toMatchObject({
    name: 'FilingError',
    code: 'regulator.not-encodable',
    details: { faults: [{ path: 'UploadData/ICP/Qqdwid' }] },
  })
  const other = await encodeOffThread(upload(2), { dialect: v30, cipher })
  expect(await decodeUploadOffThread(other, { dialect: v30 })).toMatchObject({ ok: false, code: 6 })
})

test('an edition the threads do not know is worked on here', async () => {
  const dialect = { ...v30, version: 'V.9' }
  const sealed = await encodeOffThread(upload(3), { dialect })
  expect(await decodeUploadOffThread(sealed, { dialect })).toEqual({ ok: true, value: upload(3) })
})
