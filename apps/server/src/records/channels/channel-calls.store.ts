import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

export interface ChannelCall {
  channelId: string
  at: Date
  operation: string
  /** Absent when nobody answered. */
  code: number | undefined
  tookMs: number
}

export const insertCall = (db: Db, { channelId, at, operation, code, tookMs }: ChannelCall) =>
  db
    .insertInto('channel_calls')
    .values({ channel_id: channelId, at, operation, code: code ?? null, took_ms: tookMs })
    .execute()

/** A call that did not get through, or was put off; from the nth on nobody calls for a while. True when that begins. */
export async function countFailure(
  db: Db,
  channelId: string,
  { breakAfter, until }: { breakAfter: number; until: Date },
): Promise<boolean> {
  const { calls_failed: failed } = await db
    .updateTable('channels')
    .set((set) => ({
      calls_failed: set('calls_failed', '+', 1),
      broken_until: sql`case when calls_failed + 1 >= ${breakAfter} then ${until}::timestamptz else broken_until end`,
    }))
    .where('id', '=', channelId)
    .returning('calls_failed')
    .executeTakeFirstOrThrow()
  return failed === breakAfter
}

/** The administration is there: the count begins anew. */
export const clearFailures = (db: Db, channelId: string) =>
  db
    .updateTable('channels')
    .set({ calls_failed: 0, broken_until: null })
    .where('id', '=', channelId)
    .where('calls_failed', '>', 0)
    .execute()

export const removeCallsBefore = (db: Db, before: Date) =>
  db.deleteFrom('channel_calls').where('at', '<', before).execute()

/** Hour by hour; `done` are the codes that mean so. */
export const callsByHour = (
  db: Db,
  { channelId, since, done }: { channelId: string; since: Date; done: readonly number[] },
) =>
  db
    .selectFrom('channel_calls')
    .select((it) => [
      sql<Date>`date_trunc('hour', at)`.as('hour'),
      it.fn.countAll<string>().as('calls'),
      sql<string>`count(*) filter (where code = any(${[...done]}::int[]))`.as('done'),
      sql<string>`count(*) filter (where code is null)`.as('unreachable'),
      sql<number>`percentile_disc(0.5) within group (order by took_ms)`.as('medianMs'),
      it.fn.max('took_ms').as('slowestMs'),
    ])
    .where('channel_id', '=', channelId)
    .where('at', '>=', since)
    .groupBy('hour')
    .orderBy('hour')
    .execute()

export const callsByCode = (db: Db, channelId: string, since: Date) =>
  db
    .selectFrom('channel_calls')
    .select((it) => ['operation', 'code', it.fn.countAll<string>().as('calls')])
    .where('channel_id', '=', channelId)
    .where('at', '>=', since)
    .groupBy(['operation', 'code'])
    .orderBy('operation')
    .orderBy('code')
    .execute()

/** What the results of this channel did to orders, hour by hour. */
export const outcomesByHour = (db: Db, channelId: string, since: Date) =>
  db
    .selectFrom('applied_results')
    .innerJoin('download_files', 'download_files.id', 'applied_results.download_file_id')
    .select([
      sql<Date>`date_trunc('hour', at)`.as('hour'),
      sql<string>`count(*) filter (where outcome = 'approved')`.as('approved'),
      sql<string>`count(*) filter (where outcome = 'refused')`.as('returned'),
    ])
    .where('channel_id', '=', channelId)
    .where('at', '>=', since)
    .where('outcome', 'in', ['approved', 'refused'])
    .groupBy('hour')
    .execute()
