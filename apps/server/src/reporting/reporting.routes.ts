import { reportingEndpoints } from '@openbeian/contract'
import type { Deps } from '../platform/deps.ts'
import { type App, route } from '../platform/http.ts'
import { listChannels, viewChannel } from './list-channels.ts'
import { listReportFiles } from './list-report-files.ts'
import { reopenChannel } from './reopen-channel.ts'

export function reportingRoutes(app: App, deps: Deps): void {
  route(app, reportingEndpoints.listChannels, async ({ caller }) => ({ channels: await listChannels(deps.db, caller) }))
  route(app, reportingEndpoints.listReportFiles, ({ caller }) => listReportFiles(deps.db, caller))
  route(app, reportingEndpoints.reopenChannel, async ({ caller, params: { channelId } }) => {
    await reopenChannel(deps, caller, channelId)
    return viewChannel(deps.db, caller, channelId)
  })
}
