import { entriesOf, keysOf } from '@openbeian/filing'
import { type BrandPlaceholder, brandPlaceholders } from './brand-texts.ts'
import type { BothLanguages } from './endpoint.ts'

/** What a mail or an SMS may name in braces besides what every text of a provider may, with an example. */
export const mailPlaceholders = {
  link: { zh: '链接', en: 'the link', example: 'https://beian.example.cn/recover#a1b2c3' },
  validHours: { zh: '有效小时数', en: 'hours the link opens', example: '24' },
  days: { zh: '天数', en: 'days', example: '7' },
  login: { zh: '登录名（部分隐藏）', en: 'login, masked', example: 'l***@example.cn' },
  device: { zh: '设备', en: 'device', example: 'Windows · Edge' },
  address: { zh: '网络地址', en: 'network address', example: '203.0.113.9' },
  at: { zh: '时间（北京）', en: 'when, in Beijing', example: '2026-12-01 09:30' },
  passkey: { zh: '通行密钥名称', en: 'name of the passkey', example: '我的手机' },
  signInService: { zh: '登录服务名称', en: 'name of the sign-in service', example: '单位账号' },
  left: { zh: '剩余个数', en: 'how many are left', example: '9' },
  order: { zh: '订单号', en: 'number of the order', example: 'B20261201-000123' },
  code: { zh: '验证码', en: 'code', example: '123456' },
  minutes: { zh: '有效分钟数', en: 'minutes it counts', example: '10' },
  doing: { zh: '要做的事', en: 'what is to be done', example: '身份核验' },
  note: { zh: '补充说明', en: 'a note', example: '请带身份证原件。' },
  sheet: { zh: '文书名称', en: 'name of the paper', example: '备案信息真实性核验单' },
  where: { zh: '签署设备', en: 'the device it was signed on', example: '在 Android · 微信 上' },
} as const satisfies Record<string, BothLanguages & { example: string }>
export type MailPlaceholder = keyof typeof mailPlaceholders

/** The words of a mail, in both languages; an SMS has the Chinese ones alone. */
export interface MailText {
  subject: string
  zh: string
  en: string
}

/** One mail or SMS and what counts where a provider has not worded it. */
export interface MailTextRow extends BothLanguages {
  goesBy: 'mail' | 'sms' | 'both'
  /** What it can name. */
  names: readonly MailPlaceholder[]
  /** What nobody can do without. */
  needs?: readonly MailPlaceholder[]
  usual: MailText
}

type Worded = Omit<MailTextRow, 'goesBy'>
const account = (row: Worded): MailTextRow => ({ goesBy: 'both', ...row })
const letter = (row: Omit<Worded, 'names'>): MailTextRow => ({
  goesBy: 'mail',
  names: ['order'],
  needs: ['order'],
  ...row,
})
const sms = ({ zhText, ...row }: Omit<Worded, 'usual'> & { zhText: string }): MailTextRow => ({
  goesBy: 'sms',
  ...row,
  usual: { subject: '', zh: zhText, en: '' },
})

/** Every mail and SMS to applicants and staff about their accounts and orders. */
export const mailTexts = {
  accountConfirm: account({
    zh: '注册：确认地址',
    en: 'Sign-up: confirm the address',
    names: ['link', 'validHours'],
    needs: ['link'],
    usual: {
      subject: '请确认注册 Confirm your address',
      zh: '请打开 {link} 并输入注册时设置的密码，完成注册。{validHours} 小时内有效。如非本人操作，请忽略。',
      en: 'Open {link} and type the password you chose to finish signing up, within {validHours} h. If it was not you, ignore this.',
    },
  }),
  accountExists: account({
    zh: '注册：已有账号',
    en: 'Sign-up: there is an account',
    names: ['link'],
    needs: ['link'],
    usual: {
      subject: '您已有账号 You have an account already',
      zh: '有人用这个地址注册，但您已经有账号了，请直接登录。忘记密码请打开 {link} 重新设置。如非本人操作，请忽略。',
      en: 'Somebody signed up with this address, but you have an account already: just sign in. If you forgot the password, choose another at {link}. If it was not you, ignore this.',
    },
  }),
  accountDisabled: account({
    zh: '注册或找回密码：账号已停用',
    en: 'Sign-up or recovery: the account is disabled',
    names: [],
    usual: {
      subject: '账号已停用 Your account is disabled',
      zh: '有人用这个地址注册或找回密码，但这个地址的账号已停用。如有疑问，请联系服务商。',
      en: 'Somebody signed up or asked for a new password with this address, but its account is disabled. Call the provider if you want to know why.',
    },
  }),
  accountRecover: account({
    zh: '找回密码',
    en: 'Password recovery',
    names: ['link', 'validHours'],
    needs: ['link'],
    usual: {
      subject: '重新设置密码 Choose a new password',
      zh: '请打开 {link} 重新设置密码，{validHours} 小时内有效。如非本人操作，请忽略。',
      en: 'Open {link} to choose a new password, within {validHours} h. If it was not you, ignore this.',
    },
  }),
  accountInvite: account({
    zh: '邀请',
    en: 'Invitation',
    names: ['link', 'validHours'],
    needs: ['link'],
    usual: {
      subject: '您的账号 Your account',
      zh: '已为您开通账号。请打开 {link} 设置密码，{validHours} 小时内有效。如非本人操作，请忽略。',
      en: 'An account was made for you. Open {link} to choose a password, within {validHours} h. If it was not you, ignore this.',
    },
  }),
  accountProveLogin: account({
    zh: '更换登录地址：确认',
    en: 'Change of login: confirm',
    names: ['link', 'validHours'],
    needs: ['link'],
    usual: {
      subject: '请确认新的登录地址 Confirm your new login',
      zh: '请打开 {link} 并输入账号密码，以后用这个地址登录和接收通知。{validHours} 小时内有效。如非本人操作，请忽略。',
      en: 'Open {link} and type the password of the account to sign in with this address from then on, within {validHours} h. If it was not you, ignore this.',
    },
  }),
  accountLoginTaken: account({
    zh: '更换登录地址：已有账号',
    en: 'Change of login: there is an account',
    names: [],
    usual: {
      subject: '您已有账号 You have an account already',
      zh: '有人要把另一个账号的登录地址改为这个地址，但您已经有账号了：没有任何更改。如非本人操作，请忽略。',
      en: 'Somebody wanted another account to sign in with this address, but you have one already: nothing was changed. If it was not you, ignore this.',
    },
  }),
  accountLoginChanged: account({
    zh: '登录地址已更换，可改回',
    en: 'Login changed, can be taken back',
    names: ['login', 'days', 'link'],
    needs: ['link'],
    usual: {
      subject: '登录地址已更换 Your login was changed',
      zh: '您账号的登录地址已改为 {login}。如非本人操作，请在 {days} 天内打开 {link} 改回。',
      en: 'Your account signs in with {login} now. If it was not you, take it back at {link} within {days} days.',
    },
  }),
  accountLoginChangedForGood: account({
    zh: '登录地址已更换',
    en: 'Login changed',
    names: ['login'],
    usual: {
      subject: '登录地址已更换 Your login was changed',
      zh: '您账号的登录地址已改为 {login}。如非本人操作，请立即联系服务商。',
      en: 'Your account signs in with {login} now. If it was not you, call the provider at once.',
    },
  }),
  accountLoginTakenBack: account({
    zh: '登录地址已改回',
    en: 'Login taken back',
    names: [],
    usual: {
      subject: '登录地址已改回 Your login is back',
      zh: '您账号的登录地址已改回，密码已重新设置，所有登录已退出。',
      en: 'Your account signs in with this address again; its password was chosen anew, and every session has ended.',
    },
  }),
  accountUnknown: account({
    zh: '找回密码：没有账号',
    en: 'Recovery: no account',
    names: ['link'],
    needs: ['link'],
    usual: {
      subject: '没有这个账号 There is no such account',
      zh: '有人要求为这个地址找回密码，但没有以它登录的账号。您可能用了其他地址；也可以在 {link} 注册。如非本人操作，请忽略。',
      en: 'Somebody asked for a new password for this address, but no account signs in with it. You may have used another one, or sign up at {link}. If it was not you, ignore this.',
    },
  }),
  accountChanged: account({
    zh: '密码已修改',
    en: 'Password changed',
    names: [],
    usual: {
      subject: '密码已修改 Your password was changed',
      zh: '您的密码已修改，其他设备上的登录已退出。如非本人操作，请立即用“忘记密码”重新设置，并联系服务商。',
      en: 'Your password was changed, and sessions on other devices have ended. If it was not you, recover it at once (“Forgot the password?”) and call the provider.',
    },
  }),
  accountClosed: account({
    zh: '账号已注销',
    en: 'Account closed',
    names: [],
    usual: {
      subject: '账号已注销 Your account is closed',
      zh: '您的账号已注销。如非本人操作，请立即联系服务商。',
      en: 'Your account is closed. If it was not you, call the provider at once.',
    },
  }),
  accountNewDevice: account({
    zh: '新设备登录',
    en: 'Signed in on a new device',
    names: ['at', 'device', 'address'],
    usual: {
      subject: '新设备登录 Signed in on a new device',
      zh: '您的账号于 {at}（北京时间）在新设备登录：{device}，网络地址 {address}。如非本人操作，请立即修改密码。',
      en: 'Your account was signed in to on a new device at {at} (Beijing): {device}, address {address}. If it was not you, change the password at once.',
    },
  }),
  accountFactorSet: account({
    zh: '已设置二次验证',
    en: 'Second factor set',
    names: [],
    usual: {
      subject: '已设置二次验证 Second factor set',
      zh: '您的账号已设置二次验证，其他登录已退出，以后登录须输入动态码。如非本人操作，请立即联系服务商。',
      en: 'A second factor was set for your account; other sessions have ended, and signing in asks for a code. If it was not you, call the provider at once.',
    },
  }),
  accountFactorRemoved: account({
    zh: '已关闭二次验证',
    en: 'Second factor removed',
    names: [],
    usual: {
      subject: '已关闭二次验证 Second factor removed',
      zh: '您的账号已关闭二次验证，以后登录只需密码。如非本人操作，请立即修改密码并联系服务商。',
      en: 'The second factor of your account was removed: the password alone signs in. If it was not you, change the password at once and call the provider.',
    },
  }),
  accountFactorReset: account({
    zh: '二次验证已被重置',
    en: 'Second factor reset',
    names: [],
    usual: {
      subject: '二次验证已被重置 Second factor reset',
      zh: '管理员已重置您账号的二次验证，所有登录已退出。如非您本人要求，请立即修改密码并联系服务商。',
      en: 'An administrator took away the second factor of your account, and every session has ended. If you did not ask for it, change the password at once and call the provider.',
    },
  }),
  accountPasskeyAdded: account({
    zh: '已添加通行密钥',
    en: 'Passkey added',
    names: ['passkey'],
    usual: {
      subject: '已添加通行密钥 Passkey added',
      zh: '您的账号添加了通行密钥“{passkey}”，可用它登录。如非本人操作，请立即修改密码、删除该通行密钥并联系服务商。',
      en: 'A passkey, “{passkey}”, was added to your account and signs in to it. If it was not you, change the password, remove the passkey and call the provider at once.',
    },
  }),
  accountPasskeyRemoved: account({
    zh: '已删除通行密钥',
    en: 'Passkey removed',
    names: ['passkey'],
    usual: {
      subject: '已删除通行密钥 Passkey removed',
      zh: '您的账号已删除通行密钥“{passkey}”。如非本人操作，请立即修改密码并联系服务商。',
      en: 'The passkey “{passkey}” of your account was removed. If it was not you, change the password at once and call the provider.',
    },
  }),
  accountByService: account({
    zh: '账号由登录服务登录',
    en: 'Account signs in by a service',
    names: [],
    usual: {
      subject: '您的账号由登录服务登录 Your account signs in by a service',
      zh: '有人要求为您的账号设置密码，但它没有密码，只通过登录服务登录：请在登录页选择该服务。如非本人操作，请忽略。',
      en: 'Somebody asked for a new password, but your account has none and signs in by a service: choose it on the sign-in page. If it was not you, ignore this.',
    },
  }),
  accountServiceLinked: account({
    zh: '已关联登录服务',
    en: 'Sign-in service linked',
    names: ['signInService'],
    usual: {
      subject: '已关联登录服务 Sign-in service linked',
      zh: '您的账号已与登录服务“{signInService}”关联，可用它登录。如非本人操作，请立即取消关联并联系服务商。',
      en: 'Your account was linked with “{signInService}”, which signs in to it from now on. If it was not you, unlink it and call the provider at once.',
    },
  }),
  accountServiceUnlinked: account({
    zh: '已取消关联登录服务',
    en: 'Sign-in service unlinked',
    names: ['signInService'],
    usual: {
      subject: '已取消关联登录服务 Sign-in service unlinked',
      zh: '您的账号已取消与登录服务“{signInService}”的关联。如非本人操作，请立即联系服务商。',
      en: 'Your account is no longer linked with “{signInService}”. If it was not you, call the provider at once.',
    },
  }),
  accountRecoveryCodeUsed: account({
    zh: '使用了恢复码',
    en: 'Recovery code used',
    names: ['left'],
    usual: {
      subject: '使用了恢复码 Recovery code used',
      zh: '有人用恢复码通过了您账号的二次验证，还剩 {left} 个。如非本人操作，请立即修改密码并更换恢复码。',
      en: 'A recovery code was used for your account; {left} are left. If it was not you, change the password at once and renew the codes.',
    },
  }),
  accountRecovered: account({
    zh: '密码已通过链接重新设置',
    en: 'Password recovered',
    names: [],
    usual: {
      subject: '密码已重新设置 Your password was changed',
      zh: '您的密码已通过链接重新设置，所有登录已退出。如非本人操作，请立即联系服务商。',
      en: 'Your password was changed by a link, and every session has ended. If it was not you, call the provider at once.',
    },
  }),

  orderAppointed: letter({
    zh: '身份核验已约定',
    en: 'Identity check appointed',
    usual: {
      subject: '备案订单 {order} 的身份核验已约定时间',
      zh: '备案订单 {order} 的身份核验已约定时间，请登录备案平台查看。',
      en: 'A time is set for the identity check of filing order {order}: sign in to see it.',
    },
  }),
  orderSigned: letter({
    zh: '文书已签署',
    en: 'Paper signed',
    usual: {
      subject: '备案订单 {order} 有文书已签署',
      zh: '备案订单 {order} 有一份文书已在线签署。签署人、时间、设备和网络地址见备案平台；如非本人签署，请立即联系接入商。',
      en: 'A paper of filing order {order} was signed on a screen. Sign in to see by whom, when, on which device and from where; if that was not so, contact the provider at once.',
    },
  }),
  orderSentBack: letter({
    zh: '需要修改',
    en: 'Sent back',
    usual: {
      subject: '备案订单 {order} 需要修改',
      zh: '备案订单 {order} 已退回，请登录备案平台查看原因，修改后重新提交。',
      en: 'Filing order {order} was sent back: sign in to see why, mend it and submit it again.',
    },
  }),
  orderFixEnds: letter({
    zh: '即将作废',
    en: 'Ends soon',
    usual: {
      subject: '备案订单 {order} 即将作废',
      zh: '备案订单 {order} 退回后还没有修改，期限将至，逾期自动作废。请登录备案平台修改后重新提交。',
      en: 'Filing order {order} was sent back and is not mended yet; it ends when its time is up. Sign in, mend it and submit it again.',
    },
  }),
  orderLapsed: letter({
    zh: '已作废',
    en: 'Has ended',
    usual: {
      subject: '备案订单 {order} 已作废',
      zh: '备案订单 {order} 退回后逾期没有修改，已自动作废。仍需备案的，请重新发起订单。',
      en: 'Filing order {order} was not mended in time and has ended. Begin another one if it is still to be filed.',
    },
  }),
  orderRejected: letter({
    zh: '未通过初审',
    en: 'Rejected',
    usual: {
      subject: '备案订单 {order} 未通过初审',
      zh: '备案订单 {order} 未通过初审，请登录备案平台查看原因。',
      en: 'Filing order {order} did not pass the review: sign in to see why.',
    },
  }),
  orderRefused: letter({
    zh: '被管局退回',
    en: 'Refused by the administration',
    usual: {
      subject: '备案订单 {order} 被通信管理局退回',
      zh: '备案订单 {order} 被通信管理局退回，请登录备案平台查看原因。',
      en: 'The administration refused filing order {order}: sign in to see why.',
    },
  }),
  orderBound: letter({
    zh: '认领已办结',
    en: 'Claim passed',
    usual: {
      subject: '备案订单 {order} 已办结',
      zh: '备案订单 {order} 已通过审核，备案已归入申请认领的账号，请登录备案平台查看。',
      en: 'Filing order {order} has passed: the filing belongs to the account that claimed it. Sign in to see it.',
    },
  }),
  orderApproved: letter({
    zh: '已办结',
    en: 'Approved',
    usual: {
      subject: '备案订单 {order} 已办结',
      zh: '备案订单 {order} 已由通信管理局审核通过，请登录备案平台查看结果和后续事项。',
      en: 'The administration approved filing order {order}: sign in for the result and what to do next.',
    },
  }),
  orderSmsBegun: letter({
    zh: '等待短信核验',
    en: 'SMS verification begun',
    usual: {
      subject: '备案订单 {order} 等待短信核验',
      zh: '备案订单 {order} 已由通信管理局接收，请留意工信部的短信，在 24 小时内到工信部网站完成核验。',
      en: 'The administration has filing order {order}: answer the SMS of the ministry on its site within 24 hours.',
    },
  }),
  orderSmsEnds: letter({
    zh: '短信核验即将到期',
    en: 'SMS verification runs out soon',
    usual: {
      subject: '备案订单 {order} 短信核验即将到期',
      zh: '备案订单 {order} 的工信部短信核验即将到期，请尽快完成。',
      en: 'The SMS verification of filing order {order} runs out soon: please complete it.',
    },
  }),
  orderSmsExpired: letter({
    zh: '短信核验已超时',
    en: 'SMS verification ran out',
    usual: {
      subject: '备案订单 {order} 短信核验已超时',
      zh: '备案订单 {order} 的工信部短信核验已超时，请登录备案平台查看下一步。',
      en: 'The SMS verification of filing order {order} ran out: sign in to see what is next.',
    },
  }),
  smsHandover: sms({
    zh: '手机链接',
    en: 'Link for a phone',
    names: ['link', 'doing', 'minutes', 'order'],
    needs: ['link'],
    zhText:
      '{provider}备案：请用手机打开 {link} 完成{doing}，{minutes} 分钟内有效，只能在一台手机上使用。订单 {order}。如非本人办理请忽略。',
  }),
  smsAppointed: sms({
    zh: '身份核验预约',
    en: 'Identity check appointed',
    names: ['order', 'doing', 'at', 'note'],
    needs: ['at'],
    zhText:
      '{provider}备案：订单 {order} 的身份核验（{doing}）约在 {at}，请本人持证件原件参加。{note}时间不便请联系我们。',
  }),
  smsSigned: sms({
    zh: '已以您的姓名签署',
    en: 'Signed in your name',
    names: ['order', 'sheet', 'at', 'where'],
    needs: ['sheet'],
    zhText: '{provider}备案：订单 {order} 的《{sheet}》已于 {at} {where}以您的姓名签署。如非本人签署，请立即联系我们。',
  }),
  contactCode: {
    goesBy: 'both',
    zh: '联系方式验证码',
    en: 'Code for a contact',
    names: ['code', 'minutes', 'order'],
    needs: ['code'],
    usual: {
      subject: '备案联系方式验证码 Code for your ICP filing',
      zh: '验证码 {code}，{minutes} 分钟内有效，用于订单 {order} 的联系方式核验。请勿告诉无关的人。',
      en: '{code} is the code that confirms this contact of order {order}; it counts for {minutes} minutes. Give it to nobody else.',
    },
  },
} as const satisfies Record<string, MailTextRow>
export type MailTextName = keyof typeof mailTexts
export const mailTextNames = keysOf(mailTexts)

const braces = /\{([^{}]*)\}/g

/** What of a text nothing fills: names that this mail does not have, and braces without a name. */
export function unfilledIn({ names }: Pick<MailTextRow, 'names'>, text: string): string[] {
  const known: readonly string[] = [...brandPlaceholders, ...names]
  const found = [...text.matchAll(braces)].map(([, name = '']) => name)
  return [...found.filter((it) => !known.includes(it)), ...(/[{}]/.test(text.replaceAll(braces, '')) ? ['{'] : [])]
}

/** What it cannot do without and does not say. */
export const missingIn = ({ needs = [] }: Pick<MailTextRow, 'needs'>, text: string): MailPlaceholder[] =>
  needs.filter((it) => !text.includes(`{${it}}`))

export type MailValues = Readonly<Partial<Record<MailPlaceholder | BrandPlaceholder, string>>>

/** The text with what it names; what is filled in is not looked through again. */
export const filledMailText = (text: string, values: MailValues): string => {
  const known = new Map<string, string>(entriesOf(values).map(([name, value]) => [name, value ?? '']))
  return text.replaceAll(braces, (whole, name: string) => known.get(name) ?? whole)
}
