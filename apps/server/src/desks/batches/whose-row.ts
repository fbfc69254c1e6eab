import { type OrderType, shanghaiDay } from '@openbeian/filing'
import type { WorkInTx } from '../../platform/deps.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import { findCustomerIds } from '../../records/accounts/customers.store.ts'
import { sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { batchError } from '../../records/batches/batches.errors.ts'
import { listMandatesOf } from '../../records/mandates/mandates.store.ts'

/** For whom a row is. */
export interface WhoseRow {
  customerId?: string
  mandateId?: string
}

const maxMandates = 1000

/**
 * Staff name a customer by number or own id, a third party whoever gave it a mandate that is in force. Throws
 * `batches.customer-unknown`.
 */
export async function whoseRow(
  { db: tx, caller, cipher, now }: WorkInTx,
  { customer = '', orderType }: { customer?: string | undefined; orderType: OrderType },
): Promise<WhoseRow> {
  if (reachesCustomers(caller, 'customer.read')) {
    const customerId = (await findCustomerIds(tx, caller.providerId, [customer])).get(customer)
    if (customer === '' || customerId === undefined) throw batchError('batches.customer-unknown', { customer })
    return { customerId }
  }
  if (customer === '') return {}
  const today = shanghaiDay(now())
  const mandates = (await listMandatesOf(tx, caller, { limit: maxMandates })).filter(
    (it) =>
      it.agentCustomerId === caller.customerId &&
      it.state === 'confirmed' &&
      it.validFrom <= today &&
      today <= it.validUntil &&
      it.orderTypes.some((type) => type === orderType),
  )
  const named = mandates.filter(
    (it) => it.id === customer || sealedCustomerName.open(cipher, it.customerId, it.customerNameSealed) === customer,
  )
  const [found] = named
  // two customers of one name: the id of the mandate tells which
  if (!found || new Set(named.map((it) => it.customerId)).size > 1)
    throw batchError('batches.customer-unknown', { customer })
  return { mandateId: found.id }
}
