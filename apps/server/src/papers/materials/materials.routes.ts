import { materialEndpoints, readingEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { deleteMaterial } from './delete-material.ts'
import { listEarlierMaterials } from './list-earlier-materials.ts'
import { listReadings } from './list-readings.ts'
import { readMaterial, readPdfPage } from './read-material.ts'
import { sortPages } from './sort-pages.ts'

export function materialRoutes(app: App, deps: Deps): void {
  route(app, materialEndpoints.getMaterialContent, ({ caller, params, query }) =>
    readMaterial({ ...deps, caller }, { materialId: params.materialId, wanted: query }),
  )
  route(app, materialEndpoints.getPdfPage, ({ caller, params }) =>
    readPdfPage({ ...deps, caller }, { materialId: params.materialId, page: params.page }),
  )
  route(app, materialEndpoints.sortPages, ({ caller, params, body }) =>
    sortPages({ ...deps, caller }, { orderId: params.orderId, ...body }),
  )
  route(app, materialEndpoints.listEarlierMaterials, ({ caller, params }) =>
    listEarlierMaterials({ ...deps, caller }, params.orderId),
  )
  route(app, readingEndpoints.listReadings, ({ caller, params }) => listReadings({ ...deps, caller }, params.orderId))
  route(app, materialEndpoints.deleteMaterial, async ({ caller, params }) => {
    await deleteMaterial({ ...deps, caller }, params.materialId)
    return {}
  })
}
