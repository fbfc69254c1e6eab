import type { Db, Tx } from '../platform/database.ts'

export interface BlacklistEntry {
  providerId: string
  source: 'HMDLB' | 'FFJRHMD'
  kind: 'subject' | 'domain'
  key: string
  name: string
  remark: string | undefined
  at: Date
}

export const putEntry = (tx: Tx, { providerId, source, kind, key, name, remark = '', at }: BlacklistEntry) => {
  const entry = { name, remark, listed_at: at, removed_at: null }
  return tx
    .insertInto('blacklist_entries')
    .values({ provider_id: providerId, source, kind, key, ...entry })
    .onConflict((it) => it.columns(['provider_id', 'source', 'kind', 'key']).doUpdateSet(entry))
    .execute()
}

export const takeOffList = (tx: Tx, { providerId, source, kind, key, at }: BlacklistEntry) =>
  tx
    .updateTable('blacklist_entries')
    .set({ removed_at: at })
    .where('provider_id', '=', providerId)
    .where('source', '=', source)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute()

/** Those of these keys that are listed; undefined when there is no list at all. */
export async function findListed(db: Db, providerId: string, keys: { subject: string[]; domain: string[] }) {
  const any = await db
    .selectFrom('blacklist_entries')
    .select('id')
    .where('provider_id', '=', providerId)
    .limit(1)
    .executeTakeFirst()
  if (!any) return undefined
  return db
    .selectFrom('blacklist_entries')
    .select(['kind', 'key'])
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .where((it) =>
      it.or(
        (['subject', 'domain'] as const).map((kind) =>
          it.and([it('kind', '=', kind), it('key', '=', it.fn.any(it.val(keys[kind])))]),
        ),
      ),
    )
    .execute()
}
