import { randomUUID } from 'node:crypto'
import type { OfferedFile } from '@openbeian/regulator'
import type { Deps } from '../platform/deps.ts'
import { type Channel, sealingOf } from './channel.ts'
import { contentOf } from './content-of-download.ts'
import { findDownload, hasUnreadable, insertDownload } from './download-files.store.ts'
import { hashOfDocument, hashOfDownload, readDownload, sealDownload } from './read-download.ts'

export interface StoredDownload {
  fileId: string
  /** False asks for it once more: damaged on the way, it may arrive whole. */
  acknowledge: boolean
}

/**
 * Keeps a file as it came before anybody says that it arrived. One that came before is found again; one that cannot be
 * read is put aside with the reason, and acknowledged all the same, for it would hold up everything behind it.
 */
export async function storeDownload(deps: Deps, channel: Channel, file: OfferedFile): Promise<StoredDownload> {
  const { db, cipher, log, now } = deps
  const { fileName, ...sealed } = file
  const payloadHash = hashOfDownload(sealed)
  const channelId = channel.id
  const known = await findDownload(db, channelId, fileName, payloadHash)
  if (known) return { fileId: known.id, acknowledge: true }

  const read = await readDownload(sealed, sealingOf(cipher, channel))
  const id = randomUUID()
  const payloadSealed = sealDownload(cipher, id, sealed)
  const row = { id, channelId, fileName, payloadSealed, payloadHash, at: now() }
  if (read.ok) {
    await insertDownload(db, {
      ...row,
      state: 'stored',
      content: contentOf(read.data),
      documentHash: hashOfDocument(read.xml),
    })
    return { fileId: id, acknowledge: true }
  }
  const acknowledge = read.kind === 'unknown' || (await hasUnreadable(db, channelId, fileName))
  await insertDownload(db, { ...row, state: 'quarantined', content: '', fault: read.fault })
  log.error({ channelId, fileName, fault: read.fault }, 'a downloaded file cannot be read and was put aside')
  return { fileId: id, acknowledge }
}
