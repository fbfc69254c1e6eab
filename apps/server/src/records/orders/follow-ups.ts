import { type OrderAction, smsReminderHours } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { findChannelOf } from '../channels/channels.store.ts'
import type { Order } from './order.ts'
import { type News, writeToApplicants } from './write-to-applicants.ts'

type FollowUp = (deps: DepsInTx, order: Order) => Promise<unknown>

/** What an action sets going, in its own transaction. The order is as it is after the action. */
export const followUps: { readonly [action in OrderAction]?: FollowUp } = {
  pass: (deps, order) => (order.state === 'readyToReport' ? composeFile(deps, order) : Promise.resolve()),
  bind: write('bound'),
  resendSms: composeFile,
  repeatSms: composeFile,
  accepted: async (deps, order) => {
    await watchSms(deps, order)
    await writeToApplicants(deps, order, 'smsBegun')
  },
  refuseIdentity: write('sentBack'),
  sendBack: write('sentBack'),
  requestFix: write('sentBack'),
  lapse: write('lapsed'),
  reject: write('rejected'),
  refuse: write('refused'),
  lateRefuse: write('refused'),
  approve: write('approved'),
  lateApprove: write('approved'),
}

function write(news: News): FollowUp {
  return (deps, order) => writeToApplicants(deps, order, news)
}

/** Without a channel to that administration the order waits until there is one. */
async function composeFile({ db: tx, jobs, log }: DepsInTx, { id, providerId, province }: Order): Promise<void> {
  const channelId = await findChannelOf(tx, providerId, province)
  if (!channelId)
    return log.warn({ orderId: id, province }, 'there is no channel to the administration of this province')
  await jobs.enqueue(tx, 'compose-file', { channelId }, { singletonKey: channelId })
}

/** Enqueues reminders before the SMS lapses, and the job for when it does. */
async function watchSms({ db: tx, jobs }: DepsInTx, { id, stateSince, deadlineAt }: Order): Promise<void> {
  const data = { orderId: id, stateSince: stateSince.toISOString() }
  const before = (hours: number) => (deadlineAt ? { startAfter: new Date(deadlineAt.getTime() - hours * hourMs) } : {})
  await jobs.enqueue(tx, 'expire-sms', data, before(0))
  for (const hoursLeft of smsReminderHours)
    await jobs.enqueue(tx, 'remind-sms', { ...data, hoursLeft }, before(hoursLeft))
}
