import type { LinkPurpose, MailTextName, MailValues } from '@openbeian/contract'
import { maskEmail, maskMobile } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import type { Message } from '../../platform/outside/message-sender.ts'
import { linkHours } from '../../records/accounts/one-time-links.store.ts'
import { siteOfProvider } from '../../records/accounts/site-of-provider.ts'
import { type Brand, wordedMail } from '../../records/settings/brand.store.ts'

/** A login is an address or a mobile; logins of staff may be neither. */
const channelOf = (login: string): Message['channel'] | undefined =>
  login.includes('@') ? 'email' : /^1[3-9]\d{9}$/.test(login) ? 'sms' : undefined

export const maskLogin = (login: string): string => (login.includes('@') ? maskEmail(login) : maskMobile(login))

/** Where links to this login begin, at its provider; undefined where no message with a link leaves the house. */
export async function linksTo(
  deps: Pick<Deps, 'db' | 'sender' | 'publicAddress'>,
  { providerId, login }: { providerId: string; login: string },
): Promise<string | undefined> {
  const channel = channelOf(login)
  return channel && deps.sender?.[channel] ? siteOfProvider(deps, providerId) : undefined
}

/** The page of each kind of link. */
const pages: Record<LinkPurpose, string> = {
  'confirm-sign-up': 'confirm',
  'recover-password': 'recover',
  invite: 'invited',
  'prove-login': 'new-login',
  'take-back-login': 'take-back',
}

/** Behind the mark: what stands there is in no log of a server or a proxy. */
export const addressOf = (base: string, purpose: LinkPurpose, token: string): string =>
  `${base}/${pages[purpose]}#${token}`

/** Which text an account is written, with what it names. */
export interface AccountNews {
  text: MailTextName
  values: MailValues
}

const hoursOf = (purpose: LinkPurpose): string => String(linkHours[purpose])
const withLink =
  (text: MailTextName, purpose: LinkPurpose) =>
  (link: string): AccountNews => ({
    text,
    values: { link, validHours: hoursOf(purpose) },
  })
const plain = (text: MailTextName) => (): AccountNews => ({ text, values: {} })

/** What an account writes to its owner. */
export const accountNews = {
  confirm: withLink('accountConfirm', 'confirm-sign-up'),
  exists: (link: string): AccountNews => ({ text: 'accountExists', values: { link } }),
  disabled: plain('accountDisabled'),
  recover: withLink('accountRecover', 'recover-password'),
  invite: withLink('accountInvite', 'invite'),
  proveLogin: withLink('accountProveLogin', 'prove-login'),
  loginTaken: plain('accountLoginTaken'),
  loginChanged: (login: string, link: string | undefined): AccountNews =>
    link === undefined
      ? { text: 'accountLoginChangedForGood', values: { login } }
      : { text: 'accountLoginChanged', values: { login, link, days: String(linkHours['take-back-login'] / 24) } },
  loginTakenBack: plain('accountLoginTakenBack'),
  unknown: (base: string): AccountNews => ({ text: 'accountUnknown', values: { link: `${base}/sign-up` } }),
  changed: plain('accountChanged'),
  closed: plain('accountClosed'),
  newDevice: ({ device, ip, at }: { device: string; ip: string; at: string }): AccountNews => ({
    text: 'accountNewDevice',
    values: { device, address: ip, at },
  }),
  factorSet: plain('accountFactorSet'),
  factorRemoved: plain('accountFactorRemoved'),
  factorReset: plain('accountFactorReset'),
  passkeyAdded: (passkey: string): AccountNews => ({ text: 'accountPasskeyAdded', values: { passkey } }),
  passkeyRemoved: (passkey: string): AccountNews => ({ text: 'accountPasskeyRemoved', values: { passkey } }),
  byService: plain('accountByService'),
  serviceLinked: (signInService: string): AccountNews => ({ text: 'accountServiceLinked', values: { signInService } }),
  serviceUnlinked: (signInService: string): AccountNews => ({
    text: 'accountServiceUnlinked',
    values: { signInService },
  }),
  recoveryCodeUsed: (left: number): AccountNews => ({
    text: 'accountRecoveryCodeUsed',
    values: { left: String(left) },
  }),
  recovered: plain('accountRecovered'),
}

/** An SMS is short and says it in Chinese, as all of them do. Undefined: the login is no address. */
export function messageOf({ text, values }: AccountNews, login: string, brand: Brand): Message | undefined {
  const channel = channelOf(login)
  if (!channel) return undefined
  const { subject, zh, en } = wordedMail(brand, text, values)
  return channel === 'sms'
    ? { channel, to: login, subject: '', text: `${brand.name}备案：${zh}` }
    : { channel, to: login, subject: `${brand.name}：${subject}`, text: `${brand.name}备案服务\n\n${zh}\n\n${en}\n` }
}
