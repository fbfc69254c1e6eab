import { materialEndpoints, uploadEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { addUploadPart, beginUpload, finishUpload, viewUpload } from './upload-in-parts.ts'
import { uploadMaterial } from './upload-material.ts'

export function uploadRoutes(app: App, deps: Deps): void {
  route(app, materialEndpoints.uploadMaterial, ({ caller, params, body, file }) =>
    uploadMaterial({ ...deps, caller }, { orderId: params.orderId, ...body, ...file }),
  )
  route(app, uploadEndpoints.beginUpload, ({ caller, params, body }) =>
    beginUpload(deps, { caller, orderId: params.orderId, ...body }),
  )
  route(app, uploadEndpoints.getUpload, ({ caller, params }) => viewUpload(deps, caller, params.uploadId))
  route(app, uploadEndpoints.sendUploadPart, ({ caller, params, body, file }) =>
    addUploadPart(deps, { sender: caller, uploadId: params.uploadId, ...body, ...file }),
  )
  route(app, uploadEndpoints.finishUpload, ({ caller, params }) => finishUpload(deps, caller, params.uploadId))
}
