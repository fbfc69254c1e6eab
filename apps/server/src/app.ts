import { accountRoutes } from './desks/accounts/accounts.routes.ts'
import { filedMaterialRoutes } from './desks/filed-materials/filed-materials.routes.ts'
import { handoverRoutes } from './desks/handover/handover.routes.ts'
import { faceRoutes } from './desks/identity/faces.routes.ts'
import { needRoutes } from './desks/need/need-to-file.routes.ts'
import { orderRoutes } from './desks/orders/orders.routes.ts'
import { reportingRoutes } from './desks/reporting/reporting.routes.ts'
import { reviewRoutes } from './desks/reviewing/reviews.routes.ts'
import { ruleRoutes } from './desks/rules/rules.routes.ts'
import { sheetRoutes } from './desks/sheets/sheets.routes.ts'
import { inspectionRoutes } from './desks/tasks/inspections.routes.ts'
import { nameRoutes } from './judging/names/names.routes.ts'
import { materialRoutes } from './papers/materials/materials.routes.ts'
import { uploadRoutes } from './papers/uploads/uploads.routes.ts'
import type { Deps } from './platform/deps.ts'
import type { FindMissing } from './platform/http/health.ts'
import type { App } from './platform/http/http.ts'
import { createHttpServer, type HttpSettings } from './platform/http/server.ts'
import { findSession } from './records/accounts/sessions.store.ts'
import { auditRoutes } from './records/audit/audit.routes.ts'
import { codeTableRoutes } from './records/code-tables/code-tables.routes.ts'
import { contactRoutes } from './records/contacts/contacts.routes.ts'
import { messageRoutes } from './records/messages/messages.routes.ts'
import { registryRoutes } from './records/registry/registry.routes.ts'
import { resourceRoutes } from './records/resources/resources.routes.ts'

/** The table of contents: every feature and its addresses, in the order an order meets them. */
const features: ((app: App, deps: Deps) => void)[] = [
  accountRoutes,
  needRoutes,
  orderRoutes,
  nameRoutes,
  contactRoutes,
  materialRoutes,
  sheetRoutes,
  uploadRoutes,
  handoverRoutes,
  faceRoutes,
  reviewRoutes,
  ruleRoutes,
  reportingRoutes,
  registryRoutes,
  filedMaterialRoutes,
  inspectionRoutes,
  resourceRoutes,
  messageRoutes,
  auditRoutes,
  codeTableRoutes,
]

export interface AppSettings extends HttpSettings {
  missing?: FindMissing
  webFolder?: string
  /** For a process without the role `http`: only its health is served. */
  onlyHealth?: boolean
}

export async function buildApp(deps: Deps, it: AppSettings = {}): Promise<App> {
  const { missing, webFolder, onlyHealth = false, ...settings } = it
  const app = await createHttpServer({
    log: deps.log,
    settings,
    findSession: (token, ip) => findSession(deps.db, { token, ip, now: deps.now() }),
    missing: missing ?? (async () => []),
    webFolder: onlyHealth ? undefined : webFolder,
  })
  for (const addRoutes of onlyHealth ? [] : features) addRoutes(app, deps)
  return app
}
