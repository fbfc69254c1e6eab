import { applyDownload } from '../../gateway/apply/apply-results.ts'
import { withChannelLock } from '../../gateway/channels/channel-lock.ts'
import { contentOf } from '../../gateway/files/content-of-download.ts'
import { keyOfDocument, openDownload, readDownload, readFaultText } from '../../gateway/files/read-download.ts'
import { reportFileError } from '../../gateway/files/report-files.errors.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { sealingOf } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { findDownloadOf, sealedDownloadFault, setAgain } from '../../records/ledger/download-files.store.ts'
import { removeParked } from '../../records/ledger/results.store.ts'
import { reportingError } from './reporting.errors.ts'

/**
 * Reads a quarantined file again with the keys and the registry as they are now, and applies the results that were put
 * aside; applied results stay applied.
 * Throws `reporting.file-not-found`, `…-not-quarantined`, `…-unreadable`, `reporting.channel-busy`.
 */
export async function retryDownload(work: Work, { fileId, reason }: { fileId: string; reason: string }): Promise<void> {
  const known = await findDownloadOf(work.db, work.caller, fileId)
  if (!known) throw reportFileError('reporting.file-not-found', { fileId })
  const channelId = known.channelId
  const channel = await getChannel(work.db, channelId)
  const wasFree = await withChannelLock(work, { what: 'download', channelId }, async (own) => {
    const file = await findDownloadOf(own.db, work.caller, fileId)
    if (file?.state !== 'quarantined') {
      throw reportingError('reporting.file-not-quarantined', { fileId, state: file?.state ?? '' })
    }
    const read = await readDownload(await openDownload(own, file), sealingOf(own.cipher, channel))
    if (!read.ok) throw reportFileError('reporting.file-unreadable', { reason: readFaultText(read.fault) })
    await inTransaction(own, async ({ db, cipher }) => {
      await removeParked(db, fileId)
      await setAgain(db, { fileId, content: contentOf(read.data), documentKey: keyOfDocument(cipher, read.data) })
      const fault = file.faultSealed && sealedDownloadFault.open(cipher, fileId, file.faultSealed)
      const before = { state: file.state, fault: fault?.reason ?? '' }
      await writeAudit(
        { db, cipher },
        {
          caller: work.caller,
          action: 'download.retry',
          about: `download-file:${fileId}`,
          before,
          reason,
        },
      )
    })
    await applyDownload(own, channel, fileId)
  })
  if (!wasFree) throw reportingError('reporting.channel-busy', { channelId })
}
