import type { Adjustment } from '@openbeian/rules'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import type { PackSwitch } from './rules.rows.ts'

/** The provider's rules stay as they are until the transaction ends. */
export const lockRules = (tx: Tx, providerId: string) =>
  tx.selectFrom('providers').select('id').where('id', '=', providerId).forNoKeyUpdate().executeTakeFirstOrThrow()

export const findNewestVersion = (db: Db, providerId: string) =>
  db
    .selectFrom('ruleVersions')
    .select(['version', 'adjust', 'packs', 'madeAt'])
    .where('providerId', '=', providerId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findVersion = (db: Db, caller: Caller, version: number) =>
  db
    .selectFrom('ruleVersions')
    .select(['version', 'adjust', 'madeAt'])
    .where(visibleTo(caller, 'rule.read', 'ruleVersions'))
    .where('version', '=', version)
    .executeTakeFirst()

export const listVersions = (db: Db, caller: Caller) =>
  db
    .selectFrom('ruleVersions')
    .leftJoin('accounts', 'accounts.id', 'ruleVersions.madeBy')
    .select([
      'ruleVersions.providerId',
      'version',
      'adjust',
      'noteSealed',
      'madeAt',
      'accounts.id as byId',
      'accounts.nameSealed as byNameSealed',
    ])
    .where(visibleTo(caller, 'rule.read', 'ruleVersions'))
    .orderBy('version', 'desc')
    .limit(500)
    .execute()

interface NewVersion {
  providerId: string
  version: number
  adjust: readonly Adjustment[]
  packs: readonly PackSwitch[]
  noteSealed: Buffer | null
  madeBy: string
  at: Date
}

export async function insertVersion(
  tx: Tx,
  { providerId, version, adjust, packs, noteSealed, madeBy, at }: NewVersion,
) {
  await tx
    .insertInto('ruleVersions')
    .values({
      providerId,
      version,
      adjust: JSON.stringify(adjust),
      packs: JSON.stringify(packs),
      noteSealed,
      madeBy,
      madeAt: at,
    })
    .execute()
}
