import { endpoints, type ResourceView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import { createResource } from './create-resource.ts'
import { resourceOf } from './find-resources.ts'
import { redeemAccessCode } from './redeem-access-code.ts'
import { resourceError } from './resources.errors.ts'
import { listResources } from './resources.store.ts'

export function resourceRoutes(app: App, deps: Deps): void {
  const { db } = deps
  route(app, endpoints.listResources, async ({ caller }) => ({ resources: await visibleResources(db, caller) }))
  route(app, endpoints.createResource, async ({ caller, body }) =>
    getVisible(db, caller, await createResource({ ...deps, caller }, body)),
  )
  route(app, endpoints.redeemAccessCode, async ({ caller, body }) =>
    getVisible(db, caller, await redeemAccessCode({ ...deps, caller }, body.accessCode)),
  )
}

type VisibleResource = ResourceView & { customerName?: string }

async function visibleResources(db: Db, caller: Caller): Promise<VisibleResource[]> {
  const rows = await listResources(db, caller)
  return rows.map((row) => ({
    ...resourceOf(row),
    ...(row.customerName && reachesCustomers(caller, 'resource.read') ? { customerName: row.customerName } : {}),
  }))
}

async function getVisible(db: Db, caller: Caller, id: string): Promise<ResourceView> {
  const found = (await visibleResources(db, caller)).find((it) => it.id === id)
  if (!found) throw resourceError('resources.not-found', { what: 'access resource' })
  return found
}
