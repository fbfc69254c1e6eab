import { materialEndpoints, readingEndpoints } from '@openbeian/contract'
import type { Deps } from '../platform/deps.ts'
import { type App, route } from '../platform/http.ts'
import { deleteMaterial } from './delete-material.ts'
import { listReadings } from './list-readings.ts'
import { readMaterial } from './read-material.ts'
import { uploadMaterial } from './upload-material.ts'

export function materialRoutes(app: App, deps: Deps): void {
  route(app, materialEndpoints.uploadMaterial, ({ caller, params, body, file }) =>
    uploadMaterial(deps, caller, params.orderId, { ...body, ...file }),
  )
  route(app, materialEndpoints.getMaterialContent, ({ caller, params }) =>
    readMaterial(deps, caller, params.materialId),
  )
  route(app, readingEndpoints.listReadings, ({ caller, params }) => listReadings(deps, caller, params.orderId))
  route(app, materialEndpoints.deleteMaterial, async ({ caller, params }) => {
    await deleteMaterial(deps, caller, params.materialId)
    return {}
  })
}
