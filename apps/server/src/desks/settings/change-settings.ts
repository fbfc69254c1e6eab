import type { SettingChange } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { lockStoredSettings, setStoredSettings } from '../../records/accounts/providers.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { planChanges } from './plan-changes.ts'
import { insertVersion, newestVersion } from './setting-versions.store.ts'
import { settingsError } from './settings.errors.ts'

export interface ChangeRequest {
  /** Somebody signed in, or, at the command line of the server, the provider alone. */
  who: Caller | { providerId: string }
  /** What was seen when it was decided; left out at the command line. */
  version?: number
  why: string
  changes: readonly SettingChange[]
}

/**
 * Changes settings, all or none; servers read them anew each time, so that they count at once.
 * Throws `settings.changed-meanwhile`, `settings.faults`, `settings.nothing-changed`.
 */
export async function changeSettings(
  deps: Pick<Deps, 'db' | 'cipher' | 'now'>,
  { who, version, why, changes: wanted }: ChangeRequest,
): Promise<number> {
  const { providerId } = who
  return inTransaction(deps, async ({ db, cipher, now }) => {
    const stored = await lockStoredSettings(db, providerId)
    const newest = await newestVersion(db, providerId)
    if (version !== undefined && version !== newest) throw settingsError('settings.changed-meanwhile')
    const { after, changes, findings } = planChanges(stored, wanted)
    if (findings.length > 0) throw settingsError('settings.faults', { findings })
    if (changes.length === 0) throw settingsError('settings.nothing-changed')
    const caller = 'accountId' in who ? who : undefined
    const made = newest + 1
    await setStoredSettings(db, providerId, after)
    await insertVersion(
      { db, cipher },
      { providerId, version: made, madeAt: now(), accountId: caller?.accountId ?? null, why, changes },
    )
    await writeAudit(
      { db, cipher },
      {
        ...(caller ? { caller } : { providerId }),
        action: 'settings.change',
        about: `settings:${made}`,
        before: Object.fromEntries(changes.map(({ name, before }) => [name, before ?? 'usual'])),
        after: Object.fromEntries(changes.map(({ name, after }) => [name, after ?? 'usual'])),
        reason: why,
      },
    )
    return made
  })
}
