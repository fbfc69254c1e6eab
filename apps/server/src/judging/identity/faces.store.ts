import type { FaceDecision } from '@openbeian/vision'
import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type FaceCheckRow = Selectable<Tables['face_checks']>
export type ConsentRow = Selectable<Tables['face_consents']>

export const insertConsent = (tx: Tx, consent: Insertable<Tables['face_consents']>): Promise<ConsentRow> =>
  tx.insertInto('face_consents').values(consent).returningAll().executeTakeFirstOrThrow()

/** The newest word of a person in an order. */
export const findConsent = (db: Db, orderId: string, personKey: Buffer): Promise<ConsentRow | undefined> =>
  db
    .selectFrom('face_consents')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('person_key', '=', personKey)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const listConsents = (db: Db, orderId: string): Promise<ConsentRow[]> =>
  db.selectFrom('face_consents').selectAll().where('order_id', '=', orderId).orderBy('id', 'desc').execute()

/** The newest first. */
export const listChecks = (db: Db, orderId: string): Promise<FaceCheckRow[]> =>
  db.selectFrom('face_checks').selectAll().where('order_id', '=', orderId).orderBy('asked_at', 'desc').execute()

export const findCheck = (db: Db, checkId: string): Promise<FaceCheckRow | undefined> =>
  db.selectFrom('face_checks').selectAll().where('id', '=', checkId).executeTakeFirst()

export const insertCheck = (tx: Tx, check: Insertable<Tables['face_checks']>): Promise<FaceCheckRow> =>
  tx.insertInto('face_checks').values(check).returningAll().executeTakeFirstOrThrow()

interface SubmittedFrames {
  nonceKey: Buffer
  at: Date
  frames_file_id: string
  frames_data_key: Buffer
  frames_at_ms: number[]
  frames_bytes: number[]
  frame_keys: string[]
}

/** Uses the challenge up. False when it is over: used, expired, or another nonce. */
export async function answerCheck(
  tx: Tx,
  checkId: string,
  { nonceKey, at, ...frames }: SubmittedFrames,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('face_checks')
    .set({ ...frames, state: 'judging', answered_at: at })
    .where('id', '=', checkId)
    .where('state', '=', 'asked')
    .where('nonce_key', '=', nonceKey)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether one of these frames came with another check of the same provider's orders. */
export async function wereSentBefore(db: Db, check: FaceCheckRow): Promise<boolean> {
  const found = await db
    .selectFrom('face_checks')
    .select('id')
    .where('id', '<>', check.id)
    .where(sql<boolean>`frame_keys && ${check.frame_keys}::text[]`)
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
  }: Omit<FaceDecision, 'reasons'> & { reasons: readonly string[]; provider: string; at: Date },
) =>
  db
    .updateTable('face_checks')
    .set({
      state: 'judged',
      provider,
      judged_at: at,
      result: decision.result,
      reasons: [...decision.reasons],
      scores: JSON.stringify(decision.scores),
    })
    .where('id', '=', checkId)
    .where('state', '=', 'judging')
    .execute()

export const giveUpCheck = (db: Db, checkId: string, { reason, at }: { reason: string; at: Date }) =>
  db
    .updateTable('face_checks')
    .set({ state: 'unavailable', reasons: [reason], judged_at: at })
    .where('id', '=', checkId)
    .where('state', '=', 'judging')
    .execute()

/** Checks that still have frames: of one person, or answered before a day. */
export function listChecksWithFrames(
  tx: Tx,
  of: { orderId: string; personKey: Buffer } | { before: Date; limit: number },
): Promise<FaceCheckRow[]> {
  const query = tx.selectFrom('face_checks').selectAll().where('frames_file_id', 'is not', null).forUpdate()
  if ('before' in of) {
    return query.where('answered_at', '<', of.before).orderBy('answered_at').limit(of.limit).skipLocked().execute()
  }
  return query.where('order_id', '=', of.orderId).where('person_key', '=', of.personKey).execute()
}

export const forgetFrames = (tx: Tx, checkId: string) =>
  tx
    .updateTable('face_checks')
    .set({ frames_file_id: null, frames_data_key: null, frames_at_ms: [], frames_bytes: [] })
    .where('id', '=', checkId)
    .execute()
