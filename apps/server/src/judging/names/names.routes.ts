import { nameEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { checkName } from './check-name.ts'

export function nameRoutes(app: App, deps: Deps): void {
  route(app, nameEndpoints.checkServiceName, ({ caller, body }) => checkName({ ...deps, caller }, body))
}
