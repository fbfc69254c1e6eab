import { type DataLook, endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { loginKey } from '../accounts/sealed-account.ts'
import { askedByLink, listAuditOf, listLooksAt } from './audit.store.ts'
import { type SaidInAudit, sealedAudit } from './sealed-audit.ts'

export function auditRoutes(app: App, { db, cipher }: Deps): void {
  route(app, endpoints.listAudit, async ({ caller, query: { login, ...query } }) => {
    const key = login ? loginKey(cipher, caller.providerId, login) : undefined
    const entries = await listAuditOf(db, caller, { ...query, loginKey: key, limit: query.limit + 1 })
    const { shown, more } = pageOf(entries, query.limit)
    return { entries: shown.map((it) => entryView(it, sealedAudit.open(cipher, it, it.saidSealed))), more }
  })
  route(app, endpoints.listDataLooks, async ({ caller, query }) => {
    const { providerId, customerId } = caller
    if (customerId === undefined) return { looks: [], more: false }
    const looks = await listLooksAt(db, { providerId, customerId }, { ...query, limit: query.limit + 1 })
    const { shown, more } = pageOf(looks, query.limit)
    return { looks: shown.map((it) => lookView(it, sealedAudit.open(cipher, it, it.saidSealed))), more }
  })
}

/** One more than are shown was asked for. */
const pageOf = <Row>(rows: Row[], limit: number) => ({ shown: rows.slice(0, limit), more: rows.length > limit })

const entryView = (
  { id, at, role, ip, action, about, asked, saw, times }: Entry,
  { byName, before, after, reason }: SaidInAudit,
) => ({
  id,
  at: at.toISOString(),
  byName,
  role,
  ip: ip ?? '',
  action,
  about,
  times,
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
  ...(reason ? { reason } : {}),
  ...(asked ? { asked } : {}),
  ...(saw ? { saw } : {}),
})

const lookView = ({ id, at, role, action, asked, saw, orders }: Look, { byName, reason }: SaidInAudit): DataLook => ({
  id,
  at: at.toISOString(),
  byName,
  role,
  saw: saw ?? [],
  orders,
  inList: action === 'data.list',
  byLink: asked === askedByLink,
  ...(reason ? { reason } : {}),
})

type Entry = Awaited<ReturnType<typeof listAuditOf>>[number]
type Look = Awaited<ReturnType<typeof listLooksAt>>[number]
