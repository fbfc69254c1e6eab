import { registryEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { listSubjects, searchSubjects, viewSubject } from './subjects.ts'

export function subjectRoutes(app: App, deps: Deps): void {
  route(app, registryEndpoints.listFiledSubjects, ({ caller, query }) => listSubjects({ ...deps, caller }, query))
  route(app, registryEndpoints.searchFiledSubjects, ({ caller, body }) => searchSubjects({ ...deps, caller }, body))
  route(app, registryEndpoints.getFiledSubject, ({ caller, params }) =>
    viewSubject({ ...deps, caller }, params.subjectId),
  )
}
