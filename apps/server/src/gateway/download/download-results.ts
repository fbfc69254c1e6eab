import type { ChannelFault } from '@openbeian/contract'
import { type DownloadAnswer, isTransportFault, nextStep, type TransportFault } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getChannel, noteAnswered, noteError } from '../../records/channels/channels.store.ts'
import { listUnfinished, setAcknowledged } from '../../records/ledger/download-files.store.ts'
import { applyDownload } from '../apply/apply-results.ts'
import { administrationOf } from '../channels/administration.ts'
import { withChannelLock } from '../channels/channel-lock.ts'
import { faultOfCall } from '../channels/decide-upload.ts'
import { gatewayTimes } from '../channels/gateway-times.ts'
import { stopChannel } from '../channels/stop-channel.ts'
import { storeDownload } from './store-download.ts'

/** A file that is offered again and again must not keep us here for ever. */
const maxFiles = 1000

/** Fetches what the administration has for us until there is nothing left, and looks again after the usual time. */
export async function downloadResults(deps: Deps, channelId: string): Promise<void> {
  await withChannelLock(deps, { what: 'download', channelId }, (own) => downloadAll(own, channelId))
  const { state } = await getChannel(deps.db, channelId)
  if (state === 'stopped') return
  const startAfter = new Date(deps.now().getTime() + gatewayTimes(deps).pollSeconds * 1000)
  await deps.jobs.enqueue(deps.db, 'download-results', { channelId }, { singletonKey: channelId, startAfter })
}

async function downloadAll(deps: Deps, channelId: string): Promise<void> {
  await finishDownloads(deps, await getChannel(deps.db, channelId))
  for (let count = 0; count < maxFiles; count += 1) {
    // a file that is lost in the store has stopped it meanwhile
    const channel = await getChannel(deps.db, channelId)
    if (channel.state === 'stopped' || (channel.brokenUntil && channel.brokenUntil > deps.now())) return
    if (!(await downloadNext(deps, channel))) return
  }
}

/** What was received and not applied to the end: this process or another died meanwhile. */
export async function finishDownloads(deps: Deps, channel: Channel): Promise<void> {
  for (const { id } of await listUnfinished(deps.db, channel.id)) await applyDownload(deps, channel, id)
}

/** One file: stored, then acknowledged, then applied. False when the administration offers no file, or cannot be asked now. */
async function downloadNext(deps: Deps, channel: Channel): Promise<boolean> {
  const answer = await administrationOf(deps, channel).download()
  const refused = refusalOf(answer, channel)
  if (refused) return refuse(deps, channel, refused)
  await noteAnswered(deps.db, channel.id, deps.now())
  if (isTransportFault(answer) || !answer.file) return false
  const { file } = answer

  const { fileId, acknowledge } = await storeDownload(deps, channel, file)
  failpoint('download.before-acknowledge')
  const isKnown = acknowledge ? await acknowledgeDownload(deps, { channel, fileName: file.fileName, fileId }) : true
  await applyDownload(deps, channel, fileId)
  return isKnown
}

/**
 * False when the acknowledgement failed: the administration offers the file again, and it is then recognised as one
 * received before.
 */
export async function acknowledgeDownload(
  deps: Deps,
  { channel, fileName, fileId }: { channel: Channel; fileName: string; fileId: string },
) {
  const answer = await administrationOf(deps, channel).acknowledge(fileName)
  if (isTransportFault(answer) || nextStep(answer.code, channel.dialect) !== 'done') {
    const details = { fileName, by: faultOfCall(answer) }
    return refuse(deps, channel, { fault: { reason: 'not-acknowledged', details }, stops: false })
  }
  await setAcknowledged(deps.db, fileId, deps.now())
  return true
}

interface Refusal {
  fault: ChannelFault
  stops: boolean
}

function refusalOf(answer: DownloadAnswer | TransportFault, { dialect }: Channel): Refusal | undefined {
  if (isTransportFault(answer)) return { fault: faultOfCall(answer), stops: false }
  switch (nextStep(answer.code, dialect)) {
    case 'done':
    case 'askAgain':
    case 'nothingThere':
      return undefined
    case 'stopChannel':
    case 'tooManyTries':
      return { fault: faultOfCall(answer), stops: true }
    case 'retryLater':
    case 'rebuild':
    case 'sendMissingFirst':
      return { fault: faultOfCall(answer), stops: false }
  }
}

async function refuse(deps: Deps, channel: Channel, { fault, stops }: Refusal): Promise<false> {
  if (stops) await stopChannel(deps, channel, fault)
  else await noteError(deps, { channelId: channel.id, fault, at: deps.now() })
  return false
}
