import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofCaller } from './personal-data.ts'
import { TypedCode } from './second-factor.ts'
import { NewPassword } from './sign-ups.ts'

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
  closeAccount: endpoint({
    method: 'POST',
    path: '/api/account/close',
    summary: 'Closes this account for good; what was filed stays filed',
    right: 'account.close',
    audit: { actions: { 'account.close': { zh: '注销账号', en: 'Account closed' } } },
    body: z.strictObject({ password: typedPassword }),
    personal: 'none',
    answer: z.object({}),
  }),
}
