import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

/** Those that count first, then those that were lifted; the newest first. */
export const listMarks = (db: Db, providerId: string, maxRows: number) =>
  db
    .selectFrom('risk_list')
    .innerJoin('accounts as markers', 'markers.id', 'risk_list.marked_by')
    .leftJoin('accounts as lifters', 'lifters.id', 'risk_list.lifted_by')
    .select(['risk_list.id', 'kind', 'shown', 'reason', 'marked_at', 'lifted_at', 'why_lifted'])
    .select(['markers.name as byName', 'lifters.name as liftedByName'])
    .where('risk_list.provider_id', '=', providerId)
    .orderBy('lifted_at', (it) => it.desc().nullsFirst())
    .orderBy('marked_at', 'desc')
    .limit(maxRows)
    .execute()

/** Undefined: it is marked already. */
export const insertMark = (tx: Tx, mark: Insertable<Tables['risk_list']>) =>
  tx
    .insertInto('risk_list')
    .values(mark)
    .onConflict((it) => it.columns(['provider_id', 'kind', 'key']).where('lifted_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()

/** Undefined: there is none that counts. */
export const setLifted = (
  tx: Tx,
  { id, providerId, by, at, why }: { id: string; providerId: string; by: string; at: Date; why: string },
) =>
  tx
    .updateTable('risk_list')
    .set({ lifted_by: by, lifted_at: at, why_lifted: why })
    .where('id', '=', id)
    .where('provider_id', '=', providerId)
    .where('lifted_at', 'is', null)
    .returning(['kind', 'shown'])
    .executeTakeFirst()
