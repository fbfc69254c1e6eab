import { type ExpressionBuilder, type Insertable, type RawBuilder, sql } from 'kysely'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import type { SwitchTarget } from './loaded.rows.ts'

export const insertLoadedFile = (db: Db, file: Insertable<Tables['loadedFiles']>) =>
  db.insertInto('loadedFiles').values(file).execute()

export const findLoadedFile = (db: Db, caller: Caller, fileId: string) =>
  db
    .selectFrom('loadedFiles')
    .selectAll()
    .where(visibleTo(caller, 'loaded.read', 'loadedFiles'))
    .where('id', '=', fileId)
    .executeTakeFirst()

/** A second person said yes; false when the file was approved before. */
export async function setApproved(tx: Tx, fileId: string, { by, at }: { by: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('loadedFiles')
    .set({ approvedBy: by, approvedAt: at })
    .where('id', '=', fileId)
    .where('approvedBy', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const listLoadedFiles = (db: Db, caller: Caller) =>
  db
    .selectFrom('loadedFiles')
    .innerJoin('accounts as loader', 'loader.id', 'loadedFiles.loadedBy')
    .leftJoin('accounts as approver', 'approver.id', 'loadedFiles.approvedBy')
    .select(['loadedFiles.id', 'kind', 'loadedFiles.name', 'version', 'loadedBy', 'loadedAt', 'approvedAt'])
    .select(['loader.nameSealed as loadedByNameSealed', 'approvedBy', 'approver.nameSealed as approvedByNameSealed'])
    .where(visibleTo(caller, 'loaded.read', 'loadedFiles'))
    .orderBy('loadedAt', 'desc')
    .limit(200)
    .execute()

/** Editions a second person said yes to, the newest first. */
export const listApprovedEditions = (db: Db, caller: Caller) =>
  db
    .selectFrom('loadedFiles')
    .select(['version', 'content'])
    .where(visibleTo(caller, 'loaded.read', 'loadedFiles'))
    .where('kind', '=', 'dialect')
    .where('approvedAt', 'is not', null)
    .orderBy('loadedAt', 'desc')
    .limit(50)
    .execute()

const dayOf = (it: ExpressionBuilder<Tables, 'loadedSwitches'>) =>
  sql<string>`to_char(${it.ref('loadedSwitches.effectiveFrom')}, 'YYYY-MM-DD')`.as('from')

export const listSwitches = (db: Db, caller: Caller) =>
  db
    .selectFrom('loadedSwitches')
    .innerJoin('accounts', 'accounts.id', 'loadedSwitches.madeBy')
    .select(['loadedSwitches.providerId', 'target', 'number', 'fileId', 'whySealed', 'madeAt'])
    .select(['madeBy', 'accounts.nameSealed as byNameSealed'])
    .select(dayOf)
    .where(visibleTo(caller, 'loaded.read', 'loadedSwitches'))
    .orderBy('madeAt', 'desc')
    .limit(500)
    .execute()

/** Every switch of the packs of a provider, the oldest first. */
export const listPackSwitches = (db: Db, providerId: string) =>
  db
    .selectFrom('loadedSwitches')
    .select(['target', 'fileId'])
    .select(dayOf)
    .where('providerId', '=', providerId)
    .where('target', 'like', 'pack:%')
    .orderBy('number')
    .execute()

/** The number the next switch of a target has. */
export async function nextSwitchNumber(tx: Tx, providerId: string, target: SwitchTarget): Promise<number> {
  const found = await tx
    .selectFrom('loadedSwitches')
    .select((it) => it.fn.max('number').as('last'))
    .where('providerId', '=', providerId)
    .where('target', '=', target)
    .executeTakeFirst()
  return (found?.last ?? 0) + 1
}

export const insertSwitch = (tx: Tx, it: Insertable<Tables['loadedSwitches']>) =>
  tx.insertInto('loadedSwitches').values(it).execute()

/** The contents of files by their ids, which never change. */
export const contentsOfFiles = (db: Db, fileIds: readonly string[]) =>
  db.selectFrom('loadedFiles').select(['id', 'name', 'content']).where('id', 'in', fileIds).execute()

/** The file a channel speaks by on this day; null for V3.0. */
export const editionOfChannel = (channelId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select s.file_id from loaded_switches s where s.target = 'channel:' || ${channelId} and s.effective_from <= ${day}
    order by s.number desc limit 1)`

/** All files a channel was ever switched to: what was sent under one may be answered under it later. */
export const editionsOfChannel = (channelId: RawBuilder<unknown>): RawBuilder<string[]> =>
  sql`(select coalesce(array_agg(distinct s.file_id) filter (where s.file_id is not null), '{}')
    from loaded_switches s where s.target = 'channel:' || ${channelId})`
