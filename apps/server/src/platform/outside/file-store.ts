import { fileError } from './files.errors.ts'

/** Where the encrypted bytes of materials and of report files lie. Disk by default. */
export interface FileStore {
  /** Stored completely (and flushed) or not at all. */
  put(fileId: string, bytes: Uint8Array): Promise<void>
  /** Throws `files.missing`. */
  get(fileId: string): Promise<Buffer>
  /** How many bytes it has; undefined where there is none. */
  sizeOf(fileId: string): Promise<number | undefined>
  remove(fileId: string): Promise<void>
}

/** A file has an id, or is called by the SHA-256 of its bytes. */
const fileIds = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/

/** The id with the folder it lies in, 256 folders wide. Throws `files.not-an-id`. */
export function placeOfFile(fileId: string): { folder: string; name: string } {
  if (!fileIds.test(fileId)) throw fileError('files.not-an-id', { fileId })
  return { folder: fileId.slice(0, 2), name: fileId }
}
