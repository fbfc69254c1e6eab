import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { continueBatch } from './continue-batch.ts'
import { startBatch, startBatchByTable, writeBatchTemplate } from './start-batch.ts'
import { listBatches, listBatchRows, viewBatch } from './view-batch.ts'

export function batchRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listBatches, async ({ caller }) => ({ batches: await listBatches({ ...deps, caller }) }))
  route(app, endpoints.getBatch, ({ caller, params }) => viewBatch({ ...deps, caller }, params.batchId))
  route(app, endpoints.listBatchRows, ({ caller, params, query }) =>
    listBatchRows({ ...deps, caller }, { ...params, ...query }),
  )
  route(app, endpoints.startBatch, ({ caller, body }) => startBatch({ ...deps, caller }, body))
  route(app, endpoints.startBatchByTable, ({ caller, file: { bytes, fileName } }) =>
    startBatchByTable({ ...deps, caller }, { bytes, name: fileName }),
  )
  route(app, endpoints.continueBatch, ({ caller, params, body }) =>
    continueBatch({ ...deps, caller }, { ...params, ...body }),
  )
  publicRoute(app, endpoints.downloadBatchTemplate, async ({ query: { language } }) => ({
    bytes: await writeBatchTemplate(language),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: 'filings.xlsx',
  }))
}
