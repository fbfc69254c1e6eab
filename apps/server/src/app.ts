import { accountRoutes } from './accounts/accounts.routes.ts'
import { findSession } from './accounts/sessions.store.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { materialRoutes } from './materials/materials.routes.ts'
import { orderRoutes } from './orders/orders.routes.ts'
import type { Deps } from './platform/deps.ts'
import type { App } from './platform/http.ts'
import type { Missing } from './platform/http-health.ts'
import { createHttpServer, type HttpSettings } from './platform/http-server.ts'
import { resourceRoutes } from './resources/resources.routes.ts'
import { reviewRoutes } from './reviews/reviews.routes.ts'

/** The table of contents: every feature and its addresses, in the order an order meets them. */
const features: ((app: App, deps: Deps) => void)[] = [
  accountRoutes,
  orderRoutes,
  materialRoutes,
  reviewRoutes,
  // reporting
  // registry
  resourceRoutes,
  auditRoutes,
]

export interface AppSettings extends HttpSettings {
  missing?: Missing
  webFolder?: string
}

export async function buildApp(deps: Deps, { missing, webFolder, ...settings }: AppSettings = {}): Promise<App> {
  const app = await createHttpServer({
    log: deps.log,
    settings,
    findSession: (token, ip) => findSession(deps.db, token, ip, deps.now()),
    missing: missing ?? (async () => []),
    webFolder,
  })
  for (const addRoutes of features) addRoutes(app, deps)
  return app
}
