import { reportFileError } from '../../gateway/files/report-files.errors.ts'
import { sendAgain } from '../../gateway/upload/upload-next.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { callChannelNow, getChannel } from '../../records/channels/channels.store.ts'
import { findFileOf } from '../../records/ledger/report-files.store.ts'
import { reportingError } from './reporting.errors.ts'

/**
 * Sends a file at once. A waiting file is sent in its turn, without its back-off; an accepted file is sent again under the
 * same sequence, for an administration that says it lost the file.
 * Throws `reporting.file-not-found`, `…-removed`, `reporting.channel-stopped`, `reporting.channel-busy`.
 */
export async function resendFile(work: Work, { fileId, reason }: { fileId: string; reason: string }): Promise<void> {
  const { db, jobs } = work
  const file = await findFileOf(db, work.caller, fileId)
  if (!file) throw reportFileError('reporting.file-not-found', { fileId })
  if (file.payloadRemovedAt) throw reportFileError('reporting.file-removed', { fileId })
  const channelId = file.channelId
  const { state } = await getChannel(db, channelId)
  if (state === 'stopped') throw reportingError('reporting.channel-stopped', { channelId })

  await inTransaction(work, async ({ db, cipher }) => {
    const after = { channelId, sequence: file.sequence, state: file.state }
    await writeAudit(
      { db, cipher },
      {
        caller: work.caller,
        action: 'report-file.resend',
        about: `report-file:${fileId}`,
        after,
        reason,
      },
    )
    if (file.state === 'accepted') return
    await callChannelNow(db, channelId)
    await jobs.enqueue(db, 'upload-next', { channelId }, { singletonKey: channelId })
  })
  if (file.state === 'accepted' && !(await sendAgain(work, channelId, file.sequence))) {
    throw reportingError('reporting.channel-busy', { channelId })
  }
}
