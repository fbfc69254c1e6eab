import type { Finding } from '@openbeian/contract'
import { type Filing, mergeAskedParts, type TidiedValue, tidyFiling } from '@openbeian/filing'
import { filingPasswordHash } from '@openbeian/regulator'
import { requestLookupsOfOrder } from '../../judging/lookups/request-lookups.ts'
import { judgeOrder } from '../../judging/orders/findings.ts'
import { toldFindings } from '../../judging/orders/told-findings.ts'
import { readAgain } from '../../papers/materials/read-again.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { changedFields } from '../../records/orders/changed-fields.ts'
import { aboutOrder, listedParts, type Order, openFiling, sealFiling } from '../../records/orders/order.ts'
import { refuseStale, refuseUneditable, withPreparer } from '../../records/orders/order-rights.ts'
import { updateDraft } from '../../records/orders/orders.store.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { requestStatus } from '../../records/status-questions/status-of-filing.ts'

export interface DraftRequest {
  version: number
  filing: Filing
}

export interface SavedDraft {
  version: number
  savedAt: string
  findings: Finding[]
  /** What is kept in another spelling than it was sent: without blanks around it, phones as they are filed … */
  tidied: TidiedValue[]
}

/** Keeps what was typed, right or wrong. Throws `order.not-found`, `order.changed-meanwhile`, `order.not-editable`. */
export async function saveDraft(
  work: Work,
  { orderId, ...request }: DraftRequest & { orderId: string },
): Promise<SavedDraft> {
  const { saved, filing, tidied } = await inTransaction(work, (work) => keepDraftIn(work, { orderId, ...request }))
  const { findings } = await judgeOrder(work, { order: saved, filing })
  const told = await toldFindings(work, { order: saved, filing, findings })
  return { version: saved.version, savedAt: work.now().toISOString(), findings: told, tidied }
}

/** Keeps it beside what else is written; nothing is judged. */
export async function keepDraftIn(
  work: WorkInTx,
  { orderId, version, filing: typed }: DraftRequest & { orderId: string },
): Promise<{ saved: Order; filing: Filing; tidied: TidiedValue[] }> {
  const order = await lockVisibleOrder(work.db, work.caller, orderId)
  refuseUneditable(work.caller, order)
  refuseStale(work.caller, order, version)
  const before = openFiling(work.cipher, order)
  const merged = mergeAskedParts(order.orderType, before, typed)
  const { filing: usual, tidied } = tidyFiling(merged, before)
  const filing = withHashedPassword(usual)
  const kept = await keep(work, { order, filing })
  const asked = { order, filing, accountId: work.caller.accountId }
  await requestLookupsOfOrder(work, asked)
  await requestStatus(work, { ...asked, isHandedIn: false })
  await readAgain(work, order, kept)
  failpoint('save-draft.before-commit')
  return { saved: kept, filing, tidied }
}

/** A filing password is kept only as the administration asks for it. */
function withHashedPassword(filing: Filing): Filing {
  const { filed } = filing
  if (!filed?.password || /^[0-9a-f]{32}$/.test(filed.password)) return filing
  return { ...filing, filed: { ...filed, password: filingPasswordHash(filed.password) } }
}

/** An autosave that changes nothing writes nothing. */
async function keep(
  { db: tx, caller, cipher }: WorkInTx,
  { order, filing }: { order: Order; filing: Filing },
): Promise<Order> {
  const changed = changedFields(openFiling(cipher, order), filing)
  if (Object.keys({ ...changed.before, ...changed.after }).length === 0) return order

  const draft = {
    ...listedParts(cipher, order.id, filing),
    filingSealed: sealFiling(cipher, order.id, filing),
    preparedBy: withPreparer(order.preparedBy, caller.accountId),
  }
  const version = await updateDraft(tx, order, draft)
  const about = aboutOrder(order.id)
  await writeAudit(
    { db: tx, cipher },
    { caller, providerId: order.providerId, action: 'order.save-draft', about, ...changed },
  )
  return {
    ...order,
    version,
    province: draft.province,
    filingSealed: draft.filingSealed,
    preparedBy: draft.preparedBy,
  }
}
