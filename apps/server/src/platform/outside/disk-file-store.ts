import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failpoint } from '../process/failpoint.ts'
import type { FileStore } from './file-store.ts'
import { fileError } from './files.errors.ts'

/** Files under `folder`, 256 folders wide. A file that has its name is complete and on the disk. */
export function diskFileStore(folder: string): FileStore {
  const placeOf = (fileId: string): string => {
    if (!uuid.test(fileId)) throw fileError('files.not-an-id', { fileId })
    return join(folder, fileId.slice(0, 2), fileId)
  }
  return {
    async put(fileId, bytes) {
      const place = placeOf(fileId)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await writeFlushed(`${place}.part`, bytes)
      failpoint('upload.file-written')
      await rename(`${place}.part`, place)
      await flushFolder(dirname(place))
    },
    get: (fileId) => readFile(placeOf(fileId)),
    async remove(fileId) {
      await rm(placeOf(fileId), { force: true })
      await rm(`${placeOf(fileId)}.part`, { force: true })
    },
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function writeFlushed(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name is lost with the power unless its folder is flushed too. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
