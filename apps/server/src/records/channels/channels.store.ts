import type { ChannelFault } from '@openbeian/contract'
import { v30 } from '@openbeian/regulator'
import { type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedAnswer } from '../audit/sealed-words.ts'
import { editionOfChannel, editionsOfChannel } from '../loaded/loaded.store.ts'
import { dialectsOfFiles } from '../loaded/loaded-dialects.ts'
import type { Channel } from './channel.ts'
import { channelError } from './channels.errors.ts'
import type { OpenHours } from './channels.rows.ts'

export const sealedLastFault = sealedAnswer<ChannelFault>('channels.last_error')

const columns = [
  'id',
  'providerId',
  'name',
  'administration',
  'ispId',
  'baseUrl',
  'userName',
  'secretsSealed',
  'state',
  'lastSequence',
  'triesFailed',
  'nextTryAt',
  'openHours',
  'callsFailed',
  'brokenUntil',
  'checksPasswords',
  'asksStatus',
] as const

/** Its day begins everywhere at once: by the clock of the database. */
export const editionToday = editionOfChannel(sql`channels.id`, sql`(now() at time zone 'Asia/Shanghai')::date`)

/** Throws `reporting.channel-not-found`. */
export const getChannel = (db: Db, channelId: string): Promise<Channel> => readChannel(db, channelId, false)

/** Nobody else numbers files until the transaction ends. */
export const lockChannel = (tx: Tx, channelId: string): Promise<Channel> => readChannel(tx, channelId, true)

async function readChannel(db: Db, channelId: string, lock: boolean): Promise<Channel> {
  const row = await db
    .selectFrom('channels')
    .select(columns)
    .select([editionToday.as('edition'), editionsOfChannel(sql`channels.id`).as('editionsEver')])
    .where('id', '=', channelId)
    .$if(lock, (it) => it.forUpdate())
    .executeTakeFirst()
  if (!row) throw channelError('reporting.channel-not-found', { channelId })
  const { edition, editionsEver, ...channel } = row
  const [dialect = v30, ...editions] = await dialectsOfFiles(db, [edition, ...editionsEver, null])
  return { ...channel, ispId: BigInt(channel.ispId), dialect, editions }
}

/**
 * A provider reports to the administration of its own province (V3.0, result 1045), whatever province the subject is in;
 * one with licences of several provinces has a channel to each, and the subject's comes first.
 */
const channelFor = (providerId: RawBuilder<unknown>, province: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(select c.id from channels c join providers p on p.id = c.provider_id where c.provider_id = ${providerId}
    order by (c.administration = ${province}) desc, (c.administration = p.province) desc, c.name, c.id limit 1)`

/** The channel of the row of `orders` a query is at. */
export const channelOfOrder = channelFor(sql`orders.provider_id`, sql`orders.province`)

/** The channel by which this provider reports a subject of this province; undefined while it has none. */
export async function findChannelOf(db: Db, providerId: string, province: string): Promise<string | undefined> {
  const found = channelFor(sql`${providerId}::uuid`, sql`${province}::text`)
  const { rows } = await sql<{ id: string | null }>`select ${found} as id`.execute(db)
  return rows[0]?.id ?? undefined
}

/** The channel by which this provider reports a subject of this province, where its administration is asked what is filed there. */
export const askedChannel = (db: Db, { providerId, province }: { providerId: string; province: string }) =>
  db
    .selectFrom('channels')
    .where('channels.id', '=', channelFor(sql`${providerId}::uuid`, sql`${province}::text`))
    .where('channels.asksStatus', '=', true)

/** How administrations number the provider, the oldest channel first. */
/** Whom a provider reports to. */
export async function listAdministrations(db: Db, providerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('channels')
    .select('administration')
    .distinct()
    .where('providerId', '=', providerId)
    .execute()
  return rows.map(({ administration }) => administration)
}

export async function listIspIds(db: Db, providerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('channels')
    .select('ispId')
    .where('channels.providerId', '=', providerId)
    .orderBy('id')
    .execute()
  return [...new Set(rows.map((it) => it.ispId))]
}

export const listOpenChannelIds = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('channels').select('id').where('state', '=', 'open').execute()).map((it) => it.id)

/** Those that somebody has to open, and those that wait after too many failed calls. */
export async function countStopped(db: Db, now: Date): Promise<number> {
  const { stopped } = await db
    .selectFrom('channels')
    .select((of) => of.fn.countAll<string>().as('stopped'))
    .where((of) => of.or([of('state', '=', 'stopped'), of('brokenUntil', '>', now)]))
    .executeTakeFirstOrThrow()
  return Number(stopped)
}

/** Calls fail: this is the reason, and when the next one is due. */
export const noteFailedTry = (
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  { nextTryAt, ...failed }: FailedCall & { nextTryAt: Date },
) =>
  db
    .updateTable('channels')
    .set((set) => ({ triesFailed: set('triesFailed', '+', 1), nextTryAt, ...lastErrorOf(cipher, failed) }))
    .where('id', '=', failed.channelId)
    .execute()

export const findChannelTo = (
  db: Db,
  caller: Caller,
  { administration, ispId }: { administration: string; ispId: string },
) =>
  db
    .selectFrom('channels')
    .select('id')
    .where(visibleTo(caller, 'report.read', 'channels'))
    .where('administration', '=', administration)
    .where('ispId', '=', ispId)
    .executeTakeFirst()

interface Settings {
  name?: string | undefined
  baseUrl?: string | undefined
  userName?: string | undefined
  checksPasswords?: boolean | undefined
  asksStatus?: boolean | undefined
  secretsSealed: Buffer
}

/** Undefined settings stay as they are; a new address resets the count of failed calls. */
export const setSettings = (tx: Tx, channelId: string, { secretsSealed, ...settings }: Settings) =>
  tx
    .updateTable('channels')
    .set({
      ...settings,
      secretsSealed,
      callsFailed: 0,
      brokenUntil: null,
      nextTryAt: null,
    })
    .where('id', '=', channelId)
    .execute()

/** Where another system ended. */
export const setLastSequence = (tx: Tx, channelId: string, sequence: number) =>
  tx.updateTable('channels').set({ lastSequence: sequence }).where('id', '=', channelId).execute()

/** Takes the turn to put a question, or says when it is free: however many processes ask, they ask one after the other. */
export async function takeQuestionTurn(
  db: Db,
  { channelId, now, gapMs }: { channelId: string; now: Date; gapMs: number },
): Promise<Date | 'taken'> {
  const taken = await db
    .updateTable('channels')
    .set({ nextQuestionAt: new Date(now.getTime() + gapMs) })
    .where('id', '=', channelId)
    .where((it) => it.or([it('nextQuestionAt', 'is', null), it('nextQuestionAt', '<=', now)]))
    .returning('id')
    .executeTakeFirst()
  if (taken) return 'taken'
  const { nextQuestionAt } = await db
    .selectFrom('channels')
    .select('nextQuestionAt')
    .where('id', '=', channelId)
    .executeTakeFirstOrThrow()
  return nextQuestionAt ?? now
}

/** Somebody does not want to wait until the next try is due. */
export const callChannelNow = (tx: Tx, channelId: string) =>
  tx
    .updateTable('channels')
    .set({ callsFailed: 0, brokenUntil: null, nextTryAt: null, openHours: null })
    .where('id', '=', channelId)
    .execute()

/** The administration said when it takes reports. */
export const setOpenHours = (db: Db, channelId: string, hours: readonly OpenHours[]) =>
  db
    .updateTable('channels')
    .set({ openHours: hours.length > 0 ? JSON.stringify(hours) : null })
    .where('id', '=', channelId)
    .execute()

/** Something went wrong that holds up no upload. */
export const noteError = ({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, failed: FailedCall) =>
  db.updateTable('channels').set(lastErrorOf(cipher, failed)).where('id', '=', failed.channelId).execute()

interface FailedCall {
  channelId: string
  fault: ChannelFault
  at: Date
}

const lastErrorOf = (cipher: Cipher, { channelId, fault, at }: FailedCall) => ({
  lastErrorSealed: sealedLastFault.seal(cipher, channelId, fault),
  lastErrorAt: at,
})

/** The administration answered as it should; what keeps uploads back stays to be seen. */
export const noteAnswered = (db: Db, channelId: string, at: Date) =>
  db
    .updateTable('channels')
    .set({
      lastSuccessAt: at,
      lastErrorSealed: sql`case when next_try_at is null then null else last_error_sealed end`,
      lastErrorAt: sql`case when next_try_at is null then null else last_error_at end`,
    })
    .where('id', '=', channelId)
    .execute()

/** An upload was accepted: nothing is in the way any more. */
export const noteAccepted = (db: Db, { channelId, sequence, at }: { channelId: string; sequence: number; at: Date }) =>
  db
    .updateTable('channels')
    .set({
      lastSequence: sql`greatest(last_sequence, ${sequence})`,
      triesFailed: 0,
      nextTryAt: null,
      lastSuccessAt: at,
      lastErrorSealed: null,
      lastErrorAt: null,
    })
    .where('id', '=', channelId)
    .execute()

export const setStopped = ({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, failed: FailedCall) =>
  db
    .updateTable('channels')
    .set({ state: 'stopped', nextTryAt: null, ...lastErrorOf(cipher, failed) })
    .where('id', '=', failed.channelId)
    .execute()

export const setOpen = (db: Db, channelId: string) =>
  db
    .updateTable('channels')
    .set({
      state: 'open',
      triesFailed: 0,
      callsFailed: 0,
      brokenUntil: null,
      nextTryAt: null,
      lastErrorSealed: null,
      lastErrorAt: null,
    })
    .where('id', '=', channelId)
    .execute()
