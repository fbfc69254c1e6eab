import { type Filing, inTheReview, inTheSms, shanghaiDay, workingDaysBetween } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Deps, Work } from '../../platform/deps.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { may } from '../../platform/visible-to.ts'
import { workCalendarFrom } from '../../records/calendar/work-calendar.ts'
import { findChannelOf } from '../../records/channels/channels.store.ts'
import type { Order } from '../../records/orders/order.ts'
import { countActions, findHandedIn } from '../../records/orders/order-actions.store.ts'
import { identityOfOrder } from '../identity/identity-of-order.ts'
import type { StepQuery } from './ask-rules.ts'
import { channelFacts } from './channel-facts.ts'
import { confirmedNames } from './reported-names.ts'

type ReviewFacts = NonNullable<Facts['review']>
type SmsFacts = NonNullable<Facts['sms']>

/**
 * The step an order stands at (identity, SMS, review, report) with its facts; undefined in all other states, and for applicants
 * during the review and before the report.
 */
export async function stepNow(
  work: Work,
  { order, filing }: { order: Order; filing: Filing },
): Promise<StepQuery | undefined> {
  const { state } = order
  if (state === 'identityPending') {
    return { step: 'identity', facts: { identity: await identityOfOrder(work, order, filing) } }
  }
  if (inTheSms.includes(state)) {
    return { step: 'sms', facts: { sms: await smsFacts(work, order) } }
  }
  if (!may(work.caller, 'order.read-inside')) return undefined
  if (state === 'readyToReport') return reportNow(work, { order, filing })
  if (!inTheReview.includes(state)) return undefined
  return { step: 'review', facts: { review: await reviewFacts(work, { order }) } }
}

/** Before it is in a file: what its channel owes. How large the file will be is not known yet. */
async function reportNow(
  work: Deps,
  { order, filing }: { order: Order; filing: Filing },
): Promise<StepQuery | undefined> {
  const channelId = await findChannelOf(work.db, order.providerId, filing.subject.region.province)
  return channelId ? { step: 'report', facts: { report: await channelFacts(work, channelId) } } : undefined
}

/** What has expired had these. */
const hoursOfSms = 24

/** Facts of the ministry's SMS come from our clock alone: the ministry tells neither the number it sent to nor the code. */
export async function smsFacts({ db, now }: Pick<Deps, 'db' | 'now'>, order: Order): Promise<SmsFacts> {
  const { state, stateSince } = order
  return {
    hours: (now().getTime() - stateSince.getTime()) / hourMs + (state === 'smsExpired' ? hoursOfSms : 0),
    confirmed: false,
    resent: await countActions(db, order, 'repeatSms'),
  }
}

/** Facts about a review before, or with, its decision. Phone calls and second looks are not stored, so they stay unknown. */
export async function reviewFacts(
  work: Pick<Work, 'db' | 'cipher' | 'caller' | 'now'>,
  {
    order,
    decided = {},
  }: { order: Order; decided?: Pick<ReviewFacts, 'decision' | 'blocking' | 'reasons'> | undefined },
): Promise<ReviewFacts> {
  const { db, caller, now } = work
  const handedIn = await findHandedIn(db, order)
  const from = shanghaiDay(handedIn ?? order.stateSince)
  const calendar = await workCalendarFrom(db, from)
  const confirmed = await confirmedNames(work, order)
  return {
    workingDays: workingDaysBetween(from, shanghaiDay(now()), calendar),
    isOwnWork: order.preparedBy.includes(caller.accountId),
    byPerson: order.claimedBy !== null || order.identityFingerprint !== null,
    confirmedNames: confirmed.filter(({ kind }) => kind === 'person'),
    confirmedTexts: confirmed
      .filter(({ kind }) => kind === 'text')
      .map(({ at, name, reportedName }) => ({ at, text: name, reported: reportedName })),
    ...decided,
  }
}
