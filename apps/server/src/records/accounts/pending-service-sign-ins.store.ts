import { createHash, randomBytes } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import type { ServicePurpose } from './accounts.rows.ts'

/** So long somebody types a password elsewhere. */
const keptMs = 10 * minuteMs

/** What the answer is held against. */
export interface ServiceChecks {
  state: string
  nonce: string
  verifier: string
  returnTo: string
}

export interface ServiceSignIn {
  serviceId: string
  purpose: ServicePurpose
  accountId: string | null
  linkId: string | null
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()
const sealedChecks = sealedJson<ServiceChecks>((state) => `pending_service_sign_ins.checks:${state}`)

/** Answers the secret of the tab, which is kept nowhere. */
export async function keepServiceSignIn(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  { checks, ...it }: ServiceSignIn & { checks: ServiceChecks },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const begunAt = now()
  await db
    .insertInto('pendingServiceSignIns')
    .values({
      ...it,
      stateHash: hashOf(checks.state),
      secretHash: hashOf(secret),
      checksSealed: sealedChecks.seal(cipher, hashOf(checks.state).toString('hex'), checks),
      begunAt,
      expiresAt: new Date(begunAt.getTime() + keptMs),
    })
    .execute()
  return secret
}

/** Takes it away, whatever comes of it. Undefined for one that is over, of another browser, or for something else. */
export async function takeServiceSignIn(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  { state, secret, purposes }: { state: string; secret: string; purposes: readonly ServicePurpose[] },
) {
  const row = await db
    .deleteFrom('pendingServiceSignIns')
    .where('stateHash', '=', hashOf(state))
    .where('secretHash', '=', hashOf(secret))
    .where('purpose', 'in', [...purposes])
    .where('expiresAt', '>', now())
    .returning(['serviceId', 'purpose', 'accountId', 'linkId', 'checksSealed', 'begunAt'])
    .executeTakeFirst()
  if (!row) return undefined
  const { checksSealed, ...it } = row
  return { ...it, checks: sealedChecks.open(cipher, hashOf(state).toString('hex'), checksSealed) }
}

export async function deleteOldServiceSignIns(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('pendingServiceSignIns').where('expiresAt', '<=', now).execute()
}
