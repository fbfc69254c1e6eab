import { randomUUID } from 'node:crypto'
import type { OfferedFile } from '@openbeian/regulator'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { type Channel, sealingOf } from '../../records/channels/channel.ts'
import { findDownload, hasUnreadable, insertDownload, setReadable } from '../../records/ledger/download-files.store.ts'
import { contentOf } from '../files/content-of-download.ts'
import { keyOfDocument, keyOfDownload, type ReadDownload, readDownload, storePayload } from '../files/read-download.ts'

export interface StoredDownload {
  fileId: string
  /** False asks for it once more: damaged on the way, it may arrive whole. */
  acknowledge: boolean
}

/**
 * Stores a file as it came, before it is acknowledged. A file received before is recognised. An unreadable file is
 * quarantined with the reason and still acknowledged, because the administration offers nothing behind it until then.
 */
export async function storeDownload(deps: Deps, channel: Channel, file: OfferedFile): Promise<StoredDownload> {
  const { db, cipher, log, now } = deps
  const { fileName, ...sealed } = file
  const payloadKey = keyOfDownload(cipher, sealed)
  const channelId = channel.id
  const known = await findDownload(db, { channelId, fileName, payloadKey })
  // one that could not be opened may have come with a wrong hash only, and is whole this time
  const isUnread = known?.state === 'quarantined'
  if (known && !isUnread) return { fileId: known.id, acknowledge: true }

  const read = await readDownload(sealed, sealingOf(cipher, channel))
  if (known) {
    if (read.ok) {
      const payloadFile = await storePayload(deps, known.id, sealed)
      const again = { ...readable(cipher, read), payloadFile, state: 'stored' } as const
      await inTransaction(deps, (work) => setReadable(work, known.id, again))
    }
    return { fileId: known.id, acknowledge: true }
  }
  const id = randomUUID()
  const payloadFile = await storePayload(deps, id, sealed)
  const row = { id, channelId, fileName, payloadFile, payloadKey, at: now() }
  if (read.ok) {
    const stored = { ...row, ...readable(cipher, read), state: 'stored' } as const
    await inTransaction(deps, (work) => insertDownload(work, stored))
    return { fileId: id, acknowledge: true }
  }
  const acknowledge = read.kind === 'unknown' || (await hasUnreadable(db, channelId, fileName))
  const { fault } = read
  await inTransaction(deps, (work) => insertDownload(work, { ...row, state: 'quarantined', content: [], fault }))
  log.error({ channelId, fileName, fault: fault.reason }, 'a downloaded file cannot be read and was put aside')
  return { fileId: id, acknowledge }
}

const readable = (cipher: Cipher, { data }: Extract<ReadDownload, { ok: true }>) => ({
  content: contentOf(data),
  documentKey: keyOfDocument(cipher, data),
})
