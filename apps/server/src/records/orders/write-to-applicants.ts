import type { MailTextName } from '@openbeian/contract'
import type { DepsInTx } from '../../platform/deps.ts'
import { mailAddressesOf } from '../accounts/mail-addresses.ts'
import { postMessage } from '../messages/post-message.ts'
import { getBrand, wordedMail } from '../settings/brand.store.ts'
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

/** By the number of the order alone: mail is read by others too. */
const letters: Record<News, MailTextName> = {
  appointed: 'orderAppointed',
  signed: 'orderSigned',
  sentBack: 'orderSentBack',
  rejected: 'orderRejected',
  refused: 'orderRefused',
  approved: 'orderApproved',
  bound: 'orderBound',
  smsBegun: 'orderSmsBegun',
  smsEnds: 'orderSmsEnds',
  smsExpired: 'orderSmsExpired',
  fixEnds: 'orderFixEnds',
  lapsed: 'orderLapsed',
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
  const brand = await getBrand(work.db, providerId)
  const { subject, zh, en } = wordedMail(brand, letters[news], { order: reference })
  const addresses = await mailAddressesOf(work, customerId, [...new Set([createdBy, ...preparedBy])])
  for (const to of addresses) {
    const message = { channel: 'email', to, subject, text: `${zh}\n\n${en}\n` } as const
    await postMessage(work, { providerId, orderId: id, message })
  }
  return addresses.length
}
