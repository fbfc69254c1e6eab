import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode } from '../process/error-code.ts'
import { failpoint } from '../process/failpoint.ts'
import { type FileStore, placeOfFile } from './file-store.ts'
import { fileError } from './files.errors.ts'

/** Files under `folder`, 256 folders wide. A file that has its name is complete and on the disk. */
export function diskFileStore(folder: string): FileStore {
  const placeOf = (fileId: string): string => {
    const place = placeOfFile(fileId)
    return join(folder, place.folder, place.name)
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
    async get(fileId) {
      const place = placeOf(fileId)
      try {
        return await readFile(place)
      } catch (error) {
        throw errorCode(error) === 'ENOENT' ? fileError('files.missing', { fileId }) : error
      }
    },
    async sizeOf(fileId) {
      const found = await stat(placeOf(fileId)).catch((error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error
      })
      return found?.size
    },
    async remove(fileId) {
      await rm(placeOf(fileId), { force: true })
      await rm(`${placeOf(fileId)}.part`, { force: true })
    },
  }
}

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
