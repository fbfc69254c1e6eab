import { isTransportFault } from '@openbeian/regulator'
import { administrationOf } from '../../gateway/channels/administration.ts'
import { withChannelLock } from '../../gateway/channels/channel-lock.ts'
import { viewChannel } from '../../gateway/channels/list-channels.ts'
import { keyOfPayload } from '../../gateway/files/seal-file.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutChannel } from '../../records/channels/channel.ts'
import { getChannel, lockChannel, setLastSequence } from '../../records/channels/channels.store.ts'
import { listUnsent, setSequence } from '../../records/ledger/report-files.store.ts'
import { reportingError } from './reporting.errors.ts'

/**
 * After a restore the administration has accepted more than is known here: its count is taken over, and what was not sent yet follows
 * behind it. What it accepted last is known again where it is here; the channel then waits to be opened. Throws
 * `reporting.channel-not-found`, `reporting.channel-open`, `reporting.channel-busy`, `reporting.sequence-unknown`, `reporting.sequence-not-ahead`.
 */
export async function takeSequence(
  work: Work,
  { channelId, reason }: { channelId: string; reason: string },
): Promise<{ sequence: number; renumbered: number }> {
  const { state } = await viewChannel(work, work.caller, channelId)
  if (state === 'open') throw reportingError('reporting.channel-open', { channelId })
  const channel = await getChannel(work.db, channelId)
  let taken: { sequence: number; renumbered: number } | undefined
  const isFree = await withChannelLock(work, { what: 'upload', channelId }, async ({ db }) => {
    const answer = await administrationOf({ ...work, db }, channel).previousUpload()
    if (isTransportFault(answer) || !answer.file) throw reportingError('reporting.sequence-unknown', { channelId })
    const { sequence, beianInfoHash } = answer.file
    taken = await renumber(
      { ...work, db },
      { channelId, sequence, key: keyOfPayload(work.cipher, beianInfoHash.trim()), reason },
    )
  })
  if (!isFree || !taken) throw reportingError('reporting.channel-busy', { channelId })
  return taken
}

const renumber = (
  work: Work,
  { channelId, sequence, key, reason }: { channelId: string; sequence: number; key: Buffer; reason: string },
) =>
  inTransaction(work, async (work) => {
    const { lastSequence } = await lockChannel(work.db, channelId)
    if (sequence <= lastSequence) throw reportingError('reporting.sequence-not-ahead', { sequence, lastSequence })
    const waiting = await listUnsent(work.db, channelId)
    // what was accepted last may be one of ours: it keeps its number, and is asked for again when the channel opens
    const known = waiting.find((it) => it.payloadKey.equals(key))
    const behind = waiting.filter((it) => it !== known)
    const numbers = behind.map(({ id }, at) => ({ id, sequence: sequence + 1 + at }))
    // the highest first: numbers only grow, so that none is taken twice on the way
    for (const it of numbers.toReversed()) await setSequence(work.db, it)
    if (known) await setSequence(work.db, { id: known.id, sequence, state: 'sending' })
    await setLastSequence(work.db, channelId, known ? sequence - 1 : sequence)
    const after = { lastSequence: sequence, renumberedFiles: numbers.length }
    const about = aboutChannel(channelId)
    await writeAudit(work, {
      caller: work.caller,
      action: 'channel.take-sequence',
      about,
      before: { lastSequence },
      after,
      reason,
    })
    return { sequence, renumbered: numbers.length }
  })
