import { orderNeeds } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { isPublishedSinceReport, type ReportedOrder } from '../../records/ledger/results.store.ts'
import { isPartlyFiled, sealedOrderSubject } from '../../records/orders/order.ts'
import { differencesOfOrder } from '../../records/registry/differences-of-order.ts'
import { openTask } from '../../records/tasks/open-task.ts'
import type { LateResult, PublishedOtherwise } from '../../records/tasks/task.ts'
import { closeTasksOfOrder } from '../../records/tasks/tasks-of-order.ts'

/** Where a result of an order stands. */
export interface ResultSource {
  channel: Channel
  fileId: string
}

/** The result of an order that went its way meanwhile: a person takes it over, or leaves the order as it is. */
export async function askAboutLateResult(
  work: DepsInTx,
  {
    resultSource: { channel, fileId },
    order,
    late,
  }: { resultSource: ResultSource; order: ReportedOrder; late: LateResult },
): Promise<void> {
  await openTask(work, {
    ...taskAbout(work.cipher, order, { channel, fileId }),
    kind: 'late-result',
    sourceKey: `order:${order.id}:${late.result.outcome}`,
    detail: late,
  })
}

/**
 * The order was approved and published with other values than it asked for. A task asks staff: otherwise nobody would
 * learn why the order stays open.
 */
export async function askAboutDifferences(
  work: DepsInTx,
  { channel, fileId }: ResultSource,
  order: ReportedOrder,
): Promise<void> {
  // the end of something is told by other blocks
  if (orderNeeds[order.orderType].does === 'cancels' || order.filedSubjectId === null) return
  // one of several services was refused: that the others are filed is told with it
  if (order.state === 'refused' && isPartlyFiled(order)) return
  if (!(await isPublishedSinceReport(work.db, order.id, order.filedSubjectId))) return
  const codes = await codeTablesInForce(work.db, channel.administration)
  const differences = await differencesOfOrder(work.db, { cipher: work.cipher, order, codes })
  if (differences.length === 0) return
  await closeTasksOfOrder(work.db, order.id, ['published-otherwise'])
  await openTask(work, {
    ...taskAbout(work.cipher, order, { channel, fileId }),
    kind: 'published-otherwise',
    sourceKey: `order:${order.id}`,
    detail: { differences } satisfies PublishedOtherwise,
  })
}

const taskAbout = (
  cipher: Cipher,
  { id, reference, subjectNameSealed, customerId }: ReportedOrder,
  { channel, fileId }: { channel: Channel; fileId: string },
) => ({
  providerId: channel.providerId,
  channelId: channel.id,
  fileId,
  about: `${sealedOrderSubject.open(cipher, id, subjectNameSealed)} ${reference}`,
  customerId,
  orderId: id,
})
