import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'
import { dayMs } from '../../platform/time/durations.ts'

/** A browser nobody signed in with for so long is a stranger again. */
const knownMs = 180 * dayMs

export const newDeviceToken = (): string => randomBytes(32).toString('base64url')

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What is counted for this browser alone, where this account has signed in with it before. */
export async function findKnownDevice(
  db: Db,
  { accountId, token, now }: { accountId: string | undefined; token: string | undefined; now: Date },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('knownDevices')
    .select('tokenHash')
    .where('accountId', '=', accountId ?? null)
    .where('tokenHash', '=', hashOf(token ?? ''))
    .where('lastSeenAt', '>', new Date(now.getTime() - knownMs))
    .executeTakeFirst()
  return row?.tokenHash.toString('hex')
}

/** Whether it was unknown, and whether the account had others. */
export async function keepDevice(
  db: Db,
  { accountId, token, device, now }: { accountId: string; token: string; device: string | undefined; now: Date },
): Promise<{ isNew: boolean; hasOthers: boolean }> {
  const tokenHash = hashOf(token)
  const known = await db.selectFrom('knownDevices').select('tokenHash').where('accountId', '=', accountId).execute()
  const seen = { device: device ?? null, lastSeenAt: now }
  await db
    .insertInto('knownDevices')
    .values({ accountId, tokenHash, firstSeenAt: now, ...seen })
    .onConflict((it) => it.columns(['accountId', 'tokenHash']).doUpdateSet(seen))
    .execute()
  const isNew = !known.some((it) => it.tokenHash.equals(tokenHash))
  return { isNew, hasOthers: known.length > 0 }
}

/** All but the browser with this token. */
export async function forgetDevices(db: Db, accountId: string, but?: string): Promise<void> {
  await db
    .deleteFrom('knownDevices')
    .where('accountId', '=', accountId)
    .where(but === undefined ? sql.lit(true) : (it) => it('tokenHash', '<>', hashOf(but)))
    .execute()
}

export async function deleteOldDevices(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('knownDevices')
    .where('lastSeenAt', '<=', new Date(now.getTime() - knownMs))
    .execute()
}
