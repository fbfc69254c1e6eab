import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { FileStore } from '../outside/file-store.ts'
import { fileError } from '../outside/files.errors.ts'
import { failpoint } from '../process/failpoint.ts'
import type { BackupPlace } from './backup-place.ts'
import { findNewest } from './list-backups.ts'
import { type Manifest, sha256 } from './manifest.ts'
import { readParts, writeParts } from './parts.ts'
import type { Progress } from './progress.ts'

/** A file of the store, and the bytes it has in the place. */
const StoredFile = z.object({ id: z.string(), bytes: z.number(), sha256: z.string() })
export type StoredFile = z.output<typeof StoredFile>

/** What has the same bytes lies there once, whatever names it. It was sealed before it came to the store: it is not encrypted again. */
export const objectOfFile = (hash: string) => `files/${hash.slice(0, 2)}/${hash}`

const atOnce = 8

/** A file never changes: what an earlier whole backup in this place has is named again, not read again. */
export async function copyFiles(
  store: FileStore,
  { ids, place, name, onProgress }: { ids: string[]; place: BackupPlace; name: string; onProgress: Progress },
): Promise<Manifest['files']> {
  const before = await findNewest(place)
  const known = new Map<string, StoredFile>()
  if (before) for await (const file of readIndex(place, before)) known.set(file.id, file)
  const kept: StoredFile[] = []
  let missing = 0
  let done = 0
  await forEach(ids, atOnce, async (id) => {
    const file = known.get(id) ?? (await copyFile(store, place, id))
    if (file) kept.push(file)
    else missing += 1
    done += 1
    onProgress({ what: 'files', done, total: ids.length })
  })
  const lines = kept.map((it) => Buffer.from(`${JSON.stringify(it)}\n`))
  const parts = await writeParts(place, { name: `backups/${name}/files`, bytes: Readable.from(lines), seal: undefined })
  return { number: kept.length, bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0), missing, parts }
}

async function copyFile(store: FileStore, place: BackupPlace, id: string): Promise<StoredFile | undefined> {
  const bytes = await store.get(id).catch((error: unknown) => {
    if (fileError.is('files.missing', error)) return undefined
    throw error
  })
  if (!bytes) return undefined
  const file = { id, bytes: bytes.length, sha256: sha256(bytes) }
  if ((await place.sizeOf(objectOfFile(file.sha256))) !== file.bytes) await place.put(objectOfFile(file.sha256), bytes)
  failpoint('backup.file-copied')
  return file
}

export async function* readIndex(place: BackupPlace, { files }: Pick<Manifest, 'files'>): AsyncGenerator<StoredFile> {
  const text = Readable.from(readParts(place, { parts: files.parts, open: undefined }))
  for await (const line of createInterface({ input: text })) yield StoredFile.parse(JSON.parse(line))
}

/** So many side by side; the first that fails ends it. */
export async function forEach<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let hasFailed = false
  const worker = async () => {
    for (;;) {
      const { done, value } = await iterator.next()
      if (done || hasFailed) return
      await work(value).catch((error: unknown) => {
        hasFailed = true
        throw error
      })
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}
