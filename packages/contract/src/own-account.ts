import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofCaller } from './personal-data.ts'
import { RealReason } from './real-reason.ts'
import { TypedCode } from './second-factor.ts'
import { AddressLogin, ConfirmedBy, LinkToken, NewPassword } from './sign-ups.ts'
import { StaffLogin } from './staff-login.ts'

const typedPassword = z.string().min(1).max(200)

const SessionRow = z.object({
  id: z.uuid(),
  /** `Android · 微信`; left out where the browser does not say. */
  device: z.string().optional(),
  ip: z.string(),
  openedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  /** The one that asks. */
  isThis: z.boolean(),
})
export type SessionRow = z.infer<typeof SessionRow>

export const ownAccountEndpoints = {
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/account/password',
    summary: 'Chooses another password; all other sessions end',
    right: 'account.keep',
    audit: { actions: { 'account.change-password': { zh: '修改密码', en: 'Password changed' } } },
    body: z.strictObject({ password: typedPassword, newPassword: NewPassword }),
    personal: 'none',
    answer: z.object({ endedSessions: z.int() }),
  }),
  typePasswordAgain: endpoint({
    method: 'POST',
    path: '/api/session/password',
    summary: 'The password again, with a code where the account has a second factor, for what asks for it',
    right: 'account.keep',
    beforeSecondFactor: true,
    audit: { actions: { 'session.confirm': { zh: '再次输入密码', en: 'Password typed again' } } },
    body: z.strictObject({ password: typedPassword, code: TypedCode.optional() }),
    personal: 'none',
    answer: z.object({}),
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/api/account/sessions',
    summary: 'Where this account is signed in',
    right: 'account.keep',
    personal: ofCaller('account'),
    answer: z.object({ sessions: z.array(SessionRow) }),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/account/sessions/:sessionId',
    summary: 'Ends a session of this account',
    right: 'account.keep',
    passwordAgain: true,
    audit: { actions: { 'session.end': { zh: '结束登录', en: 'Session ended' } } },
    params: z.strictObject({ sessionId: z.uuid() }),
    personal: 'none',
    answer: z.object({}),
  }),
  endOtherSessions: endpoint({
    method: 'DELETE',
    path: '/api/account/sessions',
    summary: 'Ends all sessions of this account but this one',
    right: 'account.keep',
    passwordAgain: true,
    personal: 'none',
    answer: z.object({ endedSessions: z.int() }),
  }),
  askToChangeLogin: endpoint({
    method: 'POST',
    path: '/api/account/login',
    budget: 'login-changes.account',
    summary:
      'Asks for another mail address or mobile to sign in with; it counts once the link that goes there is opened. The answer tells not whether it is taken',
    right: 'account.keep',
    passwordAgain: true,
    audit: { actions: { 'account.ask-login': { zh: '申请更换登录地址', en: 'Asked for another login' } } },
    body: z.strictObject({ login: AddressLogin }),
    personal: 'none',
    answer: z.object({ sentBy: ConfirmedBy, validHours: z.int() }),
  }),
  proveLogin: endpoint({
    method: 'POST',
    path: '/api/account/login/prove',
    budget: 'account-links.address',
    summary:
      'The account signs in with the login the link went to; its password goes with it. All sessions end but the one that asked; the former login hears of it and can take it back',
    right: 'session.open',
    audit: { actions: { 'account.change-login': { zh: '更换登录地址', en: 'Login changed' } } },
    body: LinkToken.extend({ password: typedPassword }),
    personal: 'none',
    answer: z.object({ endedSessions: z.int() }),
  }),
  takeBackLogin: endpoint({
    method: 'POST',
    path: '/api/account/login/take-back',
    budget: 'account-links.address',
    summary:
      'By the link in the mail to the former login: that counts again, with another password; every session ends, and second factors added since go',
    right: 'session.open',
    audit: { actions: { 'account.take-back-login': { zh: '改回登录地址', en: 'Login taken back' } } },
    body: LinkToken.extend({ password: NewPassword }),
    personal: 'none',
    answer: z.object({}),
  }),
  changeLoginByStaff: endpoint({
    method: 'POST',
    path: '/api/accounts/:accountId/login',
    summary:
      'Changes the login of an account to one that no link can prove; how it was made sure of is kept. All sessions of the account end',
    right: 'login.change',
    passwordAgain: true,
    params: z.strictObject({ accountId: z.uuid() }),
    body: z.strictObject({ login: StaffLogin, reason: RealReason }),
    personal: 'none',
    answer: z.object({ endedSessions: z.int() }),
  }),
  closeAccount: endpoint({
    method: 'POST',
    path: '/api/account/close',
    summary:
      'Closes this account for good; what was filed stays filed. Without a password it asks for the service or a passkey',
    right: 'account.close',
    audit: { actions: { 'account.close': { zh: '注销账号', en: 'Account closed' } } },
    body: z.strictObject({ password: typedPassword.optional() }),
    personal: 'none',
    answer: z.object({}),
  }),
}
