import type { ChangedSetting } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { sealedWords } from '../../records/audit/sealed-words.ts'

const reasons = sealedWords('setting_versions.why')
const keyOf = ({ providerId, version }: { providerId: string; version: number }) => `${providerId}:${version}`

/** The newest versions, with who made them. */
export const listVersions = (db: Db, caller: Caller) =>
  db
    .selectFrom('settingVersions')
    .leftJoin('accounts', 'accounts.id', 'settingVersions.accountId')
    .select(['settingVersions.providerId', 'version', 'madeAt', 'accountId', 'nameSealed', 'whySealed', 'changes'])
    .where(visibleTo(caller, 'setting.read', 'settingVersions'))
    .orderBy('version', 'desc')
    .limit(100)
    .execute()

export async function newestVersion(db: Db, providerId: string): Promise<number> {
  const row = await db
    .selectFrom('settingVersions')
    .select((it) => it.fn.max('version').as('newest'))
    .where('providerId', '=', providerId)
    .executeTakeFirst()
  return row?.newest ?? 0
}

export async function insertVersion(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  {
    why,
    changes,
    ...version
  }: {
    providerId: string
    version: number
    madeAt: Date
    accountId: string | null
    why: string
    changes: ChangedSetting[]
  },
): Promise<void> {
  const whySealed = reasons.seal(cipher, keyOf(version), why)
  await db
    .insertInto('settingVersions')
    .values({ ...version, whySealed, changes: JSON.stringify(changes) })
    .execute()
}

export const openWhy = (
  { cipher }: Pick<Deps, 'cipher'>,
  { whySealed, ...of }: { providerId: string; version: number; whySealed: Buffer },
): string => reasons.open(cipher, keyOf(of), whySealed)
