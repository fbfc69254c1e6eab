import type { FaceDecision, FaceReason, FaceUnavailability } from '@openbeian/vision'
import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type FaceCheckRow = Selectable<Tables['faceChecks']>
export type ConsentRow = Selectable<Tables['faceConsents']>

export const insertConsent = (tx: Tx, consent: Insertable<Tables['faceConsents']>): Promise<ConsentRow> =>
  tx.insertInto('faceConsents').values(consent).returningAll().executeTakeFirstOrThrow()

/** The newest word of a person in an order. */
export const findConsent = (db: Db, orderId: string, personKey: Buffer): Promise<ConsentRow | undefined> =>
  db
    .selectFrom('faceConsents')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('personKey', '=', personKey)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const listConsents = (db: Db, orderId: string): Promise<ConsentRow[]> =>
  db.selectFrom('faceConsents').selectAll().where('orderId', '=', orderId).orderBy('id', 'desc').execute()

/** The newest first. */
export const listChecks = (db: Db, orderId: string): Promise<FaceCheckRow[]> =>
  db.selectFrom('faceChecks').selectAll().where('orderId', '=', orderId).orderBy('askedAt', 'desc').execute()

export const findCheck = (db: Db, checkId: string): Promise<FaceCheckRow | undefined> =>
  db.selectFrom('faceChecks').selectAll().where('id', '=', checkId).executeTakeFirst()

export const insertCheck = (tx: Tx, check: Insertable<Tables['faceChecks']>): Promise<FaceCheckRow> =>
  tx.insertInto('faceChecks').values(check).returningAll().executeTakeFirstOrThrow()

interface SubmittedFrames {
  nonceKey: Buffer
  at: Date
  framesFileId: string
  framesDataKey: Buffer
  framesAtMs: number[]
  framesBytes: number[]
  frameKeys: string[]
}

/** Uses the challenge up. False when it is over: used, expired, or another nonce. */
export async function answerCheck(
  tx: Tx,
  checkId: string,
  { nonceKey, at, ...frames }: SubmittedFrames,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('faceChecks')
    .set({ ...frames, state: 'judging', answeredAt: at })
    .where('id', '=', checkId)
    .where('state', '=', 'asked')
    .where('nonceKey', '=', nonceKey)
    .where('expiresAt', '>', at)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether one of these frames came with another check of the same provider's orders. */
export async function wereSentBefore(db: Db, check: FaceCheckRow): Promise<boolean> {
  const found = await db
    .selectFrom('faceChecks')
    .select('id')
    .where('id', '<>', check.id)
    .where(sql<boolean>`frame_keys && ${check.frameKeys}::text[]`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export const settleCheck = (
  db: Db,
  checkId: string,
  {
    provider,
    at,
    ...decision
  }: Omit<FaceDecision, 'reasons'> & { reasons: readonly FaceReason[]; provider: string; at: Date },
) =>
  db
    .updateTable('faceChecks')
    .set({
      state: 'judged',
      provider,
      judgedAt: at,
      result: decision.result,
      reasons: [...decision.reasons],
      scores: JSON.stringify(decision.scores),
    })
    .where('id', '=', checkId)
    .where('state', '=', 'judging')
    .execute()

export const giveUpCheck = (
  db: Db,
  checkId: string,
  { reason, at }: { reason: FaceUnavailability | 'off'; at: Date },
) =>
  db
    .updateTable('faceChecks')
    .set({ state: 'unavailable', reasons: [reason], judgedAt: at })
    .where('id', '=', checkId)
    .where('state', '=', 'judging')
    .execute()

/** Checks that still have frames: of an order, of one person in it, or answered before a day. */
export function listChecksWithFrames(
  tx: Tx,
  of: { orderId: string; personKey?: Buffer } | { before: Date; limit: number },
): Promise<FaceCheckRow[]> {
  const query = tx.selectFrom('faceChecks').selectAll().where('framesFileId', 'is not', null).forUpdate()
  if ('before' in of) {
    return query.where('answeredAt', '<', of.before).orderBy('answeredAt').limit(of.limit).skipLocked().execute()
  }
  const { orderId, personKey } = of
  return query
    .where('orderId', '=', orderId)
    .where((it) => it.and(personKey ? [it('personKey', '=', personKey)] : []))
    .execute()
}

export const forgetFrames = (tx: Tx, checkId: string) =>
  tx
    .updateTable('faceChecks')
    .set({ framesFileId: null, framesDataKey: null, framesAtMs: [], framesBytes: [] })
    .where('id', '=', checkId)
    .execute()

export const deleteChecksOf = (tx: Tx, orderId: string) =>
  tx.deleteFrom('faceChecks').where('orderId', '=', orderId).executeTakeFirst()

/** Checks of a customer whose frames are still kept. */
export const listChecksWithFilesOf = (db: Db, customerId: string) =>
  db
    .selectFrom('faceChecks')
    .innerJoin('orders', 'orders.id', 'faceChecks.orderId')
    .select(['faceChecks.id', 'framesFileId', 'framesDataKey', 'framesBytes', 'personKey'])
    .where('orders.customerId', '=', customerId)
    .where('framesFileId', 'is not', null)
    .execute()

/** The newest word of each person in each order of a customer. */
export const listConsentsOfCustomer = (db: Db, customerId: string) =>
  db
    .selectFrom('faceConsents')
    .innerJoin('orders', 'orders.id', 'faceConsents.orderId')
    .selectAll('faceConsents')
    .select('orders.reference')
    .distinctOn(['faceConsents.orderId', 'faceConsents.personKey'])
    .where('orders.customerId', '=', customerId)
    .orderBy('faceConsents.orderId')
    .orderBy('faceConsents.personKey')
    .orderBy('faceConsents.id', 'desc')
    .execute()
