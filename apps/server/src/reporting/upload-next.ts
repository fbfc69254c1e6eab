import { moveOrder } from '../orders/move-order.ts'
import type { Deps } from '../platform/deps.ts'
import { moment } from '../platform/moment.ts'
import { administrationOf } from './administration.ts'
import type { Channel } from './channel.ts'
import { workAlone } from './channel-lock.ts'
import { getChannel, noteAccepted, noteFailedTry } from './channels.store.ts'
import { arrivalOf, outcomeOfUpload, type UploadOutcome } from './decide-upload.ts'
import { backOffMs, gatewayTimes } from './gateway-times.ts'
import {
  findFileNumbered,
  findLowestUnsent,
  lockOrdersOfFile,
  markSending,
  noteAnswer,
  type ReportFileRow,
  setAccepted,
} from './report-files.store.ts'
import { openSealedFile } from './seal-file.ts'
import { stopChannel } from './stop-channel.ts'

/** Sends what waits in this channel, the lowest number first and one at a time, however many processes are told to. */
export async function uploadNext(deps: Deps, channelId: string): Promise<void> {
  await workAlone(deps, 'upload', channelId, {
    work: (own) => uploadWaiting(own, channelId),
    isMore: async () => (await findDue(deps, channelId)) !== undefined,
  })
}

async function findDue(deps: Deps, channelId: string) {
  const channel = await getChannel(deps.db, channelId)
  if (channel.state === 'stopped' || (channel.nextTryAt && channel.nextTryAt > deps.now())) return undefined
  const file = await findLowestUnsent(deps.db, channelId)
  return file && file.state !== 'refused' ? { channel, file } : undefined
}

async function uploadWaiting(deps: Deps, channelId: string): Promise<void> {
  for (let due = await findDue(deps, channelId); due; due = await findDue(deps, channelId)) {
    if (!(await sendFile(deps, due.channel, due.file))) return
  }
  await comeBack(deps, channelId)
}

/** True when it was accepted, or is to be looked at again at once. */
async function sendFile(deps: Deps, channel: Channel, file: ReportFileRow): Promise<boolean> {
  if (file.state === 'sending') {
    const previous = await administrationOf(deps, channel).previousUpload()
    const arrival = arrivalOf(previous, { sequence: file.sequence, payloadHash: file.payload_hash })
    if (arrival === 'accepted') return accept(deps, channel, file, { code: 0, message: '查询确认已受理' })
    if (arrival !== 'notYet') {
      return 'later' in arrival ? tryLater(deps, channel, arrival.later) : stop(deps, channel, arrival.stop)
    }
  }
  let outcome = await send(deps, channel, file)
  if (outcome.is === 'missingFirst') {
    await noteAnswer(deps.db, file.id, { code: outcome.code, message: outcome.reason, state: 'composed' })
    const mended = await sendMissing(deps, channel, file, outcome.sequences)
    if (mended !== 'mended') return false
    outcome = await send(deps, channel, file)
    if (outcome.is === 'missingFirst') outcome = { ...outcome, is: 'later', arrival: 'refused' }
  }
  return settle(deps, channel, file, outcome)
}

/** One call; that it is made is on the disk before. */
async function send(deps: Deps, channel: Channel, { id, sequence, payload_sealed }: ReportFileRow) {
  const sealed = openSealedFile(deps.cipher, id, payload_sealed)
  await markSending(deps.db, id, deps.now())
  moment('upload.before-send')
  const outcome = outcomeOfUpload(await administrationOf(deps, channel).upload({ sealed, sequence }))
  moment('upload.after-answer')
  deps.log.info({ channelId: channel.id, sequence, outcome: outcome.is, code: outcome.code }, 'a file was sent')
  return outcome
}

/** Sends again exactly what the administration names, in order. */
async function sendMissing(deps: Deps, channel: Channel, current: ReportFileRow, sequences: number[]) {
  for (const sequence of sequences.filter((it) => it < current.sequence)) {
    const file = await findFileNumbered(deps.db, channel.id, sequence)
    if (!file) return stop(deps, channel, `管局要求补报序号 ${sequence}，本系统没有这个文件`)
    const outcome = await send(deps, channel, file)
    if (outcome.is === 'missingFirst') return tryLater(deps, channel, outcome.reason)
    if (outcome.is !== 'accepted') return settle(deps, channel, file, outcome)
    await noteAnswer(deps.db, file.id, outcome)
  }
  return 'mended' as const
}

async function settle(
  deps: Deps,
  channel: Channel,
  file: ReportFileRow,
  outcome: Exclude<UploadOutcome, { is: 'missingFirst' }>,
): Promise<boolean> {
  if (outcome.is === 'accepted') return accept(deps, channel, file, outcome)
  const { reason } = outcome
  const code = outcome.code === undefined ? {} : { code: outcome.code }
  const wasAccepted = file.state === 'accepted'
  const isHere = outcome.is === 'later' && outcome.arrival === 'refused'
  const state = outcome.is === 'rebuild' ? 'refused' : isHere ? 'composed' : undefined
  await noteAnswer(deps.db, file.id, { ...code, message: reason, ...(state && !wasAccepted && { state }) })

  if (outcome.is === 'later') return tryLater(deps, channel, reason)
  if (outcome.is === 'stop') return stop(deps, channel, reason)
  return stop(deps, channel, `第 ${file.sequence} 号文件被管局退回：${reason}。重新开通通道时将重新生成该文件`)
}

/** The administration has it: the orders in it wait for the ministry's SMS, and the next file can go. */
async function accept(
  deps: Deps,
  channel: Channel,
  { id, sequence }: ReportFileRow,
  answer: { code: number; message: string },
): Promise<boolean> {
  const at = deps.now()
  const channelId = channel.id
  await deps.db.transaction().execute(async (tx) => {
    await noteAccepted(tx, channelId, sequence, at)
    if (!(await setAccepted(tx, id, at, answer))) return
    for (const order of await lockOrdersOfFile(tx, id)) {
      // a result may have been faster than the answer
      if (order.state !== 'reported') continue
      await moveOrder(tx, deps, {
        orderId: order.id,
        action: 'accepted',
        actor: 'gateway',
        data: { channelId, sequence },
      })
    }
    await deps.jobs.enqueue(tx, 'upload-next', { channelId }, { singletonKey: channelId })
    await deps.jobs.enqueue(tx, 'download-results', { channelId }, { singletonKey: channelId })
  })
  return true
}

async function tryLater(deps: Deps, channel: Channel, reason: string): Promise<false> {
  const at = deps.now()
  const waitMs = backOffMs(channel.triesFailed, gatewayTimes(deps), Math.random())
  await noteFailedTry(deps.db, channel.id, { reason, at, nextTryAt: new Date(at.getTime() + waitMs) })
  deps.log.warn({ channelId: channel.id, reason, waitMs }, 'an upload has to wait')
  await comeBack(deps, channel.id)
  return false
}

/** Whoever is told to send while the channel waits sees to it that it is told again. */
async function comeBack(deps: Deps, channelId: string): Promise<void> {
  const { state, nextTryAt } = await getChannel(deps.db, channelId)
  if (state === 'stopped' || !nextTryAt) return
  await deps.jobs.enqueue(deps.db, 'upload-next', { channelId }, { singletonKey: channelId, startAfter: nextTryAt })
}

async function stop(deps: Deps, channel: Channel, reason: string): Promise<false> {
  await stopChannel(deps, channel, reason)
  return false
}
