import { type PublishedFiling, type RecordResult, recordKeysOf } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import {
  findOrderClosing,
  hasWaitingApproval,
  lockOrderByKeys,
  type ReportedOrder,
} from '../../records/ledger/results.store.ts'
import { moveOrder } from '../../records/orders/move-order.ts'
import { openFiling } from '../../records/orders/order.ts'
import { endAccess } from '../../records/registry/end-access.ts'
import { isSubjectKnown } from '../../records/registry/is-subject-known.ts'
import { publishFiling } from '../../records/registry/publish-filing.ts'
import { missingOfOrder } from '../../records/registry/shows-order.ts'
import { releaseFiledUses } from '../../records/resources/record-uses.ts'
import { closeTasksOfOrder } from '../../records/tasks/tasks-of-order.ts'
import { keysOfPublished, keyText, type ReportKey } from '../upload/record-keys.ts'
import { applyPaperResult, paperAlone } from './apply-paper-result.ts'
import { askAboutDifferences, askAboutLateResult, type ResultSource } from './ask-about-order.ts'
import { decideResult, refusalReasons } from './decide-result.ts'
import type { ResultOutcome } from './result-item.ts'

const parked = (why: string, orderId: string | null = null): ResultOutcome => ({ outcome: `parked: ${why}`, orderId })

/** `BAJG`: what became of a record we reported. */
export async function applyRecord(work: DepsInTx, source: ResultSource, result: RecordResult): Promise<ResultOutcome> {
  const { channel } = source
  if (result.operation === paperAlone) return applyPaperResult(work, channel, result)
  const order = await orderNamed(work.db, channel, result)
  if (!order) return parked(result.about ? `没有上报过 ${named(result)}` : `未说明是哪条记录，${textOf(result)}`)

  const missing = await missingIn(work, channel, order)
  const decision = decideResult(result, { state: order.state, isPublished: missing.length === 0 })
  switch (decision.is) {
    case 'approve':
      return approve(work, order, result.opinion)
    case 'refuse':
      return refuse(work, order, result)
    case 'waitForNumbers':
      // V3.0 publishes no end of an access: the approval is all that comes
      if (order.orderType === 'CANCEL_ACCESS') {
        await endAccess(work.db, order.filedServiceIds)
        return approve(work, order, result.opinion)
      }
      await askAboutDifferences(work, source, order)
      return { outcome: 'approvedWithoutNumbers', orderId: order.id }
    case 'nothing':
      return { outcome: `nothing: ${decision.why}`, orderId: order.id }
    case 'park':
      await askAboutLateResult(work, { resultSource: source, order, late: { result, why: decision.why } })
      return parked(decision.why, order.id)
  }
}

/** `BASJ`: a filing as the administration published it; it may be what an order of ours asked for. */
export async function applyPublished(
  work: DepsInTx,
  source: ResultSource,
  snapshot: PublishedFiling,
): Promise<ResultOutcome> {
  const { channel } = source
  const { name, filingNumber, regulatorId } = snapshot.subject
  const order = await lockOrderByKeys(work.db, { channelId: channel.id, keys: keysOfPublished(snapshot).map(keyText) })
  const { providerId, ispId } = channel
  if (!order && !(await isSubjectKnown(work.db, providerId, regulatorId)))
    return parked(`主体“${name}”（${filingNumber ?? '无备案号'}）不是本系统上报的`)
  if (!filingNumber || snapshot.services.some((it) => !it.filingNumber))
    return parked(`主体“${name}”缺少备案号`, order?.id ?? null)

  const codes = await codeTablesInForce(work.db, channel.administration)
  await publishFiling(work, { providerId, order, ispId, codes, snapshot })
  if (!order) return { outcome: 'published', orderId: null }
  return (await approveShown(work, source, order.id)) ?? { outcome: 'published', orderId: order.id }
}

/** `ZXSJ`: what is filed no more; undefined when no order asked for that. */
export async function applyClosed(
  work: DepsInTx,
  source: ResultSource,
  closed: { what: 'subject' | 'service'; regulatorId: bigint },
): Promise<ResultOutcome | undefined> {
  const order = await findOrderClosing(work.db, source.channel.providerId, closed)
  if (!order) return undefined
  return (await approveShown(work, source, order.id)) ?? { outcome: 'closed', orderId: order.id }
}

/** Approved before, and now the registry shows it. */
async function approveShown(work: DepsInTx, source: ResultSource, orderId: string): Promise<ResultOutcome | undefined> {
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

const named = ({ operation = firstFiling, about }: RecordResult) =>
  operation === firstFiling ? `主体 ${about}` : `操作类型 ${operation} 的记录 ${about}`

async function approve(work: DepsInTx, order: ReportedOrder, opinion?: string): Promise<ResultOutcome> {
  const { id: orderId } = order
  await moveOrder(work, { orderId, action: 'approve', actor: 'administration', ...(opinion && { note: opinion }) })
  await releaseFiledUses(work.db, order)
  await closeTasksOfOrder(work.db, orderId)
  return { outcome: 'approved', orderId }
}

async function refuse(work: DepsInTx, order: ReportedOrder, result: RecordResult): Promise<ResultOutcome> {
  const reasons = refusalReasons(result, openFiling(work.cipher, order))
  const data = { codes: result.codes.map((it) => it.code) }
  await moveOrder(work, { orderId: order.id, action: 'refuse', actor: 'administration', reasons, data })
  await closeTasksOfOrder(work.db, order.id)
  return { outcome: 'refused', orderId: order.id }
}

const textOf = ({ codes, opinion, remark }: RecordResult) =>
  [...codes.map(({ code, description = '' }) => `${code} ${description}`.trim()), opinion, remark]
    .filter(Boolean)
    .join('，')
