import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofCaller } from './personal-data.ts'
import { ProviderCode } from './provider-code.ts'
import { memberRoles, roles } from './rights.ts'

export const secondFactorStates = ['on', 'off', 'missing'] as const
/** Whether an account signs in with a code or a passkey as well. */
export type SecondFactorState = (typeof secondFactorStates)[number]

export const Session = z.object({
  account: z.object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: z.enum(roles),
    /** What an applicant may do for the customer. */
    member: z.enum(memberRoles).optional(),
    customerId: z.uuid().optional(),
    customerName: z.string().optional(),
    /** News of its orders come by mail too; left out where no mail leaves the house. */
    mailNotices: z.boolean().optional(),
    /** `missing`: staff have to set it up before anything else. */
    secondFactor: z.enum(secondFactorStates),
    /** One of its passkeys signs under the name the site is open with. */
    hasPasskeyHere: z.boolean(),
    /** False: it signs in by a service alone. */
    hasPassword: z.boolean(),
    /** Services it is linked with, that stand for the password again. */
    services: z.array(z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string() })),
  }),
  provider: z.object({ id: z.string(), name: z.string(), province: z.string() }),
  /** To be sent as `x-csrf-token` with everything that changes something. */
  csrfToken: z.string(),
})
export type Session = z.infer<typeof Session>

/** The password was right, and a code is asked for as well: nobody is signed in yet. */
export const SecondFactorNeeded = z.object({
  /** `hasPasskeyHere`: one of its passkeys can be used instead of the code. */
  secondFactor: z.object({ token: z.string(), endsAt: z.iso.datetime(), hasPasskeyHere: z.boolean() }),
})
export type SecondFactorNeeded = z.infer<typeof SecondFactorNeeded>

const login = z.string().trim().min(3).max(128)

export const accountEndpoints = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    summary: 'Signs in; an account with a second factor is answered a token that goes with its code',
    right: 'session.open',
    audit: {
      actions: {
        'session.ask-code': { zh: '密码正确，等待动态码', en: 'Password right, code asked for' },
        'session.open': { zh: '登录', en: 'Signed in' },
        'session.refuse': { zh: '登录失败', en: 'Sign-in refused' },
      },
      things: { session: { zh: '登录', en: 'Session' } },
    },
    body: z.strictObject({ login, password: z.string().min(1).max(200), provider: ProviderCode.optional() }),
    personal: ofCaller('account'),
    answer: z.union([Session, SecondFactorNeeded]),
  }),
  getSession: endpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in',
    right: 'session.keep',
    beforeSecondFactor: true,
    personal: ofCaller('account'),
    answer: Session,
  }),
  setMailNotices: endpoint({
    method: 'PUT',
    path: '/api/account/mail-notices',
    summary: 'Whether news of the orders of this account come by mail too',
    right: 'account.choose-mail',
    body: z.strictObject({ mailNotices: z.boolean() }),
    personal: ofCaller('account'),
    answer: Session,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Signs out',
    right: 'session.keep',
    beforeSecondFactor: true,
    audit: { actions: { 'session.close': { zh: '退出登录', en: 'Signed out' } } },
    personal: 'none',
    answer: z.object({}),
  }),
}
