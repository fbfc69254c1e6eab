import type { Open } from './age-file.ts'
import { backupError } from './backup.errors.ts'
import type { BackupPlace } from './backup-place.ts'
import { forEach, objectOfFile, readIndex, type StoredFile } from './copy-files.ts'
import { type Manifest, sha256 } from './manifest.ts'
import { readPart, readParts } from './parts.ts'
import type { Progress } from './progress.ts'

export interface BackupFault {
  name: string
  is: 'missing' | 'damaged'
}

/** Reads all of it and compares it with the manifest; with an identity, or where nothing is encrypted, opens it too. */
export async function verifyBackup(
  manifest: Manifest,
  { place, open, onProgress = () => {} }: { place: BackupPlace; open?: Open | undefined; onProgress?: Progress },
): Promise<BackupFault[]> {
  const faults: BackupFault[] = []
  const note = async (work: Promise<unknown>) => {
    try {
      await work
    } catch (error) {
      faults.push(faultOf(error))
    }
  }
  const parts = manifest.tables.flatMap((it) => it.parts)
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  for (const part of parts) {
    await note(open || !manifest.encrypted ? openPart(place, { part, open }) : readPart(place, part))
    done += part.bytes
    onProgress({ what: 'tables', done, total })
  }
  let compared = 0
  const compare = async (file: StoredFile) => {
    await note(readObject(place, file))
    compared += 1
    onProgress({ what: 'files', done: compared, total: manifest.files.number })
  }
  await note(forEach(readIndex(place, manifest), 4, compare))
  return faults
}

/** The bytes of a file as a backup has them. Throws `backup.part-missing`, `backup.damaged`. */
export const readObject = (place: BackupPlace, { bytes, sha256: hash }: StoredFile) =>
  readPart(place, { name: objectOfFile(hash), bytes, sha256: hash })

async function openPart(
  place: BackupPlace,
  { part, open }: { part: Manifest['files']['parts'][number]; open: Open | undefined },
) {
  for await (const plain of readParts(place, { parts: [part], open })) sha256(plain.subarray(0, 1))
}

function faultOf(error: unknown): BackupFault {
  if (backupError.is('backup.part-missing', error)) return { name: error.details.name, is: 'missing' }
  if (backupError.is('backup.damaged', error)) return { name: error.details.name, is: 'damaged' }
  throw error
}
