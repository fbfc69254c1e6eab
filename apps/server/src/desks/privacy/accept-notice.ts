import type { Caller } from '../../platform/caller.ts'
import { type Deps, type DepsInTx, inTransaction, type Work } from '../../platform/deps.ts'
import { listAccountsOf } from '../../records/accounts/accounts.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { findAcceptance, keepNotice, noteShown } from '../../records/privacy/notices-shown.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { noticeOf } from './notice-of-provider.ts'

/** Keeps the text somebody says they were shown, as long as it is the one in force. Throws `privacy.notice-changed`. */
export async function keepNoticeShown(
  deps: Deps,
  { providerId, version }: { providerId: string; version: string },
): Promise<void> {
  const notice = await noticeOf(deps, providerId)
  if (notice.version !== version) throw privacyError('privacy.notice-changed', { version: notice.version })
  await keepNotice(deps.db, { providerId, notice, at: deps.now() })
}

/** Throws `privacy.notice-changed`. */
export async function acceptNotice(work: Work, { version }: { version: string }): Promise<void> {
  const { accountId, providerId } = work.caller
  await keepNoticeShown(work, { providerId, version })
  await inTransaction(work, async (work) => {
    await noteShown(work, { providerId, version, to: { accountId } })
    const about = `account:${accountId}`
    await writeAudit(work, { caller: work.caller, action: 'notice.accept', about, after: { version } })
  })
}

export async function viewStanding(work: Work) {
  const { accountId, providerId } = work.caller
  const { version } = await noticeOf(work, providerId)
  const accepted = await findAcceptance(work.db, { accountId })
  return { version, ...(accepted && { accepted: { version: accepted.version, at: accepted.at.toISOString() } }) }
}

/** By whoever holds a link; `caller` is who sent it. Throws `privacy.notice-changed`. */
export async function acceptNoticeByLink(
  deps: Deps,
  { handoverId, caller, version }: { handoverId: string; caller: Caller; version: string },
): Promise<void> {
  const { providerId } = caller
  await keepNoticeShown(deps, { providerId, version })
  await inTransaction(deps, async (work) => {
    await noteShown(work, { providerId, version, to: { handoverId } })
    const after = { version, handover: handoverId }
    await writeAudit(work, { caller, action: 'notice.accept', about: `account:${caller.accountId}`, after })
  })
}

/** Invented people read it before the demonstration began: whoever tries the product begins with the filing. */
export async function showNoticeInDemonstration(
  work: DepsInTx,
  { providerId, customerId }: { providerId: string; customerId: string },
): Promise<void> {
  const { version } = await noticeOf(work, providerId)
  await keepNoticeShown(work, { providerId, version })
  for (const { id: accountId } of await listAccountsOf(work.db, customerId)) {
    if ((await findAcceptance(work.db, { accountId }))?.version !== version)
      await noteShown(work, { providerId, version, to: { accountId } })
  }
}
