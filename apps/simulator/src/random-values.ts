import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The random values callers have used; each is good for one call. */
export interface RandomValues {
  /** False when it was taken before. Letters and digits only: the file has one value a line. */
  take(value: string): boolean
  close(): void
}

/** More than a day of a provider that asks every second. */
const remembered = 200_000

/** Kept in a file, so that a call recorded before a restart cannot be replayed after it. */
export function openRandomValues(folder: string): RandomValues {
  const path = join(folder, 'random-values.txt')
  const file = openSync(path, 'a', 0o600)
  const seen = new Set(readFileSync(path, 'utf8').split('\n').slice(-remembered))
  return {
    take(value) {
      if (seen.has(value)) return false
      for (const oldest of seen) {
        if (seen.size < remembered) break
        seen.delete(oldest)
      }
      seen.add(value)
      appendFileSync(file, `${value}\n`)
      return true
    },
    close: () => closeSync(file),
  }
}
