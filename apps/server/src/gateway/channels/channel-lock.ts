import { sql } from 'kysely'
import type { Deps } from '../../platform/deps.ts'

/**
 * Does `work` unless another process or call holds the channel; the lock may be held over calls to the administration.
 * `work` uses the one connection that holds the lock: when a process dies, PostgreSQL closes that connection and frees the
 * lock, and no second connection is taken from the pool. A pooler that shares connections between transactions must not
 * stand in between.
 */
export const withChannelLock = (
  deps: Deps,
  { what, channelId }: { what: 'compose' | 'upload' | 'download'; channelId: string },
  work: (own: Deps) => Promise<void>,
): Promise<boolean> =>
  deps.db.connection().execute(async (db) => {
    const key = sql`hashtextextended(${`${what}:${channelId}`}, 0)`
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(db)
    if (!rows[0]?.taken) return false
    try {
      await work({ ...deps, db })
      return true
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(db)
    }
  })

/**
 * Does `work` alone, as `withChannelLock`, and once more while `isMore`: whoever came in between went away again,
 * and what they came for must not wait.
 */
export async function workAlone(
  deps: Deps,
  { what, channelId }: { what: 'compose' | 'upload'; channelId: string },
  { work, isMore }: { work: (own: Deps) => Promise<void>; isMore: () => Promise<boolean> },
): Promise<void> {
  while (await withChannelLock(deps, { what, channelId }, work)) {
    if (!(await isMore())) return
  }
}
