import { shanghaiDay } from '@openbeian/filing'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { accessCodeKey, newAccessCode } from './access-code.ts'
import { refuseCodes } from './places-for-codes.ts'
import { resourceError } from './resources.errors.ts'
import { endOpenCodes, insertResources, lockResourceOf } from './resources.store.ts'

interface CodesToIssue {
  resourceId: string
  count: number
  /** Services each carries. */
  quota: number
  redeemBy: string
}

/**
 * Issues access codes of a machine; nobody can read them again. Throws `resources.not-found`, `resources.has-ended`,
 * `resources.no-codes-of`, `resources.redeem-by-wrong`, `resources.quota-used-up`.
 */
export async function issueAccessCodes(work: Work, { resourceId, count, quota, redeemBy }: CodesToIssue) {
  return inTransaction(work, async (work) => {
    const { db: tx, caller, cipher, now } = work
    const machine = await machineToChange(work, resourceId)
    refuseCodes(
      { ...machine, used: Number(machine.used) },
      { places: count * quota, redeemBy, today: shanghaiDay(now()) },
    )
    const { providerId, ips, province, billing, purchasedOn, expiresOn } = machine
    const codes = Array.from({ length: count }, newAccessCode)
    const rows = codes.map((accessCode) => ({
      ...{ providerId, province, billing, purchasedOn, expiresOn, quota, redeemBy },
      customerId: null,
      kind: 'access-code' as const,
      name: `备案服务号 …${accessCode.slice(-4)}`,
      ips: JSON.stringify(ips),
      machineId: resourceId,
      accessCodeKey: accessCodeKey(cipher, accessCode),
    }))
    const made = await insertResources(tx, rows)
    await writeAudit(work, {
      caller,
      action: 'resource.issue',
      about: `resource:${resourceId}`,
      after: { count, quota, redeemBy, codes: rows.map(({ name }) => name) },
    })
    return { codes: codes.map((accessCode, at) => ({ id: made[at]?.id ?? '', accessCode })) }
  })
}

/** Takes back those that nobody redeemed. Throws `resources.not-found`, `resources.has-ended`. */
export async function revokeAccessCodes(
  work: Work,
  { resourceId, codeIds }: { resourceId: string; codeIds: readonly string[] },
): Promise<{ revoked: number }> {
  return inTransaction(work, async (work) => {
    await machineToChange(work, resourceId)
    const ended = await endOpenCodes(work.db, { machineId: resourceId, ids: codeIds, at: work.now() })
    const about = `resource:${resourceId}`
    await writeAudit(work, { caller: work.caller, action: 'resource.revoke', about, after: { codes: ended.length } })
    return { revoked: ended.length }
  })
}

async function machineToChange({ db, caller }: WorkInTx, resourceId: string) {
  const machine = await lockResourceOf(db, { caller, right: 'resource.issue' }, resourceId)
  if (!machine) throw resourceError('resources.not-found', { what: 'access resource' })
  if (machine.endedAt !== null) throw resourceError('resources.has-ended', { name: machine.name })
  return machine
}
