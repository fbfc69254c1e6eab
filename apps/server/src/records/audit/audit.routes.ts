import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { listAuditOf } from './audit.store.ts'
import { type SaidInAudit, sealedAudit } from './sealed-audit.ts'

export function auditRoutes(app: App, { db, cipher }: Deps): void {
  route(app, endpoints.listAudit, async ({ caller, query }) => {
    const entries = await listAuditOf(db, caller, query)
    return { entries: entries.map((it) => entryView(it, sealedAudit.open(cipher, it, it.saidSealed))) }
  })
}

const entryView = ({ id, at, role, ip, action, about }: Entry, { byName, before, after, reason }: SaidInAudit) => ({
  id,
  at: at.toISOString(),
  byName,
  role,
  ip: ip ?? '',
  action,
  about,
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
  ...(reason ? { reason } : {}),
})

type Entry = Awaited<ReturnType<typeof listAuditOf>>[number]
