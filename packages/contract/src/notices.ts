import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ChannelFault } from './gateway-faults.ts'
import { ofCaller } from './personal-data.ts'

/** What a notice of each kind tells; its sentences are in the words of the web. */
export const noticeDetails = {
  'filing-cancelled': z.object({ name: z.string(), number: z.string() }),
  /** 短信核验 */
  'sms-reminder': z.object({ hoursLeft: z.number() }),
  /** `repeats`: the ministry is asked for another one. */
  'sms-expired': z.object({ repeats: z.boolean() }),
  /** An order that was sent back ends soon, if nobody mends it. */
  'fix-reminder': z.object({ daysLeft: z.int() }),
  'order-lapsed': z.object({}),
  /** Another account claimed a filing of this one, and a reviewer let it. */
  'filing-claimed': z.object({ name: z.string(), number: z.string() }),
  /** `numbers`: filings that have no access here any more. */
  'resource-ended': z.object({ name: z.string(), numbers: z.array(z.string()), count: z.int() }),
  /** Customers apart from whose machine it is that redeemed access codes of it (备案服务号转让). */
  'codes-of-strangers': z.object({ name: z.string(), strangers: z.int() }),
  'channel-stopped': z.object({ channel: z.string(), fault: ChannelFault }),
  'channel-broken': z.object({ channel: z.string(), calls: z.int(), pauseSeconds: z.number() }),
  'registry-differs': z.object({ received: z.int(), differences: z.int() }),
  /** A verification material sent alone came back: with what the administration said, word for word. */
  'filed-material-refused': z.object({
    number: z.string(),
    name: z.string(),
    codes: z.array(z.object({ code: z.int(), description: z.string().optional() })),
    opinion: z.string().optional(),
  }),
}

export type NoticeKind = keyof typeof noticeDetails
export type NoticeDetails = { [Kind in NoticeKind]: z.infer<(typeof noticeDetails)[Kind]> }

/** What is told: a kind with its own details. */
export type NoticeContent = { [Kind in NoticeKind]: { kind: Kind; details: NoticeDetails[Kind] } }[NoticeKind]

/** Kept as prose by an earlier version. */
const prose = z.object({ text: z.string() })

const viewOf = <Kind extends NoticeKind>(kind: Kind) =>
  z.object({
    id: z.string(),
    kind: z.literal(kind),
    details: z.union([noticeDetails[kind], prose]),
    /** A filing number, `order:…` or `channel:…`. */
    about: z.string(),
    at: z.iso.datetime(),
    /** The order it is about. */
    order: z.object({ id: z.string(), reference: z.string() }).optional(),
  })

export const NoticeView = z.discriminatedUnion('kind', [
  viewOf('filing-cancelled'),
  viewOf('sms-reminder'),
  viewOf('sms-expired'),
  viewOf('fix-reminder'),
  viewOf('order-lapsed'),
  viewOf('filing-claimed'),
  viewOf('resource-ended'),
  viewOf('codes-of-strangers'),
  viewOf('channel-stopped'),
  viewOf('channel-broken'),
  viewOf('registry-differs'),
  viewOf('filed-material-refused'),
])
export type NoticeView = z.infer<typeof NoticeView>

export const noticeEndpoints = {
  listNotices: endpoint({
    method: 'GET',
    path: '/api/notices',
    summary:
      'Reminders and decisions, newest first: for applicants about their own orders and filings, for staff theirs',
    right: 'notice.read',
    query: z.strictObject({
      /** The last notice shown: those before it follow. */
      before: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(100),
    }),
    personal: ofCaller('names'),
    answer: z.object({ notices: z.array(NoticeView), more: z.boolean() }),
  }),
}
