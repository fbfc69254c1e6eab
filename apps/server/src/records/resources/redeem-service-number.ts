import type { Work } from '../../platform/deps.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { resourceError } from './resources.errors.ts'
import { bindServiceNumber } from './resources.store.ts'
import { serviceNumberKey } from './service-number.ts'

/** Binds a service number to the caller's customer, once. Throws `resources.not-found`, also for one that is taken. */
export async function redeemServiceNumber({ caller, db, cipher }: Work, serviceNumber: string): Promise<string> {
  const { providerId, customerId } = caller
  if (!customerId) throw resourceError('resources.not-found', { what: 'service number' })
  return db.transaction().execute(async (tx) => {
    const id = await bindServiceNumber(tx, serviceNumberKey(cipher, serviceNumber), { providerId, customerId })
    if (!id) throw resourceError('resources.not-found', { what: 'service number' })
    await writeAudit(tx, { caller, action: 'resource.redeem', about: `resource:${id}`, after: { customerId } })
    return id
  })
}
