import { z } from 'zod'
import { Session } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { ofCaller, ofMany } from './personal-data.ts'
import { RealReason } from './real-reason.ts'
import { roles } from './rights.ts'

/** Six digits of an app, or one of the recovery codes. */
export const TypedCode = z.string().trim().min(6).max(20)

/** Shown once; kept as keyed hashes. */
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

const SecondFactorRow = z.object({
  accountId: z.uuid(),
  login: z.string(),
  name: z.string(),
  role: z.enum(roles),
  since: z.iso.datetime(),
  hasApp: z.boolean(),
  passkeys: z.int(),
  recoveryCodesLeft: z.int(),
})
export type SecondFactorRow = z.infer<typeof SecondFactorRow>

export const secondFactorEndpoints = {
  finishSignIn: endpoint({
    method: 'POST',
    path: '/api/session/code',
    summary: 'Signs in by the token the right password was answered with, and a code of the app or a recovery code',
    right: 'session.open',
    audit: {
      actions: { 'account.use-recovery-code': { zh: '使用恢复码', en: 'Recovery code used' } },
    },
    body: z.strictObject({ token: z.string().min(20).max(100), code: TypedCode }),
    personal: ofCaller('account'),
    answer: Session,
  }),
  getSecondFactor: endpoint({
    method: 'GET',
    path: '/api/account/second-factor',
    summary: 'Whether this account has a second factor, and whether it may do without',
    right: 'account.keep',
    beforeSecondFactor: true,
    personal: 'none',
    answer: z.object({
      since: z.iso.datetime().optional(),
      recoveryCodesLeft: z.int(),
      isRequired: z.boolean(),
    }),
  }),
  proposeSecondFactor: endpoint({
    method: 'POST',
    path: '/api/account/second-factor/key',
    summary:
      'Makes a key for an app that shows codes; it counts once a code of it was typed, until then the old one does',
    right: 'account.keep',
    beforeSecondFactor: true,
    passwordAgain: true,
    personal: 'none',
    answer: z.object({ key: z.string(), uri: z.string() }),
  }),
  setSecondFactor: endpoint({
    method: 'PUT',
    path: '/api/account/second-factor',
    summary: 'Switches the second factor on, or over to the new key, by a code of it; all other sessions end',
    right: 'account.keep',
    beforeSecondFactor: true,
    passwordAgain: true,
    audit: { actions: { 'account.set-second-factor': { zh: '设置二次验证', en: 'Second factor set' } } },
    body: z.strictObject({ code: TypedCode }),
    personal: 'none',
    answer: RecoveryCodes,
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/api/account/second-factor/recovery-codes',
    summary: 'Makes new recovery codes; the old ones open nothing any more',
    right: 'account.keep',
    passwordAgain: true,
    audit: { actions: { 'account.renew-recovery-codes': { zh: '更换恢复码', en: 'Recovery codes renewed' } } },
    personal: 'none',
    answer: RecoveryCodes,
  }),
  removeSecondFactor: endpoint({
    method: 'DELETE',
    path: '/api/account/second-factor',
    summary: 'Removes the own second factor, where it is not asked for',
    right: 'account.keep',
    passwordAgain: true,
    audit: { actions: { 'account.remove-second-factor': { zh: '关闭二次验证', en: 'Second factor removed' } } },
    personal: 'none',
    answer: z.object({}),
  }),
  listSecondFactors: endpoint({
    method: 'GET',
    path: '/api/second-factors',
    summary: 'The accounts that sign in with a second factor',
    right: 'second-factor.reset',
    personal: ofMany('account'),
    answer: z.object({ accounts: z.array(SecondFactorRow) }),
  }),
  resetSecondFactor: endpoint({
    method: 'POST',
    path: '/api/second-factors/:accountId/reset',
    summary: 'Takes away the second factor of somebody who lost it; the owner is told, every session of theirs ends',
    right: 'second-factor.reset',
    passwordAgain: true,
    audit: { actions: { 'account.reset-second-factor': { zh: '重置二次验证', en: 'Second factor reset' } } },
    params: z.strictObject({ accountId: z.uuid() }),
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: z.object({}),
  }),
}
