import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileStore } from './file-store.ts'
import { s3FileStore } from './s3-file-store.ts'

// a test server from npm that speaks the protocol over HTTP, not a store to run
let server: S3rver
let folder: string
let files: FileStore
let endpoint: string
const keys = { bucket: 'papers', region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-s3-'))
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'papers', configs: [] }],
  })
  const { port } = await server.run()
  endpoint = `http://127.0.0.1:${port}`
  files = s3FileStore({ ...keys, endpoint })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('what was put is there, byte for byte, until it is removed', async () => {
  const id = randomUUID()
  const bytes = Buffer.from([0, 1, 2, 250, 255, 13, 10])
  await files.put(id, bytes)
  expect(await files.get(id)).toEqual(bytes)
  await files.remove(id)
  await expect(files.get(id)).rejects.toMatchObject({ code: 'files.missing' })
})

test('what is not there can be removed', async () => {
  await expect(files.remove(randomUUID())).resolves.toBeUndefined()
})

test('only ids are names of files', async () => {
  await expect(files.put('../escape', Buffer.from('x'))).rejects.toMatchObject({ code: 'files.not-an-id' })
})

test('a store that says nothing is given up', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const limits = { connectMs: 50, silentMs: 50 }
  const store = s3FileStore({ ...keys, endpoint: `http://127.0.0.1:${port}` }, limits)
  await expect(store.get(randomUUID())).rejects.toThrow()
  silent.close()
})

test('a wrong key opens nothing', async () => {
  const stranger = s3FileStore({ ...keys, endpoint, accessKey: 'guessed' })
  await expect(stranger.put(randomUUID(), Buffer.from('x'))).rejects.toThrow()
})
