import { isOpenBeforeSetup, untilSetUp } from './desks/setup/is-set-up.ts'
import { features } from './features.ts'
import type { Deps } from './platform/deps.ts'
import { closeDoors } from './platform/http/closed-doors.ts'
import type { App } from './platform/http/http.ts'
import type { FindReadiness } from './platform/http/readiness.ts'
import { createHttpServer, type HttpSettings } from './platform/http/server.ts'
import { hostsOfProviders } from './records/accounts/provider-at.ts'
import { findSession } from './records/accounts/sessions.store.ts'
import { auditWatch } from './records/audit/audit-watch.ts'
import { spendRequests } from './records/budgets/spend-request.ts'

export interface AppSettings extends HttpSettings {
  readiness?: FindReadiness
  webFolder?: string
  /** For a process without the role `http`: only its health is served. */
  onlyHealth?: boolean
}

/** Every address of every feature. */
export async function buildApp(deps: Deps, it: AppSettings = {}): Promise<App> {
  const { readiness, webFolder, onlyHealth = false, ...settings } = it
  const watch = auditWatch(deps)
  const app = await createHttpServer({
    log: deps.log,
    settings: { ...settings, ...(deps.publicAddress ? { publicAddress: deps.publicAddress } : {}) },
    findSession: (token, ip) => findSession(deps, { token, ip, now: deps.now() }),
    watch,
    readiness: readiness ?? (async () => ({ missing: [], degraded: [], checks: [] })),
    spendRequest: spendRequests(deps),
    isHostOfProvider: hostsOfProviders(deps),
    webFolder: onlyHealth ? undefined : webFolder,
  })
  closeDoors(app, untilSetUp(deps.db), isOpenBeforeSetup)
  app.addHook('onClose', () => watch.close())
  for (const { routes } of onlyHealth ? [] : features) routes?.(app, deps)
  return app
}
