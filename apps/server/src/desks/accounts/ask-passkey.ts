import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Deps } from '../../platform/deps.ts'
import { challengeMs, keepChallenge } from '../../records/accounts/passkey-challenges.store.ts'
import { listPasskeys, type Passkey } from '../../records/accounts/passkeys.store.ts'
import { findPendingSignIn } from '../../records/accounts/pending-sign-ins.store.ts'
import { accountError } from './accounts.errors.ts'
import type { PasskeyTry } from './check-passkey.ts'
import type { Site } from './passkey-site.ts'

/** Of nobody: which passkeys there are is told to nobody who typed no password. Throws `accounts.sign-in-over`, `accounts.passkeys-not-here`. */
export async function askToSignIn(deps: Deps, { token, site }: { token?: string | undefined; site: Site | undefined }) {
  if (token === undefined) return askPasskey(deps, { purpose: 'sign-in', site })
  const account = await findPendingSignIn(deps, token, deps.now())
  if (!account) throw accountError('accounts.sign-in-over')
  return askPasskey(deps, { purpose: 'second-factor', site, accountId: account.id })
}

/** What an authenticator is asked to sign. Throws `accounts.passkeys-not-here`. */
export async function askPasskey(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { purpose, site, accountId }: Pick<PasskeyTry, 'purpose' | 'site' | 'accountId'>,
) {
  if (!site) throw accountError('accounts.passkeys-not-here')
  const known = accountId === undefined ? [] : await listPasskeys(db, accountId, site.name)
  const userVerification = purpose === 'second-factor' ? 'discouraged' : 'required'
  const { challenge } = await generateAuthenticationOptions({ rpID: site.name })
  await keepChallenge(db, challenge, { purpose, accountId: accountId ?? null, rpId: site.name, now: now() })
  return {
    challenge,
    rpId: site.name,
    timeout: challengeMs,
    allowCredentials: known.map(credentialOf),
    userVerification,
  } as const
}

export const credentialOf = ({ credentialId, transports }: Pick<Passkey, 'credentialId' | 'transports'>) =>
  ({ type: 'public-key', id: credentialId.toString('base64url'), transports }) as const
