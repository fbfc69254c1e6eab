import type { CustomerView } from '@openbeian/contract'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { insertCustomer } from '../../records/accounts/accounts.store.ts'
import {
  type CustomerChange,
  isExternalIdTaken,
  listChildren,
  lockCustomerOf,
  updateCustomer,
} from '../../records/accounts/customers.store.ts'
import { customerNameKey, sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { customerError } from './customers.errors.ts'
import { getCustomer } from './view-customer.ts'

/** Makes a customer without a login. Throws `customers.external-id-taken`. */
export const addCustomer = (
  work: Work,
  { name, externalId }: { name: string; externalId?: string | undefined },
): Promise<CustomerView> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const id = await insertCustomer(work, caller.providerId, name)
    if (externalId !== undefined) {
      await refuseTakenId(work, externalId)
      await updateCustomer(work.db, id, { externalId })
    }
    await writeAudit(work, { caller, action: 'customer.add', about: `customer:${id}`, after: { name, externalId } })
    return getCustomer(work, id)
  })

interface ChangeCustomer {
  customerId: string
  name?: string | undefined
  externalId?: string | null | undefined
  parentId?: string | null | undefined
  reason: string
}

/** Throws `customers.unknown`, `customers.external-id-taken`, `customers.parent-is-itself`, `…is-subsidiary`, `customers.has-subsidiaries`. */
export const changeCustomer = (
  work: Work,
  { customerId, name, externalId, parentId, reason }: ChangeCustomer,
): Promise<CustomerView> =>
  inTransaction(work, async (work) => {
    const { caller, cipher } = work
    const before = await lockCustomer(work, customerId)
    if (externalId) await refuseTakenId(work, externalId, customerId)
    if (parentId) await refuseGroup(work, { customerId, parentId })
    const change: CustomerChange = {
      ...(name !== undefined && {
        nameSealed: sealedCustomerName.seal(cipher, customerId, name),
        nameKey: customerNameKey(cipher, caller.providerId, name),
      }),
      ...(externalId !== undefined && { externalId }),
      ...(parentId !== undefined && { parentId }),
    }
    await updateCustomer(work.db, customerId, change)
    await writeAudit(work, {
      caller,
      action: 'customer.change',
      about: `customer:${customerId}`,
      reason,
      before: {
        ...(name !== undefined && { name: sealedCustomerName.open(cipher, customerId, before.nameSealed) }),
        ...(externalId !== undefined && { externalId: before.externalId }),
        ...(parentId !== undefined && { parentId: before.parentId }),
      },
      after: { name, externalId, parentId },
    })
    return getCustomer(work, customerId)
  })

/** Throws `customers.unknown`. */
export async function lockCustomer({ db, caller }: WorkInTx, customerId: string) {
  const found = await lockCustomerOf(db, caller, customerId)
  if (!found) throw customerError('customers.unknown')
  return found
}

async function refuseTakenId({ db, caller }: WorkInTx, externalId: string, but?: string): Promise<void> {
  const { providerId } = caller
  if (await isExternalIdTaken(db, { providerId, externalId, ...(but && { but }) }))
    throw customerError('customers.external-id-taken', { externalId })
}

/** A parent and its subsidiaries, and no further. */
async function refuseGroup(
  work: WorkInTx,
  { customerId, parentId }: { customerId: string; parentId: string },
): Promise<void> {
  if (parentId === customerId) throw customerError('customers.parent-is-itself')
  const parent = await lockCustomer(work, parentId)
  if (parent.parentId !== null) throw customerError('customers.parent-is-subsidiary')
  if ((await listChildren(work.db, customerId)).length > 0) throw customerError('customers.has-subsidiaries')
}
