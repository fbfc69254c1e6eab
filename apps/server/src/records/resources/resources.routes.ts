import { endpoints, type ResourceView } from '@openbeian/contract'
import type { Deps, Work } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { changeResource } from './change-resource.ts'
import { createResource } from './create-resource.ts'
import { findVisibleResources, viewOf } from './find-visible-resources.ts'
import { issueAccessCodes, revokeAccessCodes } from './issue-access-codes.ts'
import { putResources } from './put-resources.ts'
import { findOutwardAddresses, redeemAccessCode } from './redeem-access-code.ts'
import { putResourceTable, writeResourceTemplate } from './resource-table.ts'
import { resourceError } from './resources.errors.ts'
import { findResourceOf } from './resources.store.ts'
import { viewResource } from './view-resource.ts'

export function resourceRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listResources, ({ caller, query }) => findVisibleResources({ ...deps, caller }, query))
  route(app, endpoints.createResource, async ({ caller, body }) =>
    getVisible({ ...deps, caller }, await createResource({ ...deps, caller }, body)),
  )
  route(app, endpoints.putResources, ({ caller, body }) => putResources({ ...deps, caller }, body))
  route(app, endpoints.putResourceTable, ({ caller, body, file: { bytes } }) =>
    putResourceTable({ ...deps, caller }, { bytes, trial: body.trial === 'yes' }),
  )
  publicRoute(app, endpoints.downloadResourceTemplate, async ({ query: { language } }) => ({
    bytes: await writeResourceTemplate(language),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: 'resources.xlsx',
  }))
  route(app, endpoints.getResource, ({ caller, params }) => viewResource({ ...deps, caller }, params.resourceId))
  route(app, endpoints.changeResource, async ({ caller, params, body }) => {
    await changeResource({ ...deps, caller }, { ...params, ...body })
    return getVisible({ ...deps, caller }, params.resourceId)
  })
  route(app, endpoints.issueAccessCodes, ({ caller, params, body }) =>
    issueAccessCodes({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.revokeAccessCodes, ({ caller, params, body }) =>
    revokeAccessCodes({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.findOutwardAddresses, ({ caller, body }) =>
    findOutwardAddresses({ ...deps, caller }, body.accessCode),
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
