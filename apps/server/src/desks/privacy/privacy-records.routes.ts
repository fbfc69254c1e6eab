import { privacyRecordEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { changeIncident, openIncident, viewIncidents } from './keep-incidents.ts'
import { documentOf } from './privacy-documents.ts'
import { privacyFactsOf } from './privacy-facts.ts'
import { viewOverview } from './view-overview.ts'

export function privacyRecordRoutes(app: App, deps: Deps): void {
  route(app, privacyRecordEndpoints.getPrivacyOverview, ({ caller }) => viewOverview({ ...deps, caller }))
  route(app, privacyRecordEndpoints.getPrivacyDocument, async ({ caller, params }) =>
    documentOf(params.name, await privacyFactsOf(deps, caller.providerId), deps.now()),
  )
  route(app, privacyRecordEndpoints.listIncidents, ({ caller }) => viewIncidents({ ...deps, caller }))
  route(app, privacyRecordEndpoints.openIncident, ({ caller, body }) => openIncident({ ...deps, caller }, body))
  route(app, privacyRecordEndpoints.changeIncident, async ({ caller, params, body }) => {
    await changeIncident({ ...deps, caller }, { ...params, ...body })
    return {}
  })
}
