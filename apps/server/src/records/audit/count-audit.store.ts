import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'

/** How often the caller did this since then. */
export async function countAudit(
  db: Db,
  caller: Caller,
  { action, since }: { action: string; since: Date },
): Promise<number> {
  const { entries } = await db
    .selectFrom('audit')
    .select((it) => it.fn.countAll<string>().as('entries'))
    .where('providerId', '=', caller.providerId)
    .where('at', '>', since)
    .where('accountId', '=', caller.accountId)
    .where('action', '=', action)
    .executeTakeFirstOrThrow()
  return Number(entries)
}
