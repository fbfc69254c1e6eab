import { regulatorCodeEndpoints, reportingEndpoints } from '@openbeian/contract'
import { channelStatistics } from '../../gateway/channels/channel-statistics.ts'
import { listChannels, viewChannel } from '../../gateway/channels/list-channels.ts'
import { listReportFiles, viewDownload, viewReportFile } from '../../gateway/files/list-report-files.ts'
import { exportReportFile, readDownloadFile, readReportFile } from '../../gateway/files/read-files.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { createChannel, updateChannel } from './channel-settings.ts'
import { importDownload } from './import-download.ts'
import { listCodes } from './list-codes.ts'
import { reopenChannel } from './reopen-channel.ts'
import { resendFile } from './resend-file.ts'
import { retryDownload } from './retry-download.ts'
import { takeSequence } from './take-sequence.ts'
import { tryChannel } from './try-channel.ts'

export function reportingRoutes(app: App, deps: Deps): void {
  channelRoutes(app, deps)
  fileRoutes(app, deps)
  route(app, regulatorCodeEndpoints.listCodes, async ({ caller }) => ({ codes: await listCodes({ ...deps, caller }) }))
}

function channelRoutes(app: App, deps: Deps): void {
  const it = reportingEndpoints
  route(app, it.listChannels, async ({ caller }) => ({ channels: await listChannels(deps, caller) }))
  route(app, it.createChannel, async ({ caller, body }) =>
    viewChannel(deps, caller, await createChannel({ ...deps, caller }, body)),
  )
  route(app, it.updateChannel, async ({ caller, params: { channelId }, body }) => {
    await updateChannel({ ...deps, caller }, { channelId, ...body })
    return viewChannel(deps, caller, channelId)
  })
  route(app, it.reopenChannel, async ({ caller, params: { channelId } }) => {
    await reopenChannel({ ...deps, caller }, channelId)
    return viewChannel(deps, caller, channelId)
  })
  route(app, it.takeSequence, ({ caller, params: { channelId }, body }) =>
    takeSequence({ ...deps, caller }, { channelId, reason: body.reason }),
  )
  route(app, it.testChannel, ({ caller, params: { channelId }, body }) =>
    tryChannel({ ...deps, caller }, { channelId, domain: body.domain }),
  )
  route(app, it.getChannelStatistics, ({ caller, params: { channelId }, query }) =>
    channelStatistics({ ...deps, caller }, { channelId, hours: query.hours }),
  )
}

function fileRoutes(app: App, deps: Deps): void {
  const it = reportingEndpoints
  route(app, it.listReportFiles, ({ caller, query }) => listReportFiles({ ...deps, caller }, query))
  route(app, it.readReportFile, ({ caller, params: { fileId } }) => readReportFile({ ...deps, caller }, fileId))
  route(app, it.exportReportFile, ({ caller, params: { fileId }, body }) =>
    exportReportFile({ ...deps, caller }, { fileId, reason: body.reason }),
  )
  route(app, it.resendFile, async ({ caller, params: { fileId }, body }) => {
    await resendFile({ ...deps, caller }, { fileId, reason: body.reason })
    return viewReportFile({ ...deps, caller }, fileId)
  })
  route(app, it.readDownloadFile, ({ caller, params: { fileId } }) => readDownloadFile({ ...deps, caller }, fileId))
  route(app, it.retryDownload, async ({ caller, params: { fileId }, body }) => {
    await retryDownload({ ...deps, caller }, { fileId, reason: body.reason })
    return viewDownload({ ...deps, caller }, fileId)
  })
  route(app, it.importDownloadFile, async ({ caller, params: { channelId }, body, file: { bytes, fileName } }) => {
    const fileId = await importDownload({ ...deps, caller }, { channelId, bytes, fileName, reason: body.reason })
    return viewDownload({ ...deps, caller }, fileId)
  })
}
