import { filedPaperEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { listFiledPapers } from './list-filed-papers.ts'
import { sendFiledPaper } from './send-filed-paper.ts'

export function filedPaperRoutes(app: App, deps: Deps): void {
  route(app, filedPaperEndpoints.sendFiledPaper, ({ caller, body, file }) =>
    sendFiledPaper({ ...deps, caller }, { ...body, ...file }),
  )
  route(app, filedPaperEndpoints.listFiledPapers, async ({ caller, query }) => ({
    papers: await listFiledPapers(deps.db, caller, query.limit),
  }))
}
