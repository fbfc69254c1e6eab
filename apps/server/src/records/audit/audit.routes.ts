import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { listAuditOf } from './audit.store.ts'

export function auditRoutes(app: App, { db }: Deps): void {
  route(app, endpoints.listAudit, async ({ caller, query }) => {
    const entries = await listAuditOf(db, caller, query)
    return { entries: entries.map(entryView) }
  })
}

const entryView = ({ id, at, byName, role, ip, action, about, before, after, reason }: Entry) => ({
  id,
  at: at.toISOString(),
  byName: byName,
  role,
  ip: ip ?? '',
  action,
  about,
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
  ...(reason ? { reason } : {}),
})

type Entry = Awaited<ReturnType<typeof listAuditOf>>[number]
