import { randomUUID } from 'node:crypto'
import type { RiskEntry } from '@openbeian/contract'
import { maskIdentifier, maskMobile } from '@openbeian/filing'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { nameOfAccount, sealedAccountName } from '../accounts/sealed-account.ts'
import { sealedWords } from '../audit/sealed-words.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { normaliseRiskValue, type RiskValue, riskKey } from './risk-keys.ts'
import { insertRiskEntry, listRiskEntries, setLifted } from './risk-list.store.ts'
import { riskError } from './risks.errors.ts'

export const sealedReason = sealedWords('risk_list.reason')
const sealedWhyLifted = sealedWords('risk_list.why_lifted')

const maxShown = 1000

/** Whom the provider has marked (风险名单), in masked shapes. */
export async function listRisks({ db, cipher, caller }: Pick<Work, 'db' | 'cipher' | 'caller'>): Promise<RiskEntry[]> {
  const rows = await listRiskEntries(db, caller, maxShown)
  return rows.map(({ id, kind, shown, markedAt, liftedAt, ...row }) => ({
    id,
    kind,
    shown,
    reason: row.reasonSealed ? sealedReason.open(cipher, id, row.reasonSealed) : '',
    at: markedAt.toISOString(),
    byName: sealedAccountName.open(cipher, row.markedBy, row.byNameSealed),
    ...(liftedAt
      ? {
          lifted: {
            at: liftedAt.toISOString(),
            byName: nameOfAccount(cipher, row.liftedBy, row.liftedByNameSealed) ?? '',
            reason: row.whyLiftedSealed ? sealedWhyLifted.open(cipher, id, row.whyLiftedSealed) : '',
          },
        }
      : {}),
  }))
}

/** Marks a mobile, a certificate or a key of apps. Throws `risk.marked-already`. */
export async function addRiskEntry(
  { caller, db, cipher, now }: Work,
  { reason, ...typed }: RiskValue & { reason: string },
): Promise<string> {
  const { providerId, accountId } = caller
  const marked = normaliseRiskValue(typed)
  const shown = marked.kind === 'mobile' ? maskMobile(marked.value) : maskIdentifier(marked.value)
  return inTransaction({ db }, async ({ db }) => {
    const id = randomUUID()
    const made = await insertRiskEntry(db, {
      id,
      providerId,
      kind: marked.kind,
      key: riskKey(cipher, marked),
      shown,
      reasonSealed: sealedReason.seal(cipher, id, reason),
      markedBy: accountId,
      markedAt: now(),
    })
    if (!made) throw riskError('risk.marked-already', { kind: marked.kind, shown })
    const after = { kind: marked.kind, shown }
    await writeAudit({ db, cipher }, { caller, action: 'risk.mark', about: `risk:${made.id}`, after, reason })
    return made.id
  })
}

/** Lifts an entry; the row stays as a record. Throws `risk.not-found`. */
export async function liftRisk(
  { caller, db, cipher, now }: Work,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await inTransaction({ db }, async ({ db }) => {
    const lifted = await setLifted(db, caller, { id, at: now(), whySealed: sealedWhyLifted.seal(cipher, id, reason) })
    if (!lifted) throw riskError('risk.not-found', { riskId: id })
    await writeAudit({ db, cipher }, { caller, action: 'risk.lift', about: `risk:${id}`, before: lifted, reason })
  })
}
