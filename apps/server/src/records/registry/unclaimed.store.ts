import { fromJson, type PublishedFiling, publishedFilings, toJson } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'

interface Unclaimed {
  providerId: string
  regulatorId: bigint | string
}

/** The row is part of what is sealed, so that it opens nowhere else. */
const context = ({ providerId, regulatorId }: Unclaimed) => `unclaimed:${providerId}:${regulatorId}`

/** Keeps what was published of a subject nobody here has, the newest alone. */
export async function keepUnclaimed(
  { db: tx, cipher, now }: Pick<DepsInTx, 'db' | 'cipher' | 'now'>,
  { providerId, channelId, snapshot }: { providerId: string; channelId: string; snapshot: PublishedFiling },
): Promise<void> {
  const { regulatorId, filingNumber = '' } = snapshot.subject
  const sealed = cipher.seal(Buffer.from(toJson([snapshot])), context({ providerId, regulatorId }))
  const row = { channelId, number: filingNumber, snapshotSealed: sealed, receivedAt: now() }
  await tx
    .insertInto('unclaimedFilings')
    .values({ providerId, regulatorId: String(regulatorId), ...row })
    .onConflict((it) => it.columns(['providerId', 'regulatorId']).doUpdateSet(row))
    .execute()
}

export interface ClaimableFiling {
  regulatorId: string
  channelId: string
  snapshot: PublishedFiling
}

export async function findUnclaimed(
  { db, cipher }: { db: Db; cipher: Cipher },
  { providerId, number }: { providerId: string; number: string },
): Promise<ClaimableFiling | undefined> {
  const row = await db
    .selectFrom('unclaimedFilings')
    .select(['regulatorId', 'channelId', 'snapshotSealed'])
    .where('providerId', '=', providerId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const { regulatorId, channelId, snapshotSealed } = row
  const text = cipher.open(snapshotSealed, context({ providerId, regulatorId })).toString()
  const [snapshot] = fromJson(publishedFilings, text)
  return snapshot && { regulatorId, channelId, snapshot }
}

/** Somebody has it now. */
export const forgetUnclaimed = (tx: Db, { providerId, regulatorId }: { providerId: string; regulatorId: string }) =>
  tx
    .deleteFrom('unclaimedFilings')
    .where('providerId', '=', providerId)
    .where('regulatorId', '=', regulatorId)
    .execute()

/** The administration told it no more since then, and nobody claimed it. */
export const deleteUnclaimedBefore = (db: Db, before: Date) =>
  db.deleteFrom('unclaimedFilings').where('receivedAt', '<', before).executeTakeFirst()
