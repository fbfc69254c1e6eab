import { endpoints, type ResourceView } from '@openbeian/contract'
import type { Deps, Work } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { createResource } from './create-resource.ts'
import { findVisibleResources, viewOf } from './find-visible-resources.ts'
import { redeemAccessCode } from './redeem-access-code.ts'
import { resourceError } from './resources.errors.ts'
import { findResourceOf } from './resources.store.ts'

export function resourceRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listResources, ({ caller, query }) => findVisibleResources({ ...deps, caller }, query))
  route(app, endpoints.createResource, async ({ caller, body }) =>
    getVisible({ ...deps, caller }, await createResource({ ...deps, caller }, body)),
  )
  route(app, endpoints.redeemAccessCode, async ({ caller, body }) =>
    getVisible({ ...deps, caller }, await redeemAccessCode({ ...deps, caller }, body.accessCode)),
  )
}

async function getVisible(work: Work, id: string): Promise<ResourceView> {
  const found = await findResourceOf(work.db, work.caller, id)
  if (!found) throw resourceError('resources.not-found', { what: 'access resource' })
  return viewOf(work, found)
}
