import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { accessCodeKey } from './access-code.ts'
import { resourceError } from './resources.errors.ts'
import { bindAccessCode } from './resources.store.ts'

/** Binds an access code to the caller's customer, once. Throws `resources.not-found`, also for one that is taken. */
export async function redeemAccessCode({ caller, db, cipher }: Work, accessCode: string): Promise<string> {
  const { providerId, customerId } = caller
  if (!customerId) throw resourceError('resources.not-found', { what: 'access code' })
  return inTransaction({ db }, async ({ db }) => {
    const id = await bindAccessCode(db, accessCodeKey(cipher, accessCode), { providerId, customerId })
    if (!id) throw resourceError('resources.not-found', { what: 'access code' })
    await writeAudit(
      { db, cipher },
      { caller, action: 'resource.redeem', about: `resource:${id}`, after: { customerId } },
    )
    return id
  })
}
