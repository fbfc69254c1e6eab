import type { LinkPurpose } from '@openbeian/contract'
import { maskEmail, maskMobile } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import type { Message } from '../../platform/outside/message-sender.ts'
import { linkHours } from '../../records/accounts/one-time-links.store.ts'
import { siteOfProvider } from '../../records/accounts/site-of-provider.ts'

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

export interface AccountNews {
  subject: string
  zh: string
  en: string
}

const ignore = { zh: '如非本人操作，请忽略。', en: 'If it was not you, ignore this.' }

/** What an account writes to its owner. */
export const accountNews = {
  confirm: (link: string): AccountNews => ({
    subject: '请确认注册 Confirm your address',
    zh: `请打开 ${link} 并输入注册时设置的密码，完成注册。${linkHours['confirm-sign-up']} 小时内有效。${ignore.zh}`,
    en: `Open ${link} and type the password you chose to finish signing up, within ${linkHours['confirm-sign-up']} hours. ${ignore.en}`,
  }),
  exists: (link: string): AccountNews => ({
    subject: '您已有账号 You have an account already',
    zh: `有人用这个地址注册，但您已经有账号了，请直接登录。忘记密码请打开 ${link} 重新设置。${ignore.zh}`,
    en: `Somebody signed up with this address, but you have an account already: just sign in. If you forgot the password, choose another at ${link}. ${ignore.en}`,
  }),
  disabled: (): AccountNews => ({
    subject: '账号已停用 Your account is disabled',
    zh: '有人用这个地址注册或找回密码，但这个地址的账号已停用。如有疑问，请联系服务商。',
    en: 'Somebody signed up or asked for a new password with this address, but its account is disabled. Call the provider if you want to know why.',
  }),
  recover: (link: string): AccountNews => ({
    subject: '重新设置密码 Choose a new password',
    zh: `请打开 ${link} 重新设置密码，${linkHours['recover-password']} 小时内有效。${ignore.zh}`,
    en: `Open ${link} to choose a new password, within ${linkHours['recover-password']} hour. ${ignore.en}`,
  }),
  invite: (link: string): AccountNews => ({
    subject: '您的账号 Your account',
    zh: `已为您开通账号。请打开 ${link} 设置密码，${linkHours.invite} 小时内有效。${ignore.zh}`,
    en: `An account was made for you. Open ${link} to choose a password, within ${linkHours.invite} hours. ${ignore.en}`,
  }),
  proveLogin: (link: string): AccountNews => ({
    subject: '请确认新的登录地址 Confirm your new login',
    zh: `请打开 ${link} 并输入账号密码，以后用这个地址登录和接收通知。${linkHours['prove-login']} 小时内有效。${ignore.zh}`,
    en: `Open ${link} and type the password of the account to sign in with this address from then on, within ${linkHours['prove-login']} hours. ${ignore.en}`,
  }),
  loginTaken: (): AccountNews => ({
    subject: '您已有账号 You have an account already',
    zh: `有人要把另一个账号的登录地址改为这个地址，但您已经有账号了：没有任何更改。${ignore.zh}`,
    en: `Somebody wanted another account to sign in with this address, but you have one already: nothing was changed. ${ignore.en}`,
  }),
  loginChanged: (next: string, link: string | undefined): AccountNews => ({
    subject: '登录地址已更换 Your login was changed',
    zh: `您账号的登录地址已改为 ${next}。如非本人操作，请${link ? `在 ${linkHours['take-back-login'] / 24} 天内打开 ${link} 改回` : '立即联系服务商'}。`,
    en: `Your account signs in with ${next} now. If it was not you, ${link ? `take it back at ${link} within ${linkHours['take-back-login'] / 24} days` : 'call the provider at once'}.`,
  }),
  loginTakenBack: (): AccountNews => ({
    subject: '登录地址已改回 Your login is back',
    zh: '您账号的登录地址已改回，密码已重新设置，所有登录已退出。',
    en: 'Your account signs in with this address again; its password was chosen anew, and every session has ended.',
  }),
  unknown: (base: string): AccountNews => ({
    subject: '没有这个账号 There is no such account',
    zh: `有人要求为这个地址找回密码，但没有以它登录的账号。您可能用了其他地址；也可以在 ${base}/sign-up 注册。${ignore.zh}`,
    en: `Somebody asked for a new password for this address, but no account signs in with it. You may have used another one, or sign up at ${base}/sign-up. ${ignore.en}`,
  }),
  changed: (): AccountNews => ({
    subject: '密码已修改 Your password was changed',
    zh: '您的密码已修改，其他设备上的登录已退出。如非本人操作，请立即用“忘记密码”重新设置，并联系服务商。',
    en: 'Your password was changed, and sessions on other devices have ended. If it was not you, recover it at once (“Forgot the password?”) and call the provider.',
  }),
  closed: (): AccountNews => ({
    subject: '账号已注销 Your account is closed',
    zh: '您的账号已注销。如非本人操作，请立即联系服务商。',
    en: 'Your account is closed. If it was not you, call the provider at once.',
  }),
  newDevice: ({ device, ip, at }: { device: string; ip: string; at: string }): AccountNews => ({
    subject: '新设备登录 Signed in on a new device',
    zh: `您的账号于 ${at}（北京时间）在新设备登录：${device}，网络地址 ${ip}。如非本人操作，请立即修改密码。`,
    en: `Your account was signed in to on a new device at ${at} (Beijing): ${device}, address ${ip}. If it was not you, change the password at once.`,
  }),
  factorSet: (): AccountNews => ({
    subject: '已设置二次验证 Second factor set',
    zh: '您的账号已设置二次验证，其他登录已退出，以后登录须输入动态码。如非本人操作，请立即联系服务商。',
    en: 'A second factor was set for your account; other sessions have ended, and signing in asks for a code. If it was not you, call the provider at once.',
  }),
  factorRemoved: (): AccountNews => ({
    subject: '已关闭二次验证 Second factor removed',
    zh: '您的账号已关闭二次验证，以后登录只需密码。如非本人操作，请立即修改密码并联系服务商。',
    en: 'The second factor of your account was removed: the password alone signs in. If it was not you, change the password at once and call the provider.',
  }),
  factorReset: (): AccountNews => ({
    subject: '二次验证已被重置 Second factor reset',
    zh: '管理员已重置您账号的二次验证，所有登录已退出。如非您本人要求，请立即修改密码并联系服务商。',
    en: 'An administrator took away the second factor of your account, and every session has ended. If you did not ask for it, change the password at once and call the provider.',
  }),
  passkeyAdded: (name: string): AccountNews => ({
    subject: '已添加通行密钥 Passkey added',
    zh: `您的账号添加了通行密钥“${name}”，可用它登录。如非本人操作，请立即修改密码、删除该通行密钥并联系服务商。`,
    en: `A passkey, “${name}”, was added to your account and signs in to it. If it was not you, change the password, remove the passkey and call the provider at once.`,
  }),
  passkeyRemoved: (name: string): AccountNews => ({
    subject: '已删除通行密钥 Passkey removed',
    zh: `您的账号已删除通行密钥“${name}”。如非本人操作，请立即修改密码并联系服务商。`,
    en: `The passkey “${name}” of your account was removed. If it was not you, change the password at once and call the provider.`,
  }),
  recoveryCodeUsed: (left: number): AccountNews => ({
    subject: '使用了恢复码 Recovery code used',
    zh: `有人用恢复码通过了您账号的二次验证，还剩 ${left} 个。如非本人操作，请立即修改密码并更换恢复码。`,
    en: `A recovery code was used for your account; ${left} are left. If it was not you, change the password at once and renew the codes.`,
  }),
  recovered: (): AccountNews => ({
    subject: '密码已重新设置 Your password was changed',
    zh: '您的密码已通过链接重新设置，所有登录已退出。如非本人操作，请立即联系服务商。',
    en: 'Your password was changed by a link, and every session has ended. If it was not you, call the provider at once.',
  }),
}

/** An SMS is short and says it in Chinese, as all of them do. Undefined: the login is no address. */
export function messageOf({ subject, zh, en }: AccountNews, login: string, providerName: string): Message | undefined {
  const channel = channelOf(login)
  if (!channel) return undefined
  const text = channel === 'sms' ? `${providerName}备案：${zh}` : `${providerName}备案服务\n\n${zh}\n\n${en}\n`
  return { channel, to: login, subject: channel === 'sms' ? '' : `${providerName}：${subject}`, text }
}
