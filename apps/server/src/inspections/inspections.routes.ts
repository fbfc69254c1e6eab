import { inspectionEndpoints } from '@openbeian/contract'
import type { Deps } from '../platform/deps.ts'
import { type App, route } from '../platform/http.ts'
import { answerTask } from './answer-task.ts'
import { listNoticesOf } from './notices.store.ts'
import { listTasks, viewTask, viewWholeTask } from './view-tasks.ts'

export function inspectionRoutes(app: App, deps: Deps): void {
  route(app, inspectionEndpoints.listTasks, ({ caller, query }) => listTasks(deps, caller, query))
  route(app, inspectionEndpoints.getTask, ({ caller, params: { taskId } }) => viewWholeTask(deps, caller, taskId))
  route(app, inspectionEndpoints.answerTask, async ({ caller, params: { taskId }, body }) => {
    await answerTask(deps, caller, taskId, body)
    return viewTask(deps, caller, taskId)
  })
  route(app, inspectionEndpoints.listNotices, async ({ caller }) => ({
    notices: (await listNoticesOf(deps.db, caller)).map(({ at, ...it }) => ({ ...it, at: at.toISOString() })),
  }))
}
