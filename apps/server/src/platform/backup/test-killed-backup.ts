import { noteCopy } from '../../records/copies/note-copy.ts'
import { envelope } from '../keys/envelope.ts'
import type { KeyRing } from '../keys/key-provider.ts'
import { diskFileStore } from '../outside/disk-file-store.ts'
import { folderPlace } from './backup-place.ts'
import { findBackup } from './list-backups.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

/** What a process needs to take a backup, or to restore one, beside the test that kills it. */
export interface KilledBackup {
  does: 'take' | 'restore'
  url: string
  ownerUrl: string
  files: string
  place: string
  key: string
}

export const ringOf = (key: string): KeyRing => ({
  current: 'one',
  keys: new Map([['one', Buffer.from(key, 'hex')]]),
  indexKey: Buffer.from(key, 'hex'),
})

const [, , text] = process.argv
// the test imports what is above
if (text?.startsWith('{')) {
  const { does, url, ownerUrl, ...given }: KilledBackup = JSON.parse(text)
  const [place, files, keys] = [folderPlace(given.place), diskFileStore(given.files), ringOf(given.key)]
  const its = { url, ownerUrl, files, keys, cipher: envelope(keys), noteCopy }
  if (does === 'take') await takeBackup({ ...its, release: '0.0.0', settings: {} }, { place })
  else await restoreBackup(its, { place, backup: await findBackup(place) })
  process.exit()
}
