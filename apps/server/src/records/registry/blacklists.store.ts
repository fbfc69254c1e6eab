import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

const { exists } = expressionBuilder<Tables>()

export interface BlacklistEntry {
  providerId: string
  source: 'HMDLB' | 'FFJRHMD'
  kind: 'subject' | 'domain' | 'address'
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

export interface ListedKeys {
  subject: string[]
  domain: string[]
  address: string[]
}

/** Which lists were ever delivered, and those of these keys that stand on one; in one answer. */
export async function findListed(db: Db, providerId: string, keys: ListedKeys) {
  const isKept = (source: BlacklistEntry['source']) =>
    exists(
      db
        .selectFrom('blacklist_entries')
        .select('id')
        .where('provider_id', '=', providerId)
        .where('source', '=', source),
    )
  return db
    .selectNoFrom((of) => [
      isKept('HMDLB').as('hasListed'),
      isKept('FFJRHMD').as('hasIllegal'),
      jsonArrayFrom(
        of
          .selectFrom('blacklist_entries')
          .select(['source', 'kind', 'key'])
          .where('provider_id', '=', providerId)
          .where('removed_at', 'is', null)
          .where((it) =>
            it.or(
              (['subject', 'domain', 'address'] as const).map((kind) =>
                it.and([it('kind', '=', kind), it('key', '=', it.fn.any(it.val(keys[kind])))]),
              ),
            ),
          ),
      ).as('found'),
    ])
    .executeTakeFirstOrThrow()
}
