import type { Adjustment } from '@openbeian/rules'
import type { Db, Tx } from '../../platform/postgres/database.ts'

/** The provider's rules stay as they are until the transaction ends. */
export const lockRules = (tx: Tx, providerId: string) =>
  tx.selectFrom('providers').select('id').where('id', '=', providerId).forNoKeyUpdate().executeTakeFirstOrThrow()

export const findNewestVersion = (db: Db, providerId: string) =>
  db
    .selectFrom('rule_versions')
    .select(['version', 'adjust', 'made_at'])
    .where('provider_id', '=', providerId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findVersion = (db: Db, providerId: string, version: number) =>
  db
    .selectFrom('rule_versions')
    .select(['version', 'adjust', 'made_at'])
    .where('provider_id', '=', providerId)
    .where('version', '=', version)
    .executeTakeFirst()

export const listVersions = (db: Db, providerId: string) =>
  db
    .selectFrom('rule_versions')
    .leftJoin('accounts', 'accounts.id', 'rule_versions.made_by')
    .select(['version', 'adjust', 'note', 'made_at', 'accounts.name as byName'])
    .where('rule_versions.provider_id', '=', providerId)
    .orderBy('version', 'desc')
    .limit(500)
    .execute()

interface NewVersion {
  providerId: string
  version: number
  adjust: readonly Adjustment[]
  note: string
  madeBy: string
  at: Date
}

export async function insertVersion(tx: Tx, { providerId, version, adjust, note, madeBy, at }: NewVersion) {
  await tx
    .insertInto('rule_versions')
    .values({
      provider_id: providerId,
      version,
      adjust: JSON.stringify(adjust),
      note,
      made_by: madeBy,
      made_at: at,
    })
    .execute()
}
