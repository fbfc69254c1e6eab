import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode } from '../process/error-code.ts'

/** Where backups lie: objects by name, with slashes. */
export interface BackupPlace {
  /** As somebody would name it. */
  readonly name: string
  /** Stored completely or not at all. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Undefined where there is none. */
  get(name: string): Promise<Buffer | undefined>
  /** How many bytes it has; undefined where there is none. */
  sizeOf(name: string): Promise<number | undefined>
  /** The names one level below a folder. */
  list(folder: string): Promise<string[]>
  /** All of it is written. */
  end?(): Promise<void>
}

export function folderPlace(folder: string): BackupPlace {
  const pathOf = (name: string) => join(folder, ...name.split('/'))
  const orNone = (error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  return {
    name: folder,
    async put(name, bytes) {
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        const file = await open(`${path}.part`, 'w', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
      } catch (error) {
        // what a full disk took in only takes room
        await rm(`${path}.part`, { force: true })
        throw error
      }
      await rename(`${path}.part`, path)
    },
    get: (name) => readFile(pathOf(name)).catch(orNone),
    sizeOf: (name) => stat(pathOf(name)).then((it) => it.size, orNone),
    list: async (name) => (await readdir(pathOf(name)).catch(orNone)) ?? [],
  }
}
