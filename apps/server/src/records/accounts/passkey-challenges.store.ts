import { createHash } from 'node:crypto'
import type { Db } from '../../platform/postgres/database.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import type { ChallengePurpose } from './accounts.rows.ts'

/** So long somebody looks for the key, or the finger. */
export const challengeMs = 5 * minuteMs

/** What is signed, for what, under which name of the site, and by whose authenticator; nobody's where that turns out later. */
export interface Challenge {
  purpose: ChallengePurpose
  accountId: string | null
  rpId: string
}

const hashOf = (challenge: string): Buffer => createHash('sha256').update(challenge).digest()

export async function keepChallenge(
  db: Db,
  challenge: string,
  { now, ...it }: Challenge & { now: Date },
): Promise<void> {
  await db
    .insertInto('passkeyChallenges')
    .values({ ...it, challengeHash: hashOf(challenge), expiresAt: new Date(now.getTime() + challengeMs) })
    .execute()
}

/** Takes it away, whatever comes of it: what was signed is tried once. Undefined for one that is over, or of another purpose. */
export const takeChallenge = (
  db: Db,
  challenge: string,
  { purpose, now }: { purpose: ChallengePurpose; now: Date },
): Promise<Challenge | undefined> =>
  db
    .deleteFrom('passkeyChallenges')
    .where('challengeHash', '=', hashOf(challenge))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', now)
    .returning(['purpose', 'accountId', 'rpId'])
    .executeTakeFirst()

export async function deleteOldChallenges(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('passkeyChallenges').where('expiresAt', '<=', now).execute()
}
