import { randomUUID } from 'node:crypto'
import type { DeletionProof } from '@openbeian/contract'
import { underWay } from '@openbeian/filing'
import { removeAtOnce } from '../../papers/materials/remove-at-once.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { closeAccountRow, listAccountsOf } from '../../records/accounts/accounts.store.ts'
import { eraseAccount, eraseCustomer as eraseCustomerRow } from '../../records/accounts/erase-accounts.ts'
import { forgetDevices } from '../../records/accounts/known-devices.store.ts'
import { deleteLinksOf } from '../../records/accounts/one-time-links.store.ts'
import { endPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { sealedLogin } from '../../records/accounts/sealed-account.ts'
import { deleteFactors } from '../../records/accounts/second-factors.store.ts'
import { closeSessionsOf } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { deleteContactsOfCustomer } from '../../records/contacts/contacts.store.ts'
import { deleteMessagesOfOrder } from '../../records/messages/messages.store.ts'
import { forgetMessagesTo } from '../../records/messages/messages-to.ts'
import { deleteNoticesOf } from '../../records/notices/notices.store.ts'
import { listAllOfCustomer } from '../../records/orders/orders.store.ts'
import { deleteRequestsOf, keepProof } from '../../records/privacy/data-requests.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { retention } from '../../records/privacy/retention.ts'
import { bases } from '../../records/privacy/retention-terms.ts'
import { countFiledSubjects } from '../../records/registry/registry.store.ts'
import { emptyOrder } from './empty-order.ts'
import { readCustomer } from './read-customer.ts'

interface Whose {
  customerId: string
  reason?: string
}

/**
 * 删除与注销: deletes at once what no law keeps, closes all accounts of the customer, and proves it. What is filed stays as
 * long as it is, and is deleted by the schedule after that. Throws `privacy.orders-under-way`.
 */
export async function eraseCustomer(work: Work, asked: Whose): Promise<DeletionProof> {
  const before = await rowsOf(work, asked.customerId)
  return inTransaction(work, (work) => erase(work, asked, before))
}

async function erase(work: WorkInTx, { customerId, reason }: Whose, before: Counts): Promise<DeletionProof> {
  const { db, caller, now } = work
  const orders = await listAllOfCustomer(db, customerId)
  const open = orders.filter(({ state }) => underWay.some((it) => it === state)).length
  if (open > 0) throw privacyError('privacy.orders-under-way', { orders: open })
  const filed = await countFiledSubjects(db, customerId)
  await emptyOrders(work, filed > 0 ? orders.filter(({ state }) => state !== 'approved') : orders)
  await closeAccounts(work, customerId)
  await deleteContactsOfCustomer(db, customerId)
  await deleteNoticesOf(db, customerId)
  await deleteRequestsOf(db, customerId)
  if (filed === 0) await eraseCustomerRow(work, customerId, now())
  const content = await proofOf(work, { customerId, before })
  await writeAudit(work, { caller, action: 'customer.erase', about: `customer:${customerId}`, reason })
  return keepProof(work, caller.providerId, content)
}

async function emptyOrders(work: WorkInTx, orders: readonly { id: string }[]): Promise<void> {
  for (const { id: orderId } of orders) {
    await removeAtOnce(work, { orderId, isMeant: () => true, caller: work.caller })
    await emptyOrder(work, { orderId, caller: work.caller })
    await deleteMessagesOfOrder(work.db, orderId)
  }
}

async function closeAccounts(work: WorkInTx, customerId: string): Promise<void> {
  const { db, cipher, now, caller } = work
  const accounts = await listAccountsOf(db, customerId)
  const logins = accounts.map(({ id, loginSealed }) => sealedLogin.open(cipher, id, loginSealed))
  await forgetMessagesTo(work, caller.providerId, logins)
  for (const { id } of accounts) {
    await deleteFactors(db, id)
    await endPendingSignIns(db, id)
    await closeAccountRow(db, id, now())
    await deleteLinksOf(db, id)
    await forgetDevices(db, id)
    await closeSessionsOf(db, id)
    await eraseAccount(work, id, now())
  }
}

type Counts = Map<string, number>

async function rowsOf(work: Pick<Work, 'db' | 'cipher' | 'caller'>, customerId: string): Promise<Counts> {
  const { providerId } = work.caller
  const read = await readCustomer(work, { providerId, customerId })
  return new Map(Object.entries(read).map(([table, rows]) => [table, rows.length]))
}

/** What went and what stays, counted in the database before and after, by what right and until when. */
async function proofOf(
  work: WorkInTx,
  { customerId, before }: { customerId: string; before: Counts },
): Promise<Omit<DeletionProof, 'seal'>> {
  const after = await rowsOf(work, customerId)
  const counted = [...retention].map(([table, { until, basis }]) => {
    const kept = after.get(table) ?? 0
    return {
      table,
      deleted: Math.max(0, (before.get(table) ?? 0) - kept),
      kept,
      until,
      ...(basis ? { basis: bases[basis] } : {}),
    }
  })
  return {
    number: randomUUID(),
    at: work.now().toISOString(),
    tables: counted.filter(({ deleted, kept }) => deleted + kept > 0),
  }
}
