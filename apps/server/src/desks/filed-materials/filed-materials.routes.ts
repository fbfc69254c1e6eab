import { filedMaterialEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { listFiledMaterials } from './list-filed-materials.ts'
import { sendFiledMaterial } from './send-filed-material.ts'

export function filedMaterialRoutes(app: App, deps: Deps): void {
  route(app, filedMaterialEndpoints.sendFiledMaterial, ({ caller, body, file }) =>
    sendFiledMaterial({ ...deps, caller }, { ...body, ...file }),
  )
  route(app, filedMaterialEndpoints.listFiledMaterials, async ({ caller, query }) => ({
    filedMaterials: await listFiledMaterials({ ...deps, caller }, query.limit),
  }))
}
