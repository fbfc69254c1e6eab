import { fromBasj, type PublishedFiling, type RecordResult, resultsOf } from '@openbeian/regulator'
import { moveOrder } from '../orders/move-order.ts'
import { openFiling } from '../orders/order.ts'
import type { Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { moment } from '../platform/moment.ts'
import { isPublished } from '../registry/is-published.ts'
import { publishFiling } from '../registry/publish-filing.ts'
import { type Channel, sealingOf } from './channel.ts'
import { decideResult, refusalReasons } from './decide-result.ts'
import { getDownload, noteDownloadFault, setApplied } from './download-files.store.ts'
import { openDownload, readDownload } from './read-download.ts'
import {
  hasWaitingApproval,
  listOutcomes,
  lockOrderReported,
  type ReportedOrder,
  type ResultPlace,
  setOutcome,
  takePlace,
} from './results.store.ts'

interface Applied {
  outcome: string
  orderId: string | null
}
type Apply = (tx: Tx) => Promise<Applied>

const parked = (why: string, orderId: string | null = null): Applied => ({ outcome: `parked: ${why}`, orderId })

/** Does what a received file says, each result in a transaction of its own and never twice. */
export async function applyDownload(deps: Deps, channel: Channel, fileId: string): Promise<void> {
  const { db, cipher, log, now } = deps
  const file = await getDownload(db, fileId)
  if (file.state === 'applied' || file.state === 'quarantined') return
  const read = await readDownload(openDownload(cipher, fileId, file.payload_sealed), sealingOf(cipher, channel))
  if (!read.ok) return void (await noteDownloadFault(db, fileId, read.fault))

  const { published = [], results } = read.data.icp
  const failures: string[] = []
  const applyOne = async (place: ResultPlace, apply: Apply) => {
    try {
      await applyResult(deps, place, apply)
    } catch (error) {
      // the results behind it do not wait for it; it is tried again with the next look
      log.error({ err: error, ...place }, 'a result could not be applied')
      failures.push(`${place.kind} ${place.position + 1}：${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const [position, it] of published.entries()) {
    await applyOne({ fileId, position, kind: 'BASJ' }, (tx) => applyPublished(tx, deps, channel, it))
  }
  for (const [position, it] of (results ? resultsOf(results) : []).entries()) {
    await applyOne({ fileId, position, kind: 'BAJG' }, (tx) => applyRecord(tx, deps, channel, it))
  }
  if (failures.length > 0) return void (await noteDownloadFault(db, fileId, `暂时无法处理 ${failures.join('；')}`))

  const aside = (await listOutcomes(db, fileId)).filter((it) => it.outcome.startsWith('parked'))
  const fault = aside.map((it) => `${it.kind} ${it.position + 1}：${it.outcome.slice('parked: '.length)}`).join('；')
  if (fault) log.error({ fileId, fault }, 'a downloaded file has results that somebody has to look at')
  await setApplied(db, fileId, now(), fault || undefined)
}

async function applyResult({ db, now }: Deps, place: ResultPlace, apply: Apply): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await takePlace(tx, place, now()))) return
    const { outcome, orderId } = await apply(tx)
    await setOutcome(tx, place, outcome, orderId)
    moment('apply.before-commit')
  })
}

/** `BAJG`: what became of a record we reported. */
async function applyRecord(tx: Tx, deps: Deps, channel: Channel, result: RecordResult): Promise<Applied> {
  const { about = '', operation } = result
  if (operation !== undefined && operation !== newFiling) return parked(`操作类型 ${operation} 尚不支持`)
  const order = await orderOf(tx, channel, about)
  if (!order) return parked(about ? `没有上报过主体 ${about}` : `未说明是哪条记录，${textOf(result)}`)

  const decision = decideResult(result, { state: order.state, isPublished: await isPublished(tx, order.id) })
  switch (decision.is) {
    case 'approve':
      return approve(tx, deps, order.id, result.opinion)
    case 'refuse':
      return refuse(tx, deps, order, result)
    case 'waitForNumbers':
      return { outcome: 'approvedWithoutNumbers', orderId: order.id }
    case 'nothing':
      return { outcome: `nothing: ${decision.why}`, orderId: order.id }
    case 'park':
      return parked(decision.why, order.id)
  }
}

/** `BASJ`: a filing as the administration published it. */
async function applyPublished(tx: Tx, deps: Deps, channel: Channel, filing: PublishedFiling): Promise<Applied> {
  const [published] = fromBasj([filing])
  if (!published) return parked('没有内容')
  const { id, name, filingNumber } = published.subject
  const order = id === undefined ? undefined : await orderOf(tx, channel, String(id))
  if (!order) return parked(`主体“${name}”（${filingNumber ?? '无备案号'}）不是本系统上报的`)
  if (!filingNumber || published.services.some((it) => !it.filingNumber))
    return parked(`主体“${name}”缺少备案号`, order.id)

  await publishFiling(tx, deps, { orderId: order.id, published, snapshot: filing })
  const decision = decideResult({ outcome: 'approved' }, { state: order.state, isPublished: true })
  if (decision.is === 'approve' && (await hasWaitingApproval(tx, order.id))) return approve(tx, deps, order.id)
  return { outcome: 'published', orderId: order.id }
}

/** 操作类型 1, 新增备案. */
const newFiling = 1

const orderOf = async (tx: Tx, channel: Channel, subjectId: string): Promise<ReportedOrder | undefined> =>
  /^[1-9]\d{0,18}$/.test(subjectId) ? lockOrderReported(tx, channel.id, subjectId) : undefined

async function approve(tx: Tx, deps: Deps, orderId: string, opinion?: string): Promise<Applied> {
  await moveOrder(tx, deps, { orderId, action: 'approve', actor: 'administration', ...(opinion && { note: opinion }) })
  return { outcome: 'approved', orderId }
}

async function refuse(tx: Tx, deps: Deps, order: ReportedOrder, result: RecordResult): Promise<Applied> {
  const reasons = refusalReasons(result, openFiling(deps.cipher, order))
  const data = { codes: result.codes.map((it) => it.code) }
  await moveOrder(tx, deps, { orderId: order.id, action: 'refuse', actor: 'administration', reasons, data })
  return { outcome: 'refused', orderId: order.id }
}

const textOf = ({ codes, opinion, remark }: RecordResult) =>
  [...codes.map(({ code, description = '' }) => `${code} ${description}`.trim()), opinion, remark]
    .filter(Boolean)
    .join('，')
