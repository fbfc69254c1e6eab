import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const NoticeView = z.object({
  id: z.string(),
  kind: z.enum([
    'filing-cancelled',
    /** 短信核验 */
    'sms-reminder',
    'sms-expired',
    'channel-stopped',
    'channel-broken',
    'registry-differs',
    /** A verification paper sent alone came back */
    'filed-material-refused',
  ]),
  /** A filing number, `order:…` or `channel:…`. */
  about: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  /** The order it is about. */
  order: z.object({ id: z.string(), reference: z.string() }).optional(),
})
export type NoticeView = z.infer<typeof NoticeView>

export const noticeEndpoints = {
  listNotices: endpoint({
    method: 'GET',
    path: '/api/notices',
    summary:
      'Reminders and decisions, newest first: for applicants about their own orders and filings, for staff theirs',
    for: 'signedIn',
    query: z.object({
      /** The last notice shown: those before it follow. */
      before: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(100),
    }),
    answer: z.object({ notices: z.array(NoticeView), more: z.boolean() }),
  }),
}
