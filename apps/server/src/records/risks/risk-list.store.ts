import type { Insertable } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'

/** Entries in force first, then lifted ones; newest first. */
export const listRiskEntries = (db: Db, caller: Caller, maxRows: number) =>
  db
    .selectFrom('riskList')
    .innerJoin('accounts as markers', 'markers.id', 'riskList.markedBy')
    .leftJoin('accounts as lifters', 'lifters.id', 'riskList.liftedBy')
    .select(['riskList.id', 'kind', 'shown', 'reasonSealed', 'markedAt', 'liftedAt', 'whyLiftedSealed'])
    .select(['markedBy', 'markers.nameSealed as byNameSealed', 'liftedBy', 'lifters.nameSealed as liftedByNameSealed'])
    .where(visibleTo(caller, 'risk.read', 'riskList'))
    .orderBy('liftedAt', (it) => it.desc().nullsFirst())
    .orderBy('markedAt', 'desc')
    .limit(maxRows)
    .execute()

/** Undefined when the value is on the list already. */
export const insertRiskEntry = (tx: Tx, entry: Insertable<Tables['riskList']>) =>
  tx
    .insertInto('riskList')
    .values(entry)
    .onConflict((it) => it.columns(['providerId', 'kind', 'key']).where('liftedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()

/** Undefined when there is no entry in force. */
export const setLifted = (tx: Tx, caller: Caller, { id, at, whySealed }: { id: string; at: Date; whySealed: Buffer }) =>
  tx
    .updateTable('riskList')
    .set({ liftedBy: caller.accountId, liftedAt: at, whyLiftedSealed: whySealed })
    .where('id', '=', id)
    .where(visibleTo(caller, 'risk.read', 'riskList'))
    .where('liftedAt', 'is', null)
    .returning(['kind', 'shown'])
    .executeTakeFirst()

/** Lifted before one day, or marked before another: what nobody marked again is known no more. */
export const deleteRisksBefore = (db: Db, { lifted, marked }: { lifted: Date; marked: Date }) =>
  db
    .deleteFrom('riskList')
    .where((it) => it.or([it('liftedAt', '<', lifted), it('markedAt', '<', marked)]))
    .executeTakeFirst()
