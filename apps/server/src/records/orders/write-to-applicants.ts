import type { DepsInTx } from '../../platform/deps.ts'
import { mailAddressesOf } from '../accounts/mail-addresses.ts'
import { postMessage } from '../messages/post-message.ts'
import type { Order } from './order.ts'

/** What those who prepared an order are written about. */
export type News =
  | 'appointed'
  | 'signed'
  | 'sentBack'
  | 'rejected'
  | 'refused'
  | 'approved'
  | 'bound'
  | 'smsBegun'
  | 'smsEnds'
  | 'smsExpired'
  | 'fixEnds'
  | 'lapsed'

interface Letter {
  subject: string
  zh: string
  en: string
}

/** By the number of the order alone: mail is read by others too. */
const letters: Record<News, (reference: string) => Letter> = {
  appointed: (it) => ({
    subject: `备案订单 ${it} 的身份核验已约定时间`,
    zh: `备案订单 ${it} 的身份核验已约定时间，请登录备案平台查看。`,
    en: `A time is set for the identity check of filing order ${it}: sign in to see it.`,
  }),
  signed: (it) => ({
    subject: `备案订单 ${it} 有文书已签署`,
    zh: `备案订单 ${it} 有一份文书已在线签署。签署人、时间、设备和网络地址见备案平台；如非本人签署，请立即联系接入商。`,
    en: `A paper of filing order ${it} was signed on a screen. Sign in to see by whom, when, on which device and from where; if that was not so, contact the provider at once.`,
  }),
  sentBack: (it) => ({
    subject: `备案订单 ${it} 需要修改`,
    zh: `备案订单 ${it} 已退回，请登录备案平台查看原因，修改后重新提交。`,
    en: `Filing order ${it} was sent back: sign in to see why, mend it and submit it again.`,
  }),
  fixEnds: (it) => ({
    subject: `备案订单 ${it} 即将作废`,
    zh: `备案订单 ${it} 退回后还没有修改，期限将至，逾期自动作废。请登录备案平台修改后重新提交。`,
    en: `Filing order ${it} was sent back and is not mended yet; it ends when its time is up. Sign in, mend it and submit it again.`,
  }),
  lapsed: (it) => ({
    subject: `备案订单 ${it} 已作废`,
    zh: `备案订单 ${it} 退回后逾期没有修改，已自动作废。仍需备案的，请重新发起订单。`,
    en: `Filing order ${it} was not mended in time and has ended. Begin another one if it is still to be filed.`,
  }),
  rejected: (it) => ({
    subject: `备案订单 ${it} 未通过初审`,
    zh: `备案订单 ${it} 未通过初审，请登录备案平台查看原因。`,
    en: `Filing order ${it} did not pass the review: sign in to see why.`,
  }),
  refused: (it) => ({
    subject: `备案订单 ${it} 被通信管理局退回`,
    zh: `备案订单 ${it} 被通信管理局退回，请登录备案平台查看原因。`,
    en: `The administration refused filing order ${it}: sign in to see why.`,
  }),
  bound: (it) => ({
    subject: `备案订单 ${it} 已办结`,
    zh: `备案订单 ${it} 已通过审核，备案已归入申请认领的账号，请登录备案平台查看。`,
    en: `Filing order ${it} has passed: the filing belongs to the account that claimed it. Sign in to see it.`,
  }),
  approved: (it) => ({
    subject: `备案订单 ${it} 已办结`,
    zh: `备案订单 ${it} 已由通信管理局审核通过，请登录备案平台查看结果和后续事项。`,
    en: `The administration approved filing order ${it}: sign in for the result and what to do next.`,
  }),
  smsBegun: (it) => ({
    subject: `备案订单 ${it} 等待短信核验`,
    zh: `备案订单 ${it} 已由通信管理局接收，请留意工信部的短信，在 24 小时内到工信部网站完成核验。`,
    en: `The administration has filing order ${it}: answer the SMS of the ministry on its site within 24 hours.`,
  }),
  smsEnds: (it) => ({
    subject: `备案订单 ${it} 短信核验即将到期`,
    zh: `备案订单 ${it} 的工信部短信核验即将到期，请尽快完成。`,
    en: `The SMS verification of filing order ${it} runs out soon: please complete it.`,
  }),
  smsExpired: (it) => ({
    subject: `备案订单 ${it} 短信核验已超时`,
    zh: `备案订单 ${it} 的工信部短信核验已超时，请登录备案平台查看下一步。`,
    en: `The SMS verification of filing order ${it} ran out: sign in to see what is next.`,
  }),
}

/**
 * Mails those who prepared an order and have not switched mails off; returns how many. Without a mail gateway only the
 * portal tells them.
 */
export async function writeToApplicants(
  work: DepsInTx,
  { id, providerId, customerId, reference, createdBy, preparedBy }: Order,
  news: News,
): Promise<number> {
  if (!work.sender?.email) return 0
  const { subject, zh, en } = letters[news](reference)
  const addresses = await mailAddressesOf(work, customerId, [...new Set([createdBy, ...preparedBy])])
  for (const to of addresses) {
    const message = { channel: 'email', to, subject, text: `${zh}\n\n${en}\n` } as const
    await postMessage(work, { providerId, orderId: id, message })
  }
  return addresses.length
}
