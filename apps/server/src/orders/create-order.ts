import { randomUUID } from 'node:crypto'
import {
  emptyFiling,
  emptyService,
  FilingError,
  type OrderType,
  type ServiceKind,
  shanghaiDay,
} from '@openbeian/filing'
import { findCustomerOfLogin } from '../accounts/find-customer.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { moment } from '../platform/moment.ts'
import { aboutOrder, sealFiling } from './order.ts'
import { appendActions } from './order-actions.store.ts'
import { insertOrder, nextReferenceNumber } from './orders.store.ts'

export interface NewOrderRequest {
  orderType: OrderType
  serviceKind: ServiceKind
  /** Whose order it is, when staff begin it. */
  customerLogin?: string | undefined
}

/** Rules and wire tables of the other types are not there yet: nothing unchecked is let in. */
const offered: readonly OrderType[] = ['FIRST']

/** Begins a draft. Throws `order.type-not-offered`, `order.customer-unknown`. */
export async function createOrder(deps: Deps, caller: Caller, request: NewOrderRequest): Promise<string> {
  const { orderType, serviceKind } = request
  if (!offered.includes(orderType)) throw new FilingError('order.type-not-offered', { orderType })
  const filing = { ...emptyFiling(), services: [emptyService(serviceKind)] }
  const { accountId, providerId } = caller
  const orderId = randomUUID()
  const at = deps.now()

  await deps.db.transaction().execute(async (tx) => {
    const reference = referenceOf(shanghaiDay(at), await nextReferenceNumber(tx))
    await insertOrder(tx, {
      id: orderId,
      provider_id: providerId,
      customer_id: await customerOf(tx, caller, request),
      reference,
      order_type: orderType,
      state: 'draft',
      filing_sealed: sealFiling(deps.cipher, orderId, filing),
      prepared_by: [accountId],
      created_by: accountId,
      created_at: at,
      state_since: at,
    })
    const created = { action: 'create', actor: 'applicant', from: null, to: 'draft', rulePackVersion: null } as const
    await appendActions(tx, [{ orderId, at, accountId, ...created }])
    await writeAudit(tx, {
      caller,
      providerId,
      action: 'order.create',
      about: aboutOrder(orderId),
      after: { reference, orderType },
    })
    moment('create.before-commit')
  })
  return orderId
}

async function customerOf(db: Db, caller: Caller, { customerLogin = '' }: NewOrderRequest): Promise<string> {
  const customerId = caller.customerId ?? (await findCustomerOfLogin(db, caller.providerId, customerLogin))
  if (!customerId) throw new FilingError('order.customer-unknown', { customerLogin })
  return customerId
}

/** What people read out on the phone: `BA-20261121-0001`. */
const referenceOf = (day: string, number: number): string =>
  `BA-${day.replaceAll('-', '')}-${String(number).padStart(4, '0')}`
