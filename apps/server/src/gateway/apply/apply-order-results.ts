import type { ResultOutcome } from '@openbeian/contract'
import { mayHaveSeveralServices } from '@openbeian/filing'
import { type PublishedFiling, type RecordResult, recordKeysOf } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { type Channel, editionsOf } from '../../records/channels/channel.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import {
  findOrderClosing,
  hasWaitingApproval,
  lockOrderByKeys,
  type ReportedOrder,
} from '../../records/ledger/results.store.ts'
import { moveOrder } from '../../records/orders/move-order.ts'
import { filedOf, openFiling } from '../../records/orders/order.ts'
import { endAccess } from '../../records/registry/end-access.ts'
import { publishFiling } from '../../records/registry/publish-filing.ts'
import { findFiledSubject, pathsByIspId } from '../../records/registry/registry.store.ts'
import { missingOfOrder } from '../../records/registry/shows-order.ts'
import { keepUnclaimed } from '../../records/registry/unclaimed.store.ts'
import { releaseFiledUses } from '../../records/resources/record-uses.ts'
import { closeImportTasksOf } from '../../records/tasks/tasks.store.ts'
import { closeTasksOfOrder } from '../../records/tasks/tasks-of-order.ts'
import { keysOfPublished, keyText, type ReportKey } from '../upload/record-keys.ts'
import { applyFiledMaterialResult, materialAlone } from './apply-filed-material-result.ts'
import { askAboutDifferences, askAboutLateResult, type ResultSource } from './ask-about-order.ts'
import { decideResult, refusalReasons } from './decide-result.ts'
import { type AppliedResult, ofNoOrder } from './result-item.ts'

/** `BAJG`: what became of a record we reported. */
export async function applyRecord(work: DepsInTx, source: ResultSource, result: RecordResult): Promise<AppliedResult> {
  const { channel } = source
  if (result.operation === materialAlone) return applyFiledMaterialResult(work, channel, result)
  const order = await orderNamed(work.db, channel, result)
  if (!order) return ofNoOrder(unmatched(result))

  const missing = await missingIn(work, channel, order)
  const decision = decideResult(result, { state: order.state, isPublished: missing.length === 0 })
  switch (decision.is) {
    case 'approve':
      return approve(work, order, result.opinion)
    case 'refuse':
      return refuse(work, channel, { order, result })
    case 'waitForNumbers':
      // V3.0 publishes no end of an access: the approval is all that comes
      if (order.orderType === 'CANCEL_ACCESS') {
        await endAccess(work.db, filedOf(order.filedServiceIds))
        return approve(work, order, result.opinion)
      }
      await askAboutDifferences(work, source, order)
      return { outcome: { kind: 'done', reason: 'approved-without-numbers', details: {} }, orderId: order.id }
    case 'nothing':
      return { outcome: decision.outcome, orderId: order.id }
    case 'park':
      await askAboutLateResult(work, { resultSource: source, order, late: { result } })
      return { outcome: decision.outcome, orderId: order.id }
  }
}

/** `BASJ`: a filing as the administration published it; it may be what an order of ours asked for. */
export async function applyPublished(
  work: DepsInTx,
  source: ResultSource,
  snapshot: PublishedFiling,
): Promise<AppliedResult> {
  const { channel } = source
  const { name, filingNumber, regulatorId } = snapshot.subject
  const order = await lockOrderByKeys(work.db, { channelId: channel.id, keys: keysOfPublished(snapshot).map(keyText) })
  const { providerId, ispId } = channel
  if (!order && !(await findFiledSubject(work.db, { providerId, regulatorId }))) {
    if (filingNumber) await keepUnclaimed(work, { providerId, channelId: channel.id, snapshot })
    return ofNoOrder({
      kind: 'parked',
      reason: 'subject-not-ours',
      details: { name, ...(filingNumber && { filingNumber }) },
    })
  }
  if (!filingNumber || snapshot.services.some((it) => !it.filingNumber))
    return { outcome: { kind: 'parked', reason: 'without-number', details: { name } }, orderId: order?.id ?? null }

  const codes = await codeTablesInForce(work.db, channel.administration)
  await publishFiling(work, { providerId, order, ispId, codes, dialect: channel.dialect, snapshot })
  const filed = await findFiledSubject(work.db, { providerId, regulatorId })
  if (filed) await closeImportTasksOf(work.db, filed.id)
  if (!order) return ofNoOrder(published)
  return (await approveShown(work, source, order.id)) ?? { outcome: published, orderId: order.id }
}

const published: ResultOutcome = { kind: 'done', reason: 'published', details: {} }

/** `ZXSJ`: what is filed no more; undefined when no order asked for that. */
export async function applyClosed(
  work: DepsInTx,
  source: ResultSource,
  closed: { what: 'subject' | 'service'; regulatorId: bigint },
): Promise<AppliedResult | undefined> {
  const order = await findOrderClosing(work.db, source.channel.providerId, closed)
  if (!order) return undefined
  return (await approveShown(work, source, order.id)) ?? { outcome: closedByOrder, orderId: order.id }
}

const closedByOrder: ResultOutcome = { kind: 'done', reason: 'closed', details: {} }

/** Ends an order that was approved before, now that the registry shows what it asked for. */
async function approveShown(work: DepsInTx, source: ResultSource, orderId: string): Promise<AppliedResult | undefined> {
  const { channel } = source
  const order = await lockOrderByKeys(work.db, { channelId: channel.id, keys: [], orderId })
  if (!order || !(await hasWaitingApproval(work.db, orderId))) return undefined
  const isPublished = (await missingIn(work, channel, order)).length === 0
  if (!isPublished) await askAboutDifferences(work, source, order)
  const decision = decideResult({ outcome: 'approved' }, { state: order.state, isPublished })
  return decision.is === 'approve' ? approve(work, order) : undefined
}

const missingIn = async ({ db: tx, cipher }: DepsInTx, channel: Channel, order: ReportedOrder) =>
  missingOfOrder(tx, { cipher, order, codes: await codeTablesInForce(tx, channel.administration) })

/** Most results name the operation; an opinion that came alone may not: then it is taken for a first filing. */
async function orderNamed(tx: Tx, channel: Channel, result: RecordResult): Promise<ReportedOrder | undefined> {
  const operation = result.operation ?? firstFiling
  const keys: ReportKey[] = recordKeysOf({ ...result, operation })
  return keys.length === 0
    ? undefined
    : lockOrderByKeys(tx, { channelId: channel.id, keys: keys.map(keyText), orderId: undefined, operation })
}

/** 操作类型 1, 新增备案. */
const firstFiling = 1

const unmatched = ({ operation = firstFiling, about, codes, opinion, remark }: RecordResult): ResultOutcome =>
  about
    ? { kind: 'parked', reason: 'never-reported', details: { operation, about } }
    : { kind: 'parked', reason: 'names-no-record', details: { codes, opinion, remark } }

async function approve(work: DepsInTx, order: ReportedOrder, opinion?: string): Promise<AppliedResult> {
  const { id: orderId } = order
  await moveOrder(work, { orderId, action: 'approve', actor: 'administration', ...(opinion && { note: opinion }) })
  await releaseFiledUses(work.db, order)
  await closeTasksOfOrder(work.db, orderId)
  return { outcome: { kind: 'done', reason: 'approved', details: {} }, orderId }
}

/** The service a result is about, where it names one of several. */
async function serviceOf(tx: Tx, { id, orderType }: ReportedOrder, { about }: RecordResult): Promise<string> {
  if (about === undefined || !mayHaveSeveralServices(orderType)) return ''
  const path = (await pathsByIspId(tx, id)).get(about.trim()) ?? ''
  return /^services\.\d+$/.test(path) ? path : ''
}

async function refuse(
  work: DepsInTx,
  channel: Channel,
  { order, result }: { order: ReportedOrder; result: RecordResult },
): Promise<AppliedResult> {
  const about = await serviceOf(work.db, order, result)
  const editions = editionsOf(channel)
  const reasons = refusalReasons(result, openFiling(work.cipher, order), { about, editions })
  const data = { codes: result.codes.map((it) => it.code) }
  await moveOrder(work, { orderId: order.id, action: 'refuse', actor: 'administration', reasons, data })
  await closeTasksOfOrder(work.db, order.id)
  return { outcome: { kind: 'done', reason: 'refused', details: {} }, orderId: order.id }
}
