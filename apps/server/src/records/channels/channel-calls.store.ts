import type { Administration } from '@openbeian/regulator'
import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

export interface ChannelCall {
  channelId: string
  at: Date
  operation: keyof Administration
  /** Absent when nobody answered. */
  code: number | undefined
  tookMs: number
}

export const insertCall = (db: Db, { channelId, at, operation, code, tookMs }: ChannelCall) =>
  db
    .insertInto('channelCalls')
    .values({ channelId, at, operation, code: code ?? null, tookMs })
    .execute()

/** A call that did not get through, or was put off; from the nth on nobody calls for a while. True when that begins. */
export async function countFailure(
  db: Db,
  channelId: string,
  { breakAfter, until }: { breakAfter: number; until: Date },
): Promise<boolean> {
  const { callsFailed: failed } = await db
    .updateTable('channels')
    .set((set) => ({
      callsFailed: set('callsFailed', '+', 1),
      brokenUntil: sql`case when calls_failed + 1 >= ${breakAfter} then ${until}::timestamptz else broken_until end`,
    }))
    .where('id', '=', channelId)
    .returning('callsFailed')
    .executeTakeFirstOrThrow()
  return failed === breakAfter
}

/** The administration is there: the count begins anew. */
export const clearFailures = (db: Db, channelId: string) =>
  db
    .updateTable('channels')
    .set({ callsFailed: 0, brokenUntil: null })
    .where('id', '=', channelId)
    .where('callsFailed', '>', 0)
    .execute()

export const removeCallsBefore = (db: Db, before: Date) =>
  db.deleteFrom('channelCalls').where('at', '<', before).execute()

/** Hour by hour; `done` are the codes that mean so. */
export const callsByHour = (
  db: Db,
  { channelId, since, done }: { channelId: string; since: Date; done: readonly number[] },
) =>
  db
    .selectFrom('channelCalls')
    .select((it) => [
      sql<Date>`date_trunc('hour', at)`.as('hour'),
      it.fn.countAll<string>().as('calls'),
      sql<string>`count(*) filter (where code = any(${[...done]}::int[]))`.as('done'),
      sql<string>`count(*) filter (where code is null)`.as('unreachable'),
      sql<number>`percentile_disc(0.5) within group (order by took_ms)`.as('medianMs'),
      it.fn.max('tookMs').as('slowestMs'),
    ])
    .where('channelId', '=', channelId)
    .where('at', '>=', since)
    .groupBy('hour')
    .orderBy('hour')
    .execute()

export const callsByCode = (db: Db, channelId: string, since: Date) =>
  db
    .selectFrom('channelCalls')
    .select((it) => ['operation', 'code', it.fn.countAll<string>().as('calls')])
    .where('channelId', '=', channelId)
    .where('at', '>=', since)
    .groupBy(['operation', 'code'])
    .orderBy('operation')
    .orderBy('code')
    .execute()

/** What the results of this channel did to orders, hour by hour. */
export const outcomesByHour = (db: Db, channelId: string, since: Date) =>
  db
    .selectFrom('appliedResults')
    .innerJoin('downloadFiles', 'downloadFiles.id', 'appliedResults.downloadFileId')
    .select([
      sql<Date>`date_trunc('hour', at)`.as('hour'),
      sql<string>`count(*) filter (where reason = 'approved')`.as('approved'),
      sql<string>`count(*) filter (where reason = 'refused')`.as('returned'),
    ])
    .where('channelId', '=', channelId)
    .where('at', '>=', since)
    .where('reason', 'in', ['approved', 'refused'])
    .groupBy('hour')
    .execute()
