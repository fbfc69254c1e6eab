import { backupError } from './backup.errors.ts'
import type { BackupPlace } from './backup-place.ts'
import { type Manifest, manifestOf, readManifest } from './manifest.ts'

/** What lies in a place, the oldest first; without a manifest it is a backup that was broken off, or is being taken. */
export async function listBackups(place: BackupPlace): Promise<{ name: string; manifest: Manifest | undefined }[]> {
  const names = (await place.list('backups')).sort()
  return Promise.all(
    names.map(async (name) => {
      const bytes = await place.get(manifestOf(name))
      return { name, manifest: bytes && readManifest(bytes, name).manifest }
    }),
  )
}

export async function findNewest(place: BackupPlace): Promise<Manifest | undefined> {
  for (const name of (await place.list('backups')).sort().reverse()) {
    const bytes = await place.get(manifestOf(name))
    if (bytes) return readManifest(bytes, name).manifest
  }
  return undefined
}

/** The one of this name, or the newest. Throws `backup.unknown`, `backup.foreign`. */
export async function findBackup(place: BackupPlace, name?: string): Promise<ReturnType<typeof readManifest>> {
  const meant = name ?? (await findNewest(place))?.name
  const bytes = meant && (await place.get(manifestOf(meant)))
  if (!bytes) throw backupError('backup.unknown', { place: place.name, name })
  return readManifest(bytes, meant)
}
