import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { getSettings } from '../../records/accounts/accounts.store.ts'
import { changeSettings } from './change-settings.ts'
import { effectsOf } from './effects-of-changes.ts'
import { planChanges } from './plan-changes.ts'
import { settingsError } from './settings.errors.ts'
import { changesOfFile, settingsFile } from './settings-file.ts'
import { viewSettings } from './view-settings.ts'

export function settingsRoutes(app: App, deps: Deps): void {
  route(app, endpoints.getSettings, ({ caller }) => viewSettings({ ...deps, caller }))
  route(app, endpoints.trySettings, async ({ caller, body }) => {
    const before = await getSettings(deps.db, caller.providerId)
    const { after, changes, findings } = planChanges(before, body.changes)
    if (findings.length > 0) throw settingsError('settings.faults', { findings })
    return { effects: await effectsOf({ ...deps, caller }, { before, after, names: changes.map((it) => it.name) }) }
  })
  route(app, endpoints.changeSettings, async ({ caller, body }) => ({
    version: await changeSettings(deps, { who: caller, ...body }),
  }))
  route(app, endpoints.exportSettings, async ({ caller }) =>
    settingsFile(await getSettings(deps.db, caller.providerId)),
  )
  route(app, endpoints.readSettingsFile, async ({ caller, body }) => {
    const stored = await getSettings(deps.db, caller.providerId)
    const read = changesOfFile(stored, body.file)
    const { changes, findings } = read.findings ? { changes: [], ...read } : planChanges(stored, read.changes)
    if (findings.length > 0) throw settingsError('settings.faults', { findings })
    return { changes }
  })
}
