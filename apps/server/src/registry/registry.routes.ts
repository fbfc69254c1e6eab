import { registryEndpoints } from '@openbeian/contract'
import type { Deps } from '../platform/deps.ts'
import { type App, route } from '../platform/http.ts'
import { listFiledServices } from './list-filed-services.ts'
import { listReconciliationsOf } from './reconciliations.store.ts'

export function registryRoutes(app: App, { db }: Deps): void {
  route(app, registryEndpoints.listFiledServices, async ({ caller }) => ({
    services: await listFiledServices(db, caller),
  }))
  route(app, registryEndpoints.listReconciliations, async ({ caller }) => ({
    reconciliations: (await listReconciliationsOf(db, caller.providerId)).map(({ at, ...it }) => ({
      ...it,
      at: at.toISOString(),
    })),
  }))
}
