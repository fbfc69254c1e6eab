import { normaliseNumber, subjectNumberOf } from '@openbeian/filing'
import type { WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { getChannel } from '../channels/channels.store.ts'
import { codeTablesInForce } from '../code-tables/code-tables.ts'
import { insertNotice } from '../notices/notices.store.ts'
import { aboutOrder, type Order, openFiling } from '../orders/order.ts'
import { setFiledOfOrder } from '../orders/orders.store.ts'
import { publishFiling } from './publish-filing.ts'
import { registryError } from './registry.errors.ts'
import { type FiledSubjectRow, findSubjectNumbered, setOwner } from './registry.store.ts'
import { sealedSubjectName } from './sealed-name.ts'
import { findUnclaimed, forgetUnclaimed } from './unclaimed.store.ts'

/**
 * Gives a filing to whoever claimed it: one of another account here, or one only the administration knew of. Whoever had
 * it is told. Throws `registry.nothing-to-claim`, `registry.claimed-already`.
 */
export async function bindFiling(work: WorkInTx, order: Order): Promise<void> {
  const { db: tx } = work
  const { providerId, id: orderId, customerId } = order
  const number = subjectNumberOf(normaliseNumber(openFiling(work.cipher, order).filed?.subjectNumber ?? ''))
  const subject = await findClaimed(work, order, number)
  if (!subject || subject.cancelledAt) throw registryError('registry.nothing-to-claim', { number })
  const isNew = subject.orderId === orderId
  if (!isNew && subject.customerId === customerId) throw registryError('registry.claimed-already', { number })

  await setOwner(tx, { subjectId: subject.id, customerId })
  await setFiledOfOrder(tx, { orderId, subjectId: subject.id, serviceIds: [] })
  await writeAudit(work, {
    caller: work.caller,
    action: 'registry.claim',
    about: aboutOrder(orderId),
    ...(isNew ? {} : { before: { customer: subject.customerId } }),
    after: { subject: subject.id, customer: customerId },
  })
  if (isNew) return
  const name = sealedSubjectName.open(work.cipher, subject, subject.nameSealed)
  const told = { kind: 'filing-claimed', details: { name, number } } as const
  await insertNotice(work, { ...told, providerId, customerId: subject.customerId, about: number, at: work.now() })
}

/** The record, published for the claiming order where nobody here had it. */
async function findClaimed(work: WorkInTx, order: Order, number: string): Promise<FiledSubjectRow | undefined> {
  const { db: tx, cipher } = work
  const { providerId } = order
  const known = number ? await findSubjectNumbered(tx, providerId, number) : undefined
  const unclaimed = known || !number ? undefined : await findUnclaimed({ db: tx, cipher }, { providerId, number })
  if (!unclaimed) return known
  const { ispId, administration, dialect } = await getChannel(tx, unclaimed.channelId)
  const codes = await codeTablesInForce(tx, administration)
  await publishFiling(work, { providerId, order, ispId, codes, dialect, snapshot: unclaimed.snapshot })
  await forgetUnclaimed(tx, { providerId, regulatorId: unclaimed.regulatorId })
  return findSubjectNumbered(tx, providerId, number)
}
