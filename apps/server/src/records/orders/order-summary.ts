import type { OrderSummary } from '@openbeian/contract'
import { orderLife } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { nameOfAccount, nameOfCustomer, sealedCustomerName } from '../accounts/sealed-account.ts'
import { sealedOrderSubject } from './order.ts'
import type { SummaryRow } from './order-lists.store.ts'

/** An order as a line of a list. */
export const summaryOf = (cipher: Cipher, row: SummaryRow): OrderSummary => {
  const { state, claimerId, claimerNameSealed, createdAt, stateSince, deadlineAt, deadlineEstimated } = row
  const { agentId, agentNameSealed } = row
  return {
    id: row.id,
    reference: row.reference,
    orderType: row.orderType,
    state,
    subjectName: sealedOrderSubject.open(cipher, row.id, row.subjectNameSealed),
    serviceNames: row.serviceNames,
    domains: row.domains,
    province: row.province,
    customerName: sealedCustomerName.open(cipher, row.customerId, row.customerNameSealed),
    ...(agentId ? { agentName: nameOfCustomer(cipher, agentId, agentNameSealed) ?? '' } : {}),
    createdAt: createdAt.toISOString(),
    stateSince: stateSince.toISOString(),
    waitsFor: orderLife[state].waitsFor,
    ...(deadlineAt ? { deadlineAt: deadlineAt.toISOString() } : {}),
    ...(deadlineEstimated ? { deadlineEstimated } : {}),
    ...(claimerId
      ? { claimedBy: { id: claimerId, name: nameOfAccount(cipher, claimerId, claimerNameSealed) ?? '' } }
      : {}),
  }
}
