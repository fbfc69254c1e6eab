import type { Db } from '../../platform/postgres/database.ts'

export interface AuditCount {
  providerId: string
  accountId: string
  action: string
  since: Date
}

/** How often this account did this lately. */
export async function countAudit(db: Db, { providerId, accountId, action, since }: AuditCount): Promise<number> {
  const { entries } = await db
    .selectFrom('audit')
    .select((it) => it.fn.countAll<string>().as('entries'))
    .where('providerId', '=', providerId)
    .where('at', '>', since)
    .where('accountId', '=', accountId)
    .where('action', '=', action)
    .executeTakeFirstOrThrow()
  return Number(entries)
}
