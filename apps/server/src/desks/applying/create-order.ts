import { randomUUID } from 'node:crypto'
import { type OrderType, orderNeeds, shanghaiDay } from '@openbeian/filing'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { mayTo } from '../../platform/visible-to.ts'
import { findLivingCustomer } from '../../records/accounts/customers.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { findMandateOf, lockInForce } from '../../records/mandates/mandates.store.ts'
import { moveLockedOrder } from '../../records/orders/move-order.ts'
import { aboutOrder, listedParts, sealFiledFiling, sealFiling } from '../../records/orders/order.ts'
import { appendActions } from '../../records/orders/order-actions.store.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { insertOrder, nextReferenceNumber } from '../../records/orders/orders.store.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { releaseUses } from '../../records/resources/record-uses.ts'
import { applyingError } from './applying.errors.ts'
import { type BeginningRequest, beginningOf } from './beginning-of-order.ts'

export interface NewOrderRequest extends BeginningRequest {
  /** Staff say it, and members who act for a group; left out for orders about a filed record, whose customer is known. */
  customerId?: string | undefined
  /** The mandate (代办) a third party begins it under. */
  mandateId?: string | undefined
}

/** Begins a draft. Throws `order.type-not-offered`, `order.record-needed`, `registry.not-filed`, `order.customer-unknown`, `mandates.not-in-force`. */
export const createOrder = (work: Work, request: NewOrderRequest): Promise<string> =>
  inTransaction(work, (work) => createOrderIn(work, request))

/** The same beside what else is written. */
export async function createOrderIn(work: WorkInTx, request: NewOrderRequest): Promise<string> {
  const { orderType } = request
  if (orderNeeds[orderType].offered === 'never') throw orderError('order.type-not-offered', { orderType })
  const { filing, filed, subjectId, serviceIds, customerId } = await beginningOf(work, request)
  const { accountId, providerId } = work.caller
  const orderId = randomUUID()
  const at = work.now()

  const reference = referenceOf(shanghaiDay(at), await nextReferenceNumber(work.db))
  const whose = customerId ?? (await customerToFileFor(work, request))
  // a record of another customer than the one that was chosen: somebody believes to file for somebody else
  if (request.customerId !== undefined && request.customerId !== whose) throw applyingError('order.customer-unknown')
  const agent = await agentFor(work, { customerId: whose, orderType })
  await insertOrder(work.db, {
    id: orderId,
    providerId,
    customerId: whose,
    agentCustomerId: agent?.customerId ?? null,
    reference,
    orderType,
    state: 'draft',
    ...listedParts(work.cipher, orderId, filing),
    filingSealed: sealFiling(work.cipher, orderId, filing),
    filedSubjectId: subjectId,
    filedServiceIds: serviceIds,
    filedSealed: filed ? sealFiledFiling(work.cipher, orderId, filed) : null,
    preparedBy: [accountId],
    createdBy: accountId,
    createdAt: at,
    stateSince: at,
  })
  const created = { action: 'create', actor: 'applicant', from: null, to: 'draft', rulePackVersion: null } as const
  await appendActions(work, [{ orderId, at, accountId, ...created }])
  await writeAudit(work, {
    caller: work.caller,
    providerId,
    action: 'order.create',
    about: aboutOrder(orderId),
    after: { reference, orderType, ...(agent && { mandate: agent.mandateId }) },
  })
  await giveUpRest(work, { ...request, reference })
  failpoint('create.before-commit')
  return orderId
}

/** What is left of a refused order goes on in this one: a subject has one order under way. */
async function giveUpRest(
  work: WorkInTx,
  { restOf, reference }: Pick<NewOrderRequest, 'restOf'> & { reference: string },
): Promise<void> {
  if (restOf === undefined) return
  const former = await lockVisibleOrder(work.db, work.caller, restOf)
  if (former.state !== 'refused') return
  await releaseUses(work.db, former)
  await moveLockedOrder(work, former, { action: 'abandon', actor: 'applicant', caller: work.caller, note: reference })
}

async function customerToFileFor(
  { db, caller }: WorkInTx,
  { customerId = caller.customerId, mandateId, orderType }: NewOrderRequest,
): Promise<string> {
  if (mandateId !== undefined && caller.customerId !== undefined) {
    const mandate = await findMandateOf(db, caller, mandateId)
    if (!mandate) throw mandateError('mandates.not-in-force', { orderType })
    return mandate.customerId
  }
  const customer = customerId === undefined ? undefined : await findLivingCustomer(db, customerId)
  if (!customer || !mayTo(caller, 'order.begin', { providerId: customer.providerId, customerId: customer.id }))
    throw applyingError('order.customer-unknown')
  return customer.id
}

/** Whoever begins it for another customer needs a mandate that covers it. Throws `mandates.not-in-force`. */
async function agentFor(
  { db, caller, now }: WorkInTx,
  { customerId, orderType }: { customerId: string; orderType: OrderType },
): Promise<{ customerId: string; mandateId: string } | undefined> {
  const isOwn = caller.customerId === customerId || caller.subsidiaryIds?.includes(customerId)
  if (caller.customerId === undefined || isOwn) return undefined
  const asked = { customerId, agentCustomerId: caller.customerId, orderType, day: shanghaiDay(now()) }
  const mandateId = await lockInForce(db, asked)
  if (mandateId === undefined) throw mandateError('mandates.not-in-force', { orderType })
  return { customerId: caller.customerId, mandateId }
}

/** What people read out on the phone: `BA-20261121-0001`. */
const referenceOf = (day: string, number: number): string =>
  `BA-${day.replaceAll('-', '')}-${String(number).padStart(4, '0')}`
