import { FilingError } from '@openbeian/filing'
import type { FileStore } from './file-store.ts'
import { fileError } from './files.errors.ts'

/** Long enough for a disk to be emptied a little, or a bucket to come back. */
const retryAfterSeconds = 10

/** The store, whose every fault is told as one: a full disk, a bucket that does not answer. */
export function tellingFileStore({ put, get, sizeOf, remove }: FileStore): FileStore {
  return {
    put: (fileId, bytes) => put(fileId, bytes).catch(tell),
    get: (fileId) => get(fileId).catch(tell),
    sizeOf: (fileId) => sizeOf(fileId).catch(tell),
    remove: (fileId) => remove(fileId).catch(tell),
  }
}

function tell(cause: unknown): never {
  if (cause instanceof FilingError) throw cause
  const error = fileError('files.unavailable', { retryAfterSeconds })
  error.cause = cause
  throw error
}
