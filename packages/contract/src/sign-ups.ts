import { z } from 'zod'
import { Session } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { ofCaller, ofMany } from './personal-data.ts'
import { ProviderCode } from './provider-code.ts'
import { RealReason } from './real-reason.ts'

export const linkPurposes = ['confirm-sign-up', 'recover-password', 'invite', 'prove-login', 'take-back-login'] as const
/** What a one-time link does. */
export type LinkPurpose = (typeof linkPurposes)[number]

export const linkStates = ['open', 'used', 'expired'] as const
export type LinkState = (typeof linkStates)[number]

export const minPasswordLength = 10
export const NewPassword = z.string().min(minPasswordLength).max(200)
const typedPassword = z.string().min(1).max(200)

/** Where people are reached, and what they sign in with: a mail address, or a mobile of mainland China. */
export const AddressLogin = z.union([
  z.email().max(128),
  z
    .string()
    .trim()
    .regex(/^1[3-9]\d{9}$/),
])

export const LinkToken = z.strictObject({ token: z.string().min(20).max(100) })

/** Whether a link is on its way, or staff confirm the address because no message leaves the house. */
export const ConfirmedBy = z.enum(['link', 'staff'])

const SignUpView = z.object({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  customerName: z.string(),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** There is an account with this login: nothing can be confirmed. */
  isTaken: z.boolean(),
})
export type SignUpView = z.infer<typeof SignUpView>

export const signUpEndpoints = {
  signUp: endpoint({
    method: 'POST',
    path: '/api/accounts',
    budget: 'sign-ups.address',
    summary:
      'Asks for an applicant account; it opens once the address is proved. The answer tells not whether there is one',
    right: 'session.open',
    audit: {
      actions: {
        'sign-up.ask': { zh: '申请注册', en: 'Asked for an account' },
        'account.open': { zh: '开通账号', en: 'Account opened' },
      },
      things: { account: { zh: '账号', en: 'Account' }, 'sign-up': { zh: '注册申请', en: 'Sign-up' } },
    },
    body: z.strictObject({
      login: AddressLogin,
      password: NewPassword,
      name: z.string().trim().min(1).max(60),
      customerName: z.string().trim().min(1).max(255),
      provider: ProviderCode.optional(),
      /** Of the privacy notice that was shown. */
      noticeVersion: z.string().min(1).max(40),
    }),
    personal: 'none',
    answer: z.object({ confirmedBy: ConfirmedBy, validHours: z.int(), keptHours: z.int() }),
  }),
  lookAtLink: endpoint({
    method: 'POST',
    path: '/api/account-links/look',
    budget: 'account-links.address',
    summary: 'What a one-time link does, and whether it still does',
    right: 'session.open',
    body: LinkToken,
    personal: ofCaller('contacts'),
    answer: z.object({
      purpose: z.enum(linkPurposes),
      state: z.enum(linkStates),
      /** Whose it is, masked; left out where nothing of it is left. */
      login: z.string().optional(),
      /** A new one can be sent to the same address. */
      isRenewable: z.boolean(),
    }),
  }),
  renewLink: endpoint({
    method: 'POST',
    path: '/api/account-links/renew',
    budget: 'recoveries.address',
    summary: 'Sends a new one-time link to where the old one went',
    right: 'session.open',
    body: LinkToken,
    personal: 'none',
    answer: z.object({}),
  }),
  confirmSignUp: endpoint({
    method: 'POST',
    path: '/api/accounts/confirm',
    budget: 'account-links.address',
    summary: 'Opens the account by the link that proves its address and the password chosen at sign-up, and signs in',
    right: 'session.open',
    body: LinkToken.extend({ password: typedPassword }),
    personal: ofCaller('account'),
    answer: Session,
  }),
  askForRecovery: endpoint({
    method: 'POST',
    path: '/api/account/recovery',
    budget: 'recoveries.address',
    summary: 'Sends a link to choose a new password; the answer tells not whether there is such an account',
    right: 'session.open',
    audit: { actions: { 'account.ask-recovery': { zh: '申请找回密码', en: 'Asked for a new password' } } },
    body: z.strictObject({ login: z.string().trim().min(3).max(128), provider: ProviderCode.optional() }),
    personal: 'none',
    answer: z.object({ sentBy: ConfirmedBy, validHours: z.int() }),
  }),
  recoverPassword: endpoint({
    method: 'POST',
    path: '/api/account/recovery/finish',
    budget: 'account-links.address',
    summary: 'Chooses a new password by a link; every session of the account ends',
    right: 'session.open',
    audit: { actions: { 'account.recover': { zh: '找回密码', en: 'Password recovered' } } },
    body: LinkToken.extend({ password: NewPassword }),
    personal: 'none',
    answer: z.object({}),
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/api/account/invitation',
    budget: 'account-links.address',
    summary: 'Chooses the password of an account somebody was invited to',
    right: 'session.open',
    audit: { actions: { 'account.accept-invitation': { zh: '接受邀请', en: 'Invitation accepted' } } },
    body: LinkToken.extend({ password: NewPassword }),
    personal: 'none',
    answer: z.object({}),
  }),
  listSignUps: endpoint({
    method: 'GET',
    path: '/api/sign-ups',
    summary: 'Who signed up and has not proved the address',
    right: 'sign-up.confirm',
    personal: ofMany('account'),
    answer: z.object({ signUps: z.array(SignUpView), linksGoOut: z.boolean() }),
  }),
  confirmSignUpByStaff: endpoint({
    method: 'POST',
    path: '/api/sign-ups/:signUpId/confirm',
    summary: 'Opens an account whose address staff made sure of; how they did is kept',
    right: 'sign-up.confirm',
    passwordAgain: true,
    audit: { actions: { 'sign-up.confirm': { zh: '人工确认注册地址', en: 'Address confirmed by staff' } } },
    params: z.strictObject({ signUpId: z.uuid() }),
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: z.object({ accountId: z.uuid() }),
  }),
}
