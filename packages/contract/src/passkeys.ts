import { z } from 'zod'
import { Session } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { ofCaller } from './personal-data.ts'
import { ProviderCode } from './provider-code.ts'

/** Bytes as browsers hand them over: base64url. */
const bytes = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/)
const transports = z.array(z.string().max(20)).max(10)

/** What a new key of an authenticator says of itself. */
export const NewPasskey = z.strictObject({
  id: bytes(1400),
  clientDataJSON: bytes(4000),
  attestationObject: bytes(20_000),
  transports,
})
export type NewPasskey = z.infer<typeof NewPasskey>

/** What an authenticator has signed. */
export const SignedByPasskey = z.strictObject({
  id: bytes(1400),
  clientDataJSON: bytes(4000),
  authenticatorData: bytes(4000),
  signature: bytes(4000),
  userHandle: bytes(100).optional(),
})
export type SignedByPasskey = z.infer<typeof SignedByPasskey>

const credentials = z.array(z.object({ type: z.literal('public-key'), id: z.string(), transports }))
const verification = z.enum(['required', 'preferred', 'discouraged'])

/** What a browser asks an authenticator to sign (`PublicKeyCredentialRequestOptionsJSON`). */
const ToSign = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  /** None: the person chooses among what the authenticator has of this site. */
  allowCredentials: credentials,
  userVerification: verification,
})

const PasskeyName = z.string().trim().min(1).max(60)

const PasskeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The name of the site it signs under. */
  site: z.string(),
  /** Under the name the site is open with now. */
  isHere: z.boolean(),
  /** Kept by the maker of the device, on several devices. */
  isSynced: z.boolean(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
})
export type PasskeyView = z.infer<typeof PasskeyView>

const ofPasskey = z.strictObject({ passkeyId: z.uuid() })

export const passkeyEndpoints = {
  listSignInWays: endpoint({
    method: 'GET',
    path: '/api/sign-in-ways',
    summary: 'How people can sign in here besides a password',
    right: 'session.open',
    query: z.strictObject({ provider: ProviderCode.optional() }),
    personal: 'none',
    answer: z.object({
      /** Passkeys belong to a name of the site: there are none under an address of numbers. */
      passkeys: z.boolean(),
      /** Of the provider that is meant; none where that is not known yet. */
      services: z.array(
        z.object({
          id: z.uuid(),
          nameZh: z.string(),
          nameEn: z.string(),
          doors: z.array(z.enum(['staff', 'customers'])),
        }),
      ),
    }),
  }),
  askToSignIn: endpoint({
    method: 'POST',
    path: '/api/session/passkey/challenge',
    budget: 'passkeys.address',
    summary:
      'What an authenticator is asked to sign to sign in; with the token of a right password as its second factor',
    right: 'session.open',
    body: z.strictObject({ token: z.string().min(20).max(100).optional() }),
    personal: 'none',
    answer: ToSign,
  }),
  signInWithPasskey: endpoint({
    method: 'POST',
    path: '/api/session/passkey',
    budget: 'passkeys.address',
    summary:
      'Signs in with a passkey: as second factor with the token of a right password, alone where the authenticator made sure of the person',
    right: 'session.open',
    body: z.strictObject({ token: z.string().min(20).max(100).optional(), signed: SignedByPasskey }),
    personal: ofCaller('account'),
    answer: Session,
  }),
  askToConfirm: endpoint({
    method: 'POST',
    path: '/api/session/passkey-again/challenge',
    summary: 'What an authenticator is asked to sign instead of the password again',
    right: 'account.keep',
    beforeSecondFactor: true,
    personal: 'none',
    answer: ToSign,
  }),
  confirmWithPasskey: endpoint({
    method: 'POST',
    path: '/api/session/passkey-again',
    summary: 'A passkey instead of the password again, for what asks for it',
    right: 'account.keep',
    beforeSecondFactor: true,
    body: z.strictObject({ signed: SignedByPasskey }),
    personal: 'none',
    answer: z.object({}),
  }),
  listPasskeys: endpoint({
    method: 'GET',
    path: '/api/account/passkeys',
    summary: 'The passkeys of this account, and whether one can be added under this name of the site',
    right: 'account.keep',
    beforeSecondFactor: true,
    personal: 'none',
    answer: z.object({ canAdd: z.boolean(), passkeys: z.array(PasskeyView) }),
  }),
  askToAddPasskey: endpoint({
    method: 'POST',
    path: '/api/account/passkeys/challenge',
    summary: 'What an authenticator is asked for to make a passkey of this account',
    right: 'account.keep',
    beforeSecondFactor: true,
    passwordAgain: true,
    personal: ofCaller('account'),
    /** `PublicKeyCredentialCreationOptionsJSON`. */
    answer: z.object({
      challenge: z.string(),
      rp: z.object({ id: z.string(), name: z.string() }),
      user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
      pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
      timeout: z.int(),
      excludeCredentials: credentials,
      authenticatorSelection: z.object({ residentKey: verification, userVerification: verification }),
      attestation: z.literal('none'),
    }),
  }),
  addPasskey: endpoint({
    method: 'POST',
    path: '/api/account/passkeys',
    summary:
      'Adds a passkey; as the first second factor of the account it brings recovery codes and ends other sessions',
    right: 'account.keep',
    beforeSecondFactor: true,
    passwordAgain: true,
    audit: { actions: { 'account.add-passkey': { zh: '添加通行密钥', en: 'Passkey added' } } },
    body: z.strictObject({ name: PasskeyName, made: NewPasskey }),
    personal: 'none',
    answer: z.object({
      passkeyId: z.uuid(),
      /** Shown once; left out where the account had a second factor before. */
      recoveryCodes: z.array(z.string()).optional(),
    }),
  }),
  renamePasskey: endpoint({
    method: 'PUT',
    path: '/api/account/passkeys/:passkeyId',
    summary: 'Gives a passkey of this account another name',
    right: 'account.keep',
    audit: { actions: { 'account.rename-passkey': { zh: '重命名通行密钥', en: 'Passkey renamed' } } },
    params: ofPasskey,
    body: z.strictObject({ name: PasskeyName }),
    personal: 'none',
    answer: z.object({}),
  }),
  removePasskey: endpoint({
    method: 'DELETE',
    path: '/api/account/passkeys/:passkeyId',
    summary: 'Removes a passkey; the last second factor only where none is asked for',
    right: 'account.keep',
    passwordAgain: true,
    audit: { actions: { 'account.remove-passkey': { zh: '删除通行密钥', en: 'Passkey removed' } } },
    params: ofPasskey,
    personal: 'none',
    answer: z.object({}),
  }),
}
