import { encodeDownload, encodeUpload, seal, type UploadData, v30 } from '@openbeian/regulator'
import { afterAll, expect, test } from 'vitest'
import {
  decodeDownloadApart,
  decodeUploadApart,
  documentReaders,
  encodeApart,
  viewDownloadApart,
} from './documents-apart.ts'

const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
const upload = (requester: number): UploadData => ({
  icp: { requester: BigInt(requester), cancellations: [{ kind: 0, recordId: 9007199254740993n, reason: 1 }] },
})
afterAll(() => documentReaders.close())

test('another process writes the same bytes and reads the same values', async () => {
  const sealed = await encodeApart(upload(1), { dialect: v30, cipher })
  expect(sealed).toEqual(await seal(encodeUpload(v30, upload(1)), { dialect: v30, cipher }))
  expect(await decodeUploadApart(sealed, { dialect: v30, cipher })).toEqual({ ok: true, value: upload(1) })

  const tables = await seal(encodeDownload(v30, { codeTables: {} }), { dialect: v30 })
  expect(await decodeDownloadApart(tables, { dialect: v30 })).toEqual({ ok: true, value: { codeTables: {} } })
})

test('fifty at once, each with its own key, do not meet', async () => {
  const keys = Array.from({ length: 50 }, (_, index) => ({ key: String(index).padStart(16, 'k'), iv: cipher.iv }))
  const read = await Promise.all(
    keys.map(async (own, index) => {
      const options = { dialect: v30, cipher: own }
      return decodeUploadApart(await encodeApart(upload(index + 1), options), options)
    }),
  )
  expect(read).toEqual(keys.map((_, index) => ({ ok: true, value: upload(index + 1) })))
})

test('a refusal arrives with its code and details', async () => {
  const nameless: UploadData = { icp: { requester: 0n } }
  await expect(encodeApart(nameless, { dialect: v30 })).rejects.toMatchObject({
    name: 'FilingError',
    code: 'regulator.not-encodable',
    details: { faults: [{ path: 'UploadData/ICP/Qqdwid' }] },
  })
  const other = await encodeApart(upload(2), { dialect: v30, cipher })
  expect(await decodeUploadApart(other, { dialect: v30 })).toMatchObject({ ok: false, code: 6 })
})

test('a file with more than the schemas could ever have is refused by name', async () => {
  const many = Array.from({ length: 8000 }, (_, at) => `a${at}="1"`).join(' ')
  const wide = await seal(`<DownloadData ${many}></DownloadData>`, { dialect: v30 })
  expect(await decodeDownloadApart(wide, { dialect: v30 })).toMatchObject({
    faults: [{ reason: 'takesTooMuch', detail: 'more than 100 attributes' }],
  })
  const deep = await seal(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`, { dialect: v30 })
  expect(await decodeDownloadApart(deep, { dialect: v30 })).toMatchObject({ faults: [{ reason: 'takesTooMuch' }] })
  expect(await viewDownloadApart(wide, { dialect: v30 })).toMatchObject({ codes: [] })
})

test('an edition no process knows is not read here instead', async () => {
  await expect(encodeApart(upload(3), { dialect: { ...v30, version: 'V.9' } })).rejects.toThrow('V.9')
})
