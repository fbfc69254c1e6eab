import type { ChannelFault } from '@openbeian/contract'
import { shanghaiDay, smsExpected } from '@openbeian/filing'
import { isTransportFault } from '@openbeian/regulator'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import type { Channel } from '../../records/channels/channel.ts'
import type { OpenHours } from '../../records/channels/channels.rows.ts'
import { getChannel, noteAccepted, noteFailedTry, setOpenHours } from '../../records/channels/channels.store.ts'
import { filedMaterialsAccepted } from '../../records/filed-materials/filed-materials-to-report.ts'
import { lostPayload } from '../../records/ledger/payload-files.ts'
import {
  findFileNumbered,
  findLowestUnsent,
  lockOrdersOfFile,
  noteAnswer,
  type ReportFileRow,
  setAccepted,
  setSending,
} from '../../records/ledger/report-files.store.ts'
import { moveOrder } from '../../records/orders/move-order.ts'
import { answersAccepted } from '../../records/tasks/answers-to-report.ts'
import { administrationOf } from '../channels/administration.ts'
import { withChannelLock, workAlone } from '../channels/channel-lock.ts'
import { answerOf, arrivalOf, outcomeOfUpload, type UploadOutcome } from '../channels/decide-upload.ts'
import { backOffMs, gatewayTimes } from '../channels/gateway-times.ts'
import { nextOpening } from '../channels/open-hours.ts'
import { stopChannel } from '../channels/stop-channel.ts'
import { keyOfPayload, openSealedFile } from '../files/seal-file.ts'

/** Sends what waits in this channel, the lowest number first and one at a time, however many processes are told to. */
export async function uploadNext(deps: Deps, channelId: string): Promise<void> {
  await workAlone(
    deps,
    { what: 'upload', channelId },
    {
      work: (own) => uploadWaiting(own, channelId),
      isMore: async () => (await findDue(deps, channelId)) !== undefined,
    },
  )
}

async function findDue(deps: Deps, channelId: string) {
  const channel = await getChannel(deps.db, channelId)
  if (channel.state === 'stopped' || dueAt(channel, deps.now()) > deps.now()) return undefined
  const file = await findLowestUnsent(deps.db, channelId)
  return file && file.state !== 'refused' ? { channel, file } : undefined
}

/**
 * The next time the channel may send: after the back-off, after the pause of the circuit breaker, and within the hours the
 * administration named.
 */
function dueAt({ nextTryAt, brokenUntil, openHours }: Channel, now: Date): Date {
  const earliest = Math.max(nextTryAt?.getTime() ?? 0, brokenUntil?.getTime() ?? 0, now.getTime())
  return nextOpening(openHours ?? [], new Date(earliest))
}

async function uploadWaiting(deps: Deps, channelId: string): Promise<void> {
  for (let due = await findDue(deps, channelId); due; due = await findDue(deps, channelId)) {
    if (!(await sendFile(deps, due.channel, due.file))) return
  }
  await comeBack(deps, channelId)
}

/** True when it was accepted, or is to be looked at again at once. */
async function sendFile(deps: Deps, channel: Channel, file: ReportFileRow): Promise<boolean> {
  // after many failures a small question tells whether it is worth sending fifty megabytes
  if (file.state === 'sending' || channel.callsFailed >= gatewayTimes(deps).breakAfter) {
    const previous = await administrationOf(deps, channel).previousUpload()
    const sent = {
      sequence: file.sequence,
      isOurs: (hash: string) => keyOfPayload(deps.cipher, hash).equals(file.payloadKey),
    }
    const arrival = arrivalOf(previous, sent, channel.dialect)
    if (arrival === 'accepted') {
      const message = isTransportFault(previous) ? '' : previous.message
      return accept(deps, { channel, reportFile: file, code: 0, message })
    }
    if (arrival !== 'notYet') {
      return 'later' in arrival ? tryLater(deps, { channel, fault: arrival.later }) : stop(deps, channel, arrival.stop)
    }
  }
  let outcome = await send(deps, channel, file)
  if (outcome.is === 'missingFirst') {
    await noteAnswer(deps, file.id, { ...answerOf(outcome.fault), state: 'composed' })
    const mended = await sendMissing(deps, { channel, current: file, sequences: outcome.sequences })
    if (mended !== 'mended') return false
    outcome = await send(deps, channel, file)
    if (outcome.is === 'missingFirst') outcome = { ...outcome, is: 'later', arrival: 'refused' }
  }
  return settle(deps, { channel, file, outcome })
}

/** An accepted file once more, because somebody asked for it; what is answered is noted. False while somebody is at the channel. */
export const sendAgain = (deps: Deps, channelId: string, sequence: number): Promise<boolean> =>
  withChannelLock(deps, { what: 'upload', channelId }, async (own) => {
    const file = await findFileNumbered(own.db, channelId, sequence)
    if (file?.state !== 'accepted') return
    const channel = await getChannel(own.db, channelId)
    const outcome = await send(own, channel, file)
    if (outcome.is === 'lost') return void (await lose(own, { channel, file, outcome }))
    await noteAnswer(own, file.id, outcome.is === 'accepted' ? outcome : answerOf(outcome.fault))
    if (outcome.is === 'stop') await stop(own, channel, outcome.fault)
  })

/** What to send is not in the file store, or not as it was put there. */
interface Lost {
  is: 'lost'
  how: 'missing' | 'damaged'
}

/** One upload call. `sending` is committed before the call, so that a crash leaves a file whose arrival is checked first. */
async function send(deps: Deps, channel: Channel, file: ReportFileRow): Promise<UploadOutcome | Lost> {
  const { id, sequence } = file
  const sealed = await openSealedFile(deps, file).catch(
    (error: unknown): Lost => ({ is: 'lost', how: lostPayload(error) }),
  )
  if ('is' in sealed) return sealed
  await setSending(deps.db, id, deps.now())
  failpoint('upload.before-send')
  const outcome = outcomeOfUpload(await administrationOf(deps, channel).upload({ sealed, sequence }), channel.dialect)
  failpoint('upload.after-answer')
  const { code } = outcome.is === 'accepted' ? outcome : answerOf(outcome.fault)
  deps.log.info({ channelId: channel.id, sequence, outcome: outcome.is, code }, 'a file was sent')
  return outcome
}

/** Nothing is sent behind a file that is lost: who opens the channel has it built again, unless it was accepted. */
async function lose(
  deps: Deps,
  { channel, file, outcome: { how } }: { channel: Channel; file: ReportFileRow; outcome: Lost },
): Promise<false> {
  if (file.state !== 'accepted') await noteAnswer(deps, file.id, { message: '', state: 'refused' })
  return stop(deps, channel, { reason: 'payload-lost', details: { sequence: file.sequence, how } })
}

/** Sends again exactly what the administration names, in order. */
async function sendMissing(
  deps: Deps,
  { channel, current, sequences }: { channel: Channel; current: ReportFileRow; sequences: number[] },
) {
  for (const sequence of sequences.filter((it) => it < current.sequence)) {
    const file = await findFileNumbered(deps.db, channel.id, sequence)
    if (!file || file.payloadRemovedAt) {
      const why = file ? 'removed' : 'unknown'
      return stop(deps, channel, { reason: 'missing-file', details: { sequence, why } })
    }
    const outcome = await send(deps, channel, file)
    if (outcome.is === 'missingFirst') return tryLater(deps, { channel, fault: outcome.fault })
    if (outcome.is !== 'accepted') return settle(deps, { channel, file, outcome })
    await noteAnswer(deps, file.id, outcome)
  }
  return 'mended' as const
}

async function settle(
  deps: Deps,
  {
    channel,
    file,
    outcome,
  }: { channel: Channel; file: ReportFileRow; outcome: Exclude<UploadOutcome, { is: 'missingFirst' }> | Lost },
): Promise<boolean> {
  if (outcome.is === 'lost') return lose(deps, { channel, file, outcome })
  if (outcome.is === 'accepted') return accept(deps, { channel, reportFile: file, ...outcome })
  const { fault } = outcome
  const wasAccepted = file.state === 'accepted'
  const isHere = outcome.is === 'later' && outcome.arrival === 'refused'
  const state = outcome.is === 'rebuild' ? 'refused' : isHere ? 'composed' : undefined
  await noteAnswer(deps, file.id, { ...answerOf(fault), ...(state && !wasAccepted && { state }) })

  if (outcome.is === 'later') return tryLater(deps, { channel, fault, hours: outcome.hours })
  if (outcome.is === 'stop') return stop(deps, channel, fault)
  const details = { sequence: file.sequence, ...outcome.fault.details }
  return stop(deps, channel, { reason: 'file-returned', details })
}

/** The administration has it: the orders in it wait for the ministry's SMS, and the next file can go. */
async function accept(
  deps: Deps,
  {
    channel,
    reportFile: { id, sequence },
    ...answer
  }: { code: number; message: string } & { channel: Channel; reportFile: ReportFileRow },
): Promise<boolean> {
  const at = deps.now()
  const channelId = channel.id
  await inTransaction(deps, async (work) => {
    await noteAccepted(work.db, { channelId, sequence, at })
    if (!(await setAccepted(work, { fileId: id, at, ...answer }))) return
    for (const order of await lockOrdersOfFile(work.db, id)) {
      // a result may have been faster than the answer
      if (order.state !== 'reported') continue
      await moveOrder(work, {
        orderId: order.id,
        action: smsExpected(order.province, order.orderType, shanghaiDay(at)) ? 'accepted' : 'acceptedWithoutSms',
        actor: 'gateway',
        data: { channelId, sequence },
      })
    }
    await answersAccepted(work.db, id)
    await filedMaterialsAccepted(work.db, id)
    await work.jobs.enqueue(work.db, 'upload-next', { channelId }, { singletonKey: channelId })
    await work.jobs.enqueue(work.db, 'download-results', { channelId }, { singletonKey: channelId })
  })
  return true
}

async function tryLater(
  deps: Deps,
  { channel, fault, hours }: { channel: Channel; fault: ChannelFault; hours?: OpenHours[] | undefined },
): Promise<false> {
  if (hours) await setOpenHours(deps.db, channel.id, hours)
  const at = deps.now()
  const waitMs = backOffMs(channel.triesFailed, gatewayTimes(deps), Math.random())
  await noteFailedTry(deps, { channelId: channel.id, fault, at, nextTryAt: new Date(at.getTime() + waitMs) })
  deps.log.warn({ channelId: channel.id, fault: fault.reason, waitMs }, 'an upload has to wait')
  await comeBack(deps, channel.id)
  return false
}

/** A job that finds the channel waiting enqueues itself again for the end of the wait. */
async function comeBack(deps: Deps, channelId: string): Promise<void> {
  const channel = await getChannel(deps.db, channelId)
  const now = deps.now()
  const startAfter = dueAt(channel, now)
  if (channel.state === 'stopped' || startAfter <= now) return
  await deps.jobs.enqueue(deps.db, 'upload-next', { channelId }, { singletonKey: channelId, startAfter })
}

async function stop(deps: Deps, channel: Channel, fault: ChannelFault): Promise<false> {
  await stopChannel(deps, channel, fault)
  return false
}
