import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import { sealedWords } from '../audit/sealed-words.ts'

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

const names = sealedWords('blacklist_entries.name')
const remarks = sealedWords('blacklist_entries.remark')

/** What is listed is found by its key; name and remark are for people. */
export const putEntry = (
  tx: Tx,
  cipher: Cipher,
  { providerId, source, kind, key, name, remark, at }: BlacklistEntry,
) => {
  const row = [providerId, source, kind, key].join(':')
  const entry = {
    nameSealed: names.seal(cipher, row, name),
    remarkSealed: remark ? remarks.seal(cipher, row, remark) : null,
    listedAt: at,
    removedAt: null,
  }
  return tx
    .insertInto('blacklistEntries')
    .values({ providerId, source, kind, key, ...entry })
    .onConflict((it) => it.columns(['providerId', 'source', 'kind', 'key']).doUpdateSet(entry))
    .execute()
}

export const takeOffList = (tx: Tx, { providerId, source, kind, key, at }: BlacklistEntry) =>
  tx
    .updateTable('blacklistEntries')
    .set({ removedAt: at })
    .where('providerId', '=', providerId)
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
      db.selectFrom('blacklistEntries').select('id').where('providerId', '=', providerId).where('source', '=', source),
    )
  return db
    .selectNoFrom((of) => [
      isKept('HMDLB').as('hasListed'),
      isKept('FFJRHMD').as('hasIllegal'),
      jsonArrayFrom(
        of
          .selectFrom('blacklistEntries')
          .select(['source', 'kind', 'key'])
          .where('providerId', '=', providerId)
          .where('removedAt', 'is', null)
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

export const deleteOffListBefore = (db: Db, before: Date) =>
  db.deleteFrom('blacklistEntries').where('removedAt', '<', before).executeTakeFirst()
