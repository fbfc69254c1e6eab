import { sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'

/** What supervisors were told of the looks of this caller since then. */
export const listAlarms = (db: Db, caller: Caller, since: Date) =>
  db
    .selectFrom('audit')
    .select(['entry', 'action', 'about', 'saidSealed'])
    .where('providerId', '=', caller.providerId)
    .where('at', '>', since)
    .where('accountId', '=', caller.accountId)
    .where('action', '=', 'look.alarm')
    .execute()

/** For so long an order stays open to whoever said why they look. */
const openFor = sql<Date>`now() - interval '30 minutes'`

/** Whether the caller has opened this order with a reason, and not long ago. */
export async function hasOpened(db: Db, caller: Caller, orderId: string): Promise<boolean> {
  const found = await db
    .selectFrom('audit')
    .select('id')
    .where('providerId', '=', caller.providerId)
    .where('at', '>', openFor)
    .where('accountId', '=', caller.accountId)
    .where('action', '=', 'paper.open')
    .where('about', '=', `order:${orderId}`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
