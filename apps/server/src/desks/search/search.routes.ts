import { searchEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { searchEverywhere } from './search-everywhere.ts'

export function searchRoutes(app: App, deps: Deps): void {
  route(app, searchEndpoints.search, ({ caller, body }) => searchEverywhere({ ...deps, caller }, body.text))
}
