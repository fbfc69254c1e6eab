import { gatewayTimes } from '../../gateway/channels/gateway-times.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutChannel } from '../../records/channels/channel.ts'
import { removeCallsBefore } from '../../records/channels/channel-calls.store.ts'
import { emptyDownloads, listDownloadsToEmpty } from '../../records/ledger/download-files.store.ts'
import { dropPayloads } from '../../records/ledger/payload-files.ts'
import { emptyFiles, listFilesToEmpty } from '../../records/ledger/report-files.store.ts'

/** The chart looks back a month. */
const callDays = 62

/** The interface V3.0 asks providers to keep files for three months, which have 92 days at most. */
const minDays = 92

/** Every day: the content of files whose time is over goes, their numbers and hashes stay; the audit says how many went. */
export async function removeOldFiles(deps: Deps): Promise<void> {
  const { db, now } = deps
  const at = now()
  const before = new Date(at.getTime() - Math.max(minDays, gatewayTimes(deps).keepDays) * dayMs)
  await removeCallsBefore(db, new Date(at.getTime() - callDays * dayMs))
  for (;;) {
    const sent = await listFilesToEmpty(db, before)
    const received = await listDownloadsToEmpty(db, before)
    if (sent.length + received.length === 0) return
    const channels = Map.groupBy([...sent, ...received], (it) => it.channelId)
    await inTransaction(deps, async ({ db, cipher, now }) => {
      const payloads = [...sent, ...received].map((it) => it.payloadFile)
      await dropPayloads({ db, now }, payloads)
      if (sent.length > 0)
        await emptyFiles(
          db,
          sent.map((it) => it.id),
          at,
        )
      if (received.length > 0)
        await emptyDownloads(
          db,
          received.map((it) => it.id),
          at,
        )
      for (const [channelId, files] of channels) {
        const providerId = files[0]?.providerId
        const sentFiles = sent.filter((it) => it.channelId === channelId).length
        const after = { sentFiles, receivedFiles: files.length - sentFiles, settledBefore: before.toISOString() }
        await writeAudit(
          { db, cipher },
          { providerId, action: 'channel.remove-old-files', about: aboutChannel(channelId), after },
        )
      }
    })
  }
}
