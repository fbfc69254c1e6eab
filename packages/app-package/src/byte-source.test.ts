import { expect, test } from 'vitest'
import { type ByteSource, blobSource } from './byte-source.ts'
import { readAppPackage } from './read-app-package.ts'
import { anApk } from './testing/build-apk.ts'
import { buildZip } from './testing/build-zip.ts'
import { bytesOf } from './testing/bytes.ts'
import { readBytes } from './testing/read-bytes.ts'

const now = new Date('2026-11-30T00:00:00Z')
const bytes = buildZip(anApk())

test('a file that became shorter while it was read is told', async () => {
  const shorter: ByteSource = {
    sizeBytes: bytes.length,
    read: async (from, length) => bytes.slice(from, Math.min(from + length, bytes.length >> 1)),
  }
  expect((await readAppPackage(shorter, { now })).refusal?.code).toBe('changed-meanwhile')
})

test('a file that went away while it was read is told', async () => {
  const gone = new Blob([bytes])
  gone.slice = () => {
    throw new DOMException('A requested file could not be found', 'NotFoundError')
  }
  expect((await readAppPackage(blobSource(gone), { now })).refusal?.code).toBe('changed-meanwhile')
})

test('three bytes are no format', async () => {
  expect((await readBytes(bytesOf('abc'))).refusal?.code).toBe('unknown-format')
})

test('of a large package only what is needed is read', async () => {
  const large = buildZip(anApk({}, [{ name: 'large.bin', data: new Uint8Array(8_000_000), isStored: true }]))
  let readTotal = 0
  const { read, sizeBytes } = blobSource(new Blob([large]))
  const counted: ByteSource = {
    sizeBytes,
    read: (from, length) => {
      readTotal += length
      return read(from, length)
    },
  }
  expect((await readAppPackage(counted, { now })).app?.packageName).toBe('cn.example.qinghe')
  expect(readTotal).toBeLessThan(200_000)
})
