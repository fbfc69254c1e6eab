import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnvironment } from '../process/environment.ts'
import { placeOf } from './backup-of-environment.ts'
import type { BackupPlace } from './backup-place.ts'

let server: S3rver
let folder: string
let place: BackupPlace
let settings: Parameters<typeof placeOf>[1]
const at = (text: string) => placeOf(text, settings, new PassThrough())

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-backups-'))
  const configureBuckets = [{ name: 'backups', configs: [] }]
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets })
  const { port } = await server.run()
  settings = readEnvironment({
    DATABASE_URL: 'postgres://nobody',
    OPENBEIAN_BACKUP_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    OPENBEIAN_BACKUP_S3_REGION: 'us-east-1',
    OPENBEIAN_BACKUP_S3_ACCESS_KEY: 'S3RVER',
    OPENBEIAN_BACKUP_S3_SECRET_KEY: 'S3RVER',
  })
  place = at('s3://backups/house/')
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('what is put into a bucket is there, below its prefix, with its size', async () => {
  const bytes = Buffer.from([0, 255, 13, 10])
  await place.put('backups/one/manifest.json', bytes)
  expect(await place.get('backups/one/manifest.json')).toEqual(bytes)
  expect(await place.sizeOf('backups/one/manifest.json')).toBe(4)
  expect(await at('s3://backups').get('house/backups/one/manifest.json')).toEqual(bytes)
})

test('what is not there is not there, and no error', async () => {
  expect(await place.get('backups/two/manifest.json')).toBeUndefined()
  expect(await place.sizeOf('backups/two/manifest.json')).toBeUndefined()
  expect(await place.list('nothing')).toEqual([])
})

test('names are listed one level deep', async () => {
  const names = Array.from({ length: 20 }, (_, number) => `f${String(number).padStart(2, '0')}`)
  await Promise.all(names.map((it) => place.put(`files/${it}`, Buffer.from('x'))))
  await place.put('files/deeper/one', Buffer.from('x'))
  expect((await place.list('files')).toSorted()).toEqual(['deeper', ...names])
})

test('a bucket without keys is refused before anything is asked', () => {
  expect(() =>
    placeOf('s3://backups', readEnvironment({ DATABASE_URL: 'postgres://nobody' }), new PassThrough()),
  ).toThrow('OPENBEIAN_BACKUP_S3_ENDPOINT')
})
