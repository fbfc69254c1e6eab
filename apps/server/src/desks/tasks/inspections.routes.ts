import { inspectionEndpoints, noticeEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { listNotices } from '../../records/notices/list-notices.ts'
import { answerTask } from './answer-task.ts'
import { listTasks, viewTask, viewWholeTask } from './view-tasks.ts'

export function inspectionRoutes(app: App, deps: Deps): void {
  route(app, inspectionEndpoints.listTasks, ({ caller, query }) => listTasks({ ...deps, caller }, query))
  route(app, inspectionEndpoints.getTask, ({ caller, params: { taskId } }) =>
    viewWholeTask({ ...deps, caller }, taskId),
  )
  route(app, inspectionEndpoints.answerTask, async ({ caller, params: { taskId }, body }) => {
    await answerTask({ ...deps, caller }, { taskId, ...body })
    return viewTask({ ...deps, caller }, taskId)
  })
  route(app, noticeEndpoints.listNotices, ({ caller, query }) => listNotices(deps, caller, query))
}
