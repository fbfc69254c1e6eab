import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { keyFromText, keysAlreadyInFolder, keysInFolder } from './key-provider.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-keys-'))
  return () => rm(folder, { recursive: true })
})

test('the first start makes the keys, the next ones keep them', async () => {
  const first = await keysInFolder(folder)()
  const second = await keysInFolder(folder)()
  expect(second).toEqual(first)
  expect(first.current).toBe('key-0001')
})

test('who needs the keys there are is not given new ones', async () => {
  await expect(keysAlreadyInFolder(join(folder, 'keys'))()).rejects.toThrow('holds no keys: set OPENBEIAN_KEY')
  const made = await keysInFolder(join(folder, 'keys'))()
  expect(await keysAlreadyInFolder(join(folder, 'keys'))()).toEqual(made)
})

test('only their owner reads them', async () => {
  await keysInFolder(join(folder, 'keys'))()
  for (const name of await readdir(join(folder, 'keys'))) {
    expect((await stat(join(folder, 'keys', name))).mode & 0o777).toBe(0o600)
  }
})

test('two processes that start together have the same keys', async () => {
  const [one, other] = await Promise.all([keysInFolder(folder)(), keysInFolder(folder)()])
  expect(one).toEqual(other)
})

test('a further key is the one that seals from then on', async () => {
  const before = await keysInFolder(folder)()
  await writeFile(join(folder, 'key-0002.json'), JSON.stringify({ key: Buffer.alloc(32, 1).toString('base64') }))
  const after = await keysInFolder(folder)()
  expect(after.current).toBe('key-0002')
  expect(after.keys.get('key-0001')).toEqual(before.keys.get('key-0001'))
  expect(after.indexKey).toEqual(before.indexKey)
})

test('a key that is none stops the start', async () => {
  await writeFile(join(folder, 'key-0001.json'), JSON.stringify({ key: 'short' }))
  await expect(keysInFolder(folder)()).rejects.toThrow('does not hold a key of 32 bytes')
})

test('a key given as text needs 32 bytes; the index has another key than the envelope', async () => {
  await expect(keyFromText('too short')()).rejects.toThrow('32 bytes')
  const { current, keys, indexKey } = await keyFromText('ab'.repeat(32))()
  expect(keys.get(current)).not.toEqual(indexKey)
  expect((await keyFromText(Buffer.from('ab'.repeat(32), 'hex').toString('base64'))()).keys).toEqual(keys)
})
