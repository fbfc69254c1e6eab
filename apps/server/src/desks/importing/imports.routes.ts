import { importEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { applyImport } from './apply-import.ts'
import { exportRegistry } from './export-registry.ts'
import { startImport } from './start-import.ts'
import { undoImport } from './undo-import.ts'
import { getImport, listFindings, listImports } from './view-import.ts'
import { writeReport, writeTemplate } from './write-report.ts'

export function importRoutes(app: App, deps: Deps): void {
  const it = importEndpoints
  route(app, it.listImports, async ({ caller }) => ({ imports: await listImports({ ...deps, caller }) }))
  route(app, it.getImport, ({ caller, params }) => getImport({ ...deps, caller }, params.importId))
  route(app, it.listImportFindings, ({ caller, params, query }) =>
    listFindings({ ...deps, caller }, { ...params, ...query }),
  )
  route(app, it.startImport, ({ caller, body, file: { bytes, fileName } }) =>
    startImport({ ...deps, caller }, { bytes, name: fileName, mapping: body.mapping }),
  )
  route(app, it.applyImport, ({ caller, params, body }) => applyImport({ ...deps, caller }, { ...params, ...body }))
  route(app, it.undoImport, ({ caller, params, body }) => undoImport({ ...deps, caller }, { ...params, ...body }))
  route(app, it.downloadImportReport, async ({ caller, params, query }) =>
    asFile(await writeReport({ ...deps, caller }, { ...params, ...query }), `import-report.${query.format}`),
  )
  publicRoute(app, it.downloadImportTemplate, async ({ query }) =>
    asFile(await writeTemplate(query), `import-template.${query.format}`),
  )
  route(app, it.exportRegistry, async ({ caller, body }) =>
    asFile(await exportRegistry({ ...deps, caller }, body), `registry.${body.format}`),
  )
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const asFile = (bytes: Buffer, fileName: string) => ({
  bytes,
  contentType: fileName.endsWith('csv') ? types.csv : types.xlsx,
  fileName,
})
