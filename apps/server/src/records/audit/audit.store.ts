import type { Insertable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

export async function insertAudit(db: Db, entries: Insertable<Tables['audit']>[]): Promise<void> {
  await db.insertInto('audit').values(entries).execute()
}

/** Newest first. */
export const listAuditOf = (db: Db, caller: Caller, { about, limit }: { about?: string | undefined; limit: number }) =>
  db
    .selectFrom('audit')
    .selectAll()
    .where(visibleTo(caller, 'audit.read', 'audit'))
    .where((it) => it.and(about === undefined ? [] : [it('about', '=', about)]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
