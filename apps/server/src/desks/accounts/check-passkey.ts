import type { SignedByPasskey } from '@openbeian/contract'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { Refused, Watch } from '../../platform/http/watch.ts'
import type { ChallengePurpose } from '../../records/accounts/accounts.rows.ts'
import { type Challenge, takeChallenge } from '../../records/accounts/passkey-challenges.store.ts'
import { lockPasskey, noteUse, type Passkey } from '../../records/accounts/passkeys.store.ts'
import { accountError } from './accounts.errors.ts'
import type { Site } from './passkey-site.ts'
import { callerAt } from './sign-in.ts'

/** Somebody who shows a passkey, where, and for what. */
export interface PasskeyTry {
  signed: SignedByPasskey
  purpose: Exclude<ChallengePurpose, 'register'>
  /** Whose it has to be; left out where it says itself who signs in. */
  accountId?: string
  site: Site | undefined
  ip: string
  watch: Watch
  asked: Refused['asked']
}

export type OwnerOfPasskey = NonNullable<Awaited<ReturnType<typeof lockPasskey>>>['account']

/**
 * Whose passkey it is. What was signed is tried once, whatever comes of it; a counter that does not go on is that of a copy.
 * Throws `accounts.passkey-refused`, `accounts.passkey-needs-check`, `accounts.passkeys-not-here`.
 */
export async function checkPasskey(deps: Deps, it: PasskeyTry): Promise<OwnerOfPasskey> {
  const { site, signed, purpose } = it
  if (!site) throw accountError('accounts.passkeys-not-here')
  const asked = await challengeOf(deps, signed.clientDataJSON, purpose)
  const found =
    asked && asked.rpId === site.name ? await verifyOnce(deps, { ...it, site }, asked) : { refused: 'unknown' }
  if ('owner' in found) return found.owner
  await noteTry(it, found)
  throw accountError(found.refused === 'unverified' ? 'accounts.passkey-needs-check' : 'accounts.passkey-refused')
}

/** Who showed it, or why it does not count. */
type Verdict = { owner: OwnerOfPasskey } | { refused: string; by?: OwnerOfPasskey }

/** The challenge is read from what was signed, and taken away before anything else is looked at. */
export async function challengeOf(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  clientDataJSON: string,
  purpose: ChallengePurpose,
): Promise<(Challenge & { challenge: string }) | undefined> {
  const challenge = readChallenge(clientDataJSON)
  const found = challenge === undefined ? undefined : await takeChallenge(db, challenge, { purpose, now: now() })
  return found && challenge !== undefined ? { ...found, challenge } : undefined
}

function readChallenge(clientDataJSON: string): string | undefined {
  try {
    const { challenge } = decodeClientDataJSON(clientDataJSON)
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}

const verifyOnce = (
  deps: Deps,
  { signed, site, accountId }: PasskeyTry & { site: Site },
  { challenge, accountId: askedOf, purpose }: Challenge & { challenge: string },
): Promise<Verdict> =>
  inTransaction(deps, async (work): Promise<Verdict> => {
    const found = await lockPasskey(work, Buffer.from(signed.id, 'base64url'))
    if (!found) return { refused: 'unknown' }
    const { passkey, account } = found
    const isTheirs = accountId === undefined || (account.id === accountId && askedOf === accountId)
    const saysWho = signed.userHandle === undefined || signed.userHandle === userHandleOf(account.id)
    if (!isTheirs || !saysWho || passkey.rpId !== site.name) return { refused: 'not-theirs', by: account }
    const verified = await verify({ signed, site, challenge, passkey })
    if (!verified) return { refused: 'wrong', by: account }
    // whoever only holds it has one factor
    if (purpose !== 'second-factor' && !verified.userVerified) return { refused: 'unverified', by: account }
    await noteUse(work.db, passkey.id, { counter: verified.newCounter, at: work.now() })
    return { owner: account }
  })

/** What an authenticator keeps of whom its key is of: no name, no login. */
export const userHandleOf = (accountId: string): string => Buffer.from(accountId).toString('base64url')

interface Signed {
  signed: SignedByPasskey
  site: Site
  challenge: string
  passkey: Passkey
}

/** Undefined for what was not signed by this key, for this site, now. */
async function verify({ signed, site, challenge, passkey }: Signed) {
  const { id, clientDataJSON, authenticatorData, signature } = signed
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, authenticatorData, signature },
      },
      expectedChallenge: challenge,
      expectedOrigin: [...site.origins],
      expectedRPID: site.name,
      requireUserVerification: false,
      credential: {
        id: passkey.credentialId.toString('base64url'),
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
      },
    })
    return verified ? authenticationInfo : undefined
  } catch {
    // the library throws for everything that does not fit
    return undefined
  }
}

/** What was signed is not written down. */
const noteTry = ({ watch, ip, asked, accountId }: PasskeyTry, verdict: { by?: OwnerOfPasskey }): Promise<void> =>
  watch.refused({
    ip,
    asked,
    ...(verdict.by && { caller: callerAt(verdict.by, ip) }),
    about: `account:${accountId ?? verdict.by?.id ?? 'unknown'}`,
    code: 'accounts.passkey-refused',
    action: 'session.refuse',
  })
