import { loadedFileEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { approveFile } from './approve-file.ts'
import { loadFile } from './load-file.ts'
import { switchFile } from './switch-file.ts'
import { tryFile } from './try-file.ts'
import { readLoaded, viewLoaded } from './view-loaded.ts'

export function loadedRoutes(app: App, deps: Deps): void {
  route(app, loadedFileEndpoints.listLoadedFiles, ({ caller }) => viewLoaded({ ...deps, caller }))
  route(app, loadedFileEndpoints.readLoadedFile, ({ caller, params }) => readLoaded({ ...deps, caller }, params.fileId))
  route(app, loadedFileEndpoints.loadFile, async ({ caller, body }) => {
    const work = { ...deps, caller }
    return (await readLoaded(work, await loadFile(work, body))).file
  })
  route(app, loadedFileEndpoints.tryLoadedFile, ({ caller, params, body }) =>
    tryFile({ ...deps, caller }, { ...body, fileId: params.fileId }),
  )
  route(app, loadedFileEndpoints.approveLoadedFile, async ({ caller, params, body }) => {
    const work = { ...deps, caller }
    await approveFile(work, { fileId: params.fileId, why: body.why })
    return (await readLoaded(work, params.fileId)).file
  })
  route(app, loadedFileEndpoints.switchLoadedFile, async ({ caller, body }) => {
    await switchFile({ ...deps, caller }, { ...body, fileId: body.fileId })
    return viewLoaded({ ...deps, caller })
  })
}
