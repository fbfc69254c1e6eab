import type { NoticeView } from '@openbeian/contract'

type Said = (about: string) => string

const titles: Record<NoticeView['kind'], string> = {
  'filing-cancelled': '备案已被注销',
  'sms-reminder': '短信核验即将到期',
  'sms-expired': '短信核验超时',
  'channel-stopped': '通道已停止',
  'channel-broken': '通道暂停呼叫',
  'registry-differs': '数据与管局不一致',
  'paper-refused': '单独报送的材料被退回',
}
/** The text itself is Chinese; other languages say it in a sentence of their own. */
const says: Record<NoticeView['kind'], Said | undefined> = {
  'filing-cancelled': undefined,
  'sms-reminder': undefined,
  'sms-expired': undefined,
  'channel-stopped': undefined,
  'channel-broken': undefined,
  'registry-differs': undefined,
  'paper-refused': undefined,
}

export const noticesZh = {
  title: '通知',
  explain: '短信核验的提醒、管局对备案的处理会写在这里。',
  empty: '还没有通知',
  emptyText: '需要您办的事，例如短信核验快到期，会在这里提醒。订单的进度在“我的备案”里看。',
  toFilings: '去我的备案',
  titles,
  says,
  toOrder: (reference: string) => `查看订单 ${reference}`,
  older: '更早的通知',
  ofOrder: '这个订单的通知',
  byMail: (address: string) => `重要进度同时发邮件到 ${address}`,
  byMailHint: '退回修改、管局审核结果和短信核验的提醒。邮件里只有订单号，没有个人信息。',
}
export type NoticeWords = typeof noticesZh
