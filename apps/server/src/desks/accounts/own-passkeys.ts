import { randomUUID } from 'node:crypto'
import type { NewPasskey } from '@openbeian/contract'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { getAccountView } from '../../records/accounts/accounts.store.ts'
import { challengeMs, keepChallenge } from '../../records/accounts/passkey-challenges.store.ts'
import {
  deletePasskey,
  insertPasskey,
  listPasskeys,
  maxPasskeys,
  nameOfPasskey,
  renamePasskeyRow,
} from '../../records/accounts/passkeys.store.ts'
import { endPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { deleteRecoveryCodes, getFactorState, renewRecoveryCodes } from '../../records/accounts/second-factors.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountNews } from './account-mails.ts'
import { accountError } from './accounts.errors.ts'
import { credentialOf } from './ask-passkey.ts'
import { challengeOf } from './check-passkey.ts'
import { isSiteOf, type Site } from './passkey-site.ts'
import { writeToAccount } from './write-to-account.ts'

/** ES256, EdDSA and RS256, as authenticators have them. */
const algorithms = [-7, -8, -257]

/** What an authenticator is asked for. Throws `accounts.passkeys-not-here`, `accounts.passkeys-full`. */
export async function askToAddPasskey(work: Work, site: Site | undefined) {
  const { accountId, providerId } = work.caller
  const here = await siteToAddAt(work, site, providerId)
  const known = await listPasskeys(work.db, accountId)
  if (known.length >= maxPasskeys) throw accountError('accounts.passkeys-full', { max: maxPasskeys })
  const { login, name, providerName } = await getAccountView(work, accountId)
  const { challenge, rp, user } = await generateRegistrationOptions({
    rpName: providerName,
    rpID: here.name,
    userName: login,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(accountId)),
    supportedAlgorithmIDs: algorithms,
  })
  await keepChallenge(work.db, challenge, { purpose: 'register', accountId, rpId: here.name, now: work.now() })
  return {
    challenge,
    rp: { name: rp.name, id: here.name },
    user,
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg }) as const),
    timeout: challengeMs,
    excludeCredentials: known.filter(({ rpId }) => rpId === here.name).map(credentialOf),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    attestation: 'none',
  } as const
}

async function siteToAddAt(work: Work, site: Site | undefined, providerId: string): Promise<Site> {
  if (!site || !(await isSiteOf(work, providerId, site.name))) throw accountError('accounts.passkeys-not-here')
  return site
}

interface Made {
  made: NewPasskey
  name: string
  site: Site | undefined
  sessionId: Buffer
}

/** Throws `accounts.passkey-refused`, `accounts.passkeys-not-here`, `accounts.passkey-known`, `accounts.passkeys-full`. */
export async function addPasskey(
  work: Work,
  { made, name, site, sessionId }: Made,
): Promise<{ passkeyId: string; recoveryCodes?: string[] }> {
  const { accountId, providerId } = work.caller
  const here = await siteToAddAt(work, site, providerId)
  const key = await verifyMade(work, made, here)
  if (!key) throw accountError('accounts.passkey-refused')
  const { login } = await getAccountView(work, accountId)
  return inTransaction(work, async (work) => {
    const { caller } = work
    const before = await getFactorState(work.db, accountId)
    if (before.passkeys >= maxPasskeys) throw accountError('accounts.passkeys-full', { max: maxPasskeys })
    const id = randomUUID()
    const row = { ...key, id, accountId, rpId: here.name, name, transports: made.transports, createdAt: work.now() }
    if (!(await insertPasskey(work, row))) throw accountError('accounts.passkey-known')
    const first = before.state === 'on' ? undefined : await beginFactor(work, sessionId)
    const after = { site: here.name, isFirst: first !== undefined, endedSessions: first?.endedSessions ?? 0 }
    await writeAudit(work, { caller, action: 'account.add-passkey', about: `account:${accountId}`, after })
    await writeToAccount(work, { providerId, login, news: accountNews.passkeyAdded(name) })
    return { passkeyId: id, ...(first && { recoveryCodes: first.recoveryCodes }) }
  })
}

/** As with the code of an app: whoever came in by the password alone is out. */
async function beginFactor(work: WorkInTx, sessionId: Buffer) {
  const { accountId } = work.caller
  await endPendingSignIns(work.db, accountId)
  const endedSessions = await closeSessionsOf(work.db, accountId, sessionId)
  return { recoveryCodes: await renewRecoveryCodes(work, accountId), endedSessions }
}

/** Undefined for what was not made for this account, on this site, now. */
async function verifyMade(work: Work, { id, clientDataJSON, attestationObject, transports }: NewPasskey, site: Site) {
  const asked = await challengeOf(work, clientDataJSON, 'register')
  if (!asked || asked.accountId !== work.caller.accountId || asked.rpId !== site.name) return undefined
  try {
    const { registrationInfo: it } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject, transports },
      },
      expectedChallenge: asked.challenge,
      expectedOrigin: [...site.origins],
      expectedRPID: site.name,
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    })
    return (
      it && {
        credentialId: Buffer.from(it.credential.id, 'base64url'),
        publicKey: Buffer.from(it.credential.publicKey),
        counter: it.credential.counter,
        isSynced: it.credentialBackedUp,
      }
    )
  } catch {
    // the library throws for everything that does not fit
    return undefined
  }
}

/** Throws `accounts.passkey-unknown`. */
export const renamePasskey = (work: Work, { passkeyId, name }: { passkeyId: string; name: string }): Promise<void> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { accountId } = caller
    if (!(await renamePasskeyRow(work, { accountId, passkeyId }, name))) throw accountError('accounts.passkey-unknown')
    await writeAudit(work, { caller, action: 'account.rename-passkey', about: `account:${accountId}` })
  })

/** Throws `accounts.passkey-unknown`, `accounts.second-factor-required`. */
export async function removePasskey(work: Work, passkeyId: string): Promise<void> {
  const { accountId, providerId } = work.caller
  const { login } = await getAccountView(work, accountId)
  await inTransaction(work, async (work) => {
    const { caller } = work
    const passkey = (await listPasskeys(work.db, accountId)).find(({ id }) => id === passkeyId)
    if (!passkey || !(await deletePasskey(work.db, { accountId, passkeyId })))
      throw accountError('accounts.passkey-unknown')
    const { since, passkeys, isRequired } = await getFactorState(work.db, accountId)
    if (!since && passkeys === 0) {
      if (isRequired) throw accountError('accounts.second-factor-required')
      await deleteRecoveryCodes(work.db, accountId)
    }
    await writeAudit(work, { caller, action: 'account.remove-passkey', about: `account:${accountId}` })
    const news = accountNews.passkeyRemoved(nameOfPasskey(work.cipher, passkey))
    await writeToAccount(work, { providerId, login, news })
  })
}
