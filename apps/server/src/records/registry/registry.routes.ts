import { registryEndpoints, riskEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { addRiskEntry, liftRisk, listRisks } from '../risks/risk-list.ts'
import { listFiledServices } from './list-filed-services.ts'
import { listReconciliationsOf } from './reconciliations.store.ts'

export function registryRoutes(app: App, deps: Deps): void {
  route(app, registryEndpoints.listFiledServices, ({ caller, query }) => listFiledServices({ ...deps, caller }, query))
  route(app, registryEndpoints.listReconciliations, async ({ caller }) => ({
    reconciliations: (await listReconciliationsOf(deps, caller)).map(({ at, ...it }) => ({
      ...it,
      at: at.toISOString(),
    })),
  }))
  route(app, riskEndpoints.listRisks, async ({ caller }) => ({ entries: await listRisks({ ...deps, caller }) }))
  route(app, riskEndpoints.addRiskEntry, async ({ caller, body }) => ({
    id: await addRiskEntry({ ...deps, caller }, body),
  }))
  route(app, riskEndpoints.liftRisk, async ({ caller, params, body }) => {
    await liftRisk({ ...deps, caller }, { id: params.riskId, reason: body.reason })
    return {}
  })
}
