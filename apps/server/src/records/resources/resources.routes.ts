import { endpoints, type ResourceView } from '@openbeian/contract'
import type { Deps, Work } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import { nameOfCustomer } from '../accounts/sealed-account.ts'
import { createResource } from './create-resource.ts'
import { resourceOf } from './find-resources.ts'
import { redeemAccessCode } from './redeem-access-code.ts'
import { resourceError } from './resources.errors.ts'
import { listResources } from './resources.store.ts'

export function resourceRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listResources, async ({ caller }) => ({
    resources: await visibleResources({ ...deps, caller }),
  }))
  route(app, endpoints.createResource, async ({ caller, body }) =>
    getVisible({ ...deps, caller }, await createResource({ ...deps, caller }, body)),
  )
  route(app, endpoints.redeemAccessCode, async ({ caller, body }) =>
    getVisible({ ...deps, caller }, await redeemAccessCode({ ...deps, caller }, body.accessCode)),
  )
}

type VisibleResource = ResourceView & { customerName?: string | undefined }

async function visibleResources({ db, cipher, caller }: Work): Promise<VisibleResource[]> {
  const rows = await listResources(db, caller)
  return rows.map((row) => ({
    ...resourceOf(row),
    customerName:
      reachesCustomers(caller, 'resource.read') || caller.subsidiaryIds
        ? nameOfCustomer(cipher, row.customerId, row.customerNameSealed)
        : undefined,
  }))
}

async function getVisible(work: Work, id: string): Promise<ResourceView> {
  const found = (await visibleResources(work)).find((it) => it.id === id)
  if (!found) throw resourceError('resources.not-found', { what: 'access resource' })
  return found
}
