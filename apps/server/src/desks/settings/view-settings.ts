import { type SettingsView, settingNames } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import { getSettings } from '../../records/accounts/accounts.store.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'
import { storedAt } from '../../records/settings/setting-of.ts'
import { findSettingFaults } from './find-setting-faults.ts'
import { listVersions, openWhy } from './setting-versions.store.ts'

/** What is set now, and how it came to be. */
export async function viewSettings({ db, cipher, caller }: Work): Promise<SettingsView> {
  const stored = await getSettings(db, caller.providerId)
  const versions = await listVersions(db, caller)
  const set = settingNames.flatMap((name) => {
    const value = storedAt(stored, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    version: versions[0]?.version ?? 0,
    set: Object.fromEntries(set),
    faults: findSettingFaults(stored),
    versions: versions.map((row) => {
      const byName = nameOfAccount(cipher, row.accountId, row.nameSealed)
      return {
        version: row.version,
        at: row.madeAt.toISOString(),
        ...(byName && { byName }),
        why: openWhy({ cipher }, row),
        changes: row.changes,
      }
    }),
  }
}
