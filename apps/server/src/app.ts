import { findSession } from './accounts/sessions.store.ts'
import type { Deps } from './platform/deps.ts'
import type { App } from './platform/http.ts'
import { createHttpServer, type HttpSettings } from './platform/http-server.ts'

/** The table of contents: every feature and its addresses, in the order an order meets them. */
const features: ((app: App, deps: Deps) => void)[] = [
  // orders
  // materials
  // identity
  // reviews
  // reporting
  // registry
]

export async function buildApp(deps: Deps, settings: HttpSettings = {}): Promise<App> {
  const app = await createHttpServer({
    log: deps.log,
    settings,
    findSession: (token, ip) => findSession(deps.db, token, ip, deps.now()),
  })
  for (const addRoutes of features) addRoutes(app, deps)
  return app
}
