import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { diskFileStore } from './disk-file-store.ts'
import type { FileStore } from './file-store.ts'

let folder: string
let files: FileStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-files-'))
  files = diskFileStore(folder)
  return () => rm(folder, { recursive: true })
})

test('a file is kept until it is removed', async () => {
  const id = randomUUID()
  await files.put(id, Buffer.from('sealed'))
  expect(await files.get(id)).toEqual(Buffer.from('sealed'))
  await files.remove(id)
  await files.remove(id)
  await expect(files.get(id)).rejects.toMatchObject({ code: 'files.missing' })
})

test('a file may be called by its hash', async () => {
  const name = 'ab'.repeat(32)
  await files.put(name, Buffer.from('sealed'))
  expect(await readdir(join(folder, 'ab'))).toEqual([name])
})

test('nothing half written has the name of a file, and nobody else reads it', async () => {
  const id = randomUUID()
  await files.put(id, Buffer.from('sealed'))
  expect(await readdir(join(folder, id.slice(0, 2)))).toEqual([id])
  expect((await stat(join(folder, id.slice(0, 2), id))).mode & 0o777).toBe(0o600)
})

test.each(['../outside', '', 'A0000000-0000-4000-8000-000000000000', `${randomUUID()}/..`])(
  'an id that is neither uuid nor hash reaches nothing: "%s"',
  async (id) => {
    const refused = expect.objectContaining({ code: 'files.not-an-id' })
    await expect(async () => files.put(id, Buffer.from('x'))).rejects.toThrow(refused)
    await expect(async () => files.get(id)).rejects.toThrow(refused)
    await expect(async () => files.remove(id)).rejects.toThrow(refused)
  },
)
