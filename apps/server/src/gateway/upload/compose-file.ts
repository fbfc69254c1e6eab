import { randomUUID } from 'node:crypto'
import { channelFacts } from '../../judging/orders/channel-facts.ts'
import { packsOfProvider } from '../../judging/rules/rules-of-provider.ts'
import { type Deps, type DepsInTx, inTransaction } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getChannel, lockChannel } from '../../records/channels/channels.store.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { findFiledMaterialsToReport } from '../../records/filed-materials/filed-materials-to-report.ts'
import { insertFile, insertKeys, insertRecord, nextSequence } from '../../records/ledger/report-files.store.ts'
import { clearFaults, listReportable, lockReportable, putFault } from '../../records/ledger/report-orders.store.ts'
import { moveOrder } from '../../records/orders/move-order.ts'
import { findAnswersToReport } from '../../records/tasks/answers-to-report.ts'
import { workAlone } from '../channels/channel-lock.ts'
import { type StoredPayload, storeFile } from '../files/seal-file.ts'
import { composeAnswers } from './compose-answers.ts'
import { composeFiledMaterials } from './compose-filed-materials.ts'
import { countRecords, mergedRecords, type PreparedOrder, prepareOrder } from './prepare-order.ts'
import { keysOfRecords, keyText } from './record-keys.ts'
import { stopOfReport } from './refuse-report.ts'

type Record = Extract<PreparedOrder, { ok: true }>

/**
 * Puts the orders that are ready into files until none is left. One process at a time does this, so that no picture is
 * prepared twice.
 */
export async function composeFiles(deps: Deps, channelId: string): Promise<void> {
  await workAlone(
    deps,
    { what: 'compose', channelId },
    {
      async work(own) {
        while (await composeFile(own, channelId));
        while (await composeAnswers(own, channelId));
        while (await composeFiledMaterials(own, channelId));
      },
      async isMore() {
        const channel = await getChannel(deps.db, channelId)
        if (channel.state === 'stopped') return false
        const orders = await listReportable(deps.db, { channel, now: deps.now(), limit: 1 })
        if (orders.length > 0 || (await findAnswersToReport(deps.db, channelId, 1)).length > 0) return true
        return (await findFiledMaterialsToReport(deps.db, channelId, 1)).length > 0
      },
    },
  )
}

/**
 * Puts ready orders into one file with the next sequence; false when none was ready. Records are prepared without a lock,
 * because pictures take seconds; orders that changed meanwhile are prepared again.
 */
export async function composeFile(deps: Deps, channelId: string): Promise<boolean> {
  for (;;) {
    const channel = await getChannel(deps.db, channelId)
    if (channel.state === 'stopped') return false
    const { records, faulty } = await prepareBatch(deps, channel)
    for (const { order, fault } of faulty) {
      deps.log.warn({ orderId: order.id, fault: fault.reason }, 'an order cannot be put into a file')
      await putFault(deps, { order, fault, at: deps.now() })
    }
    if (records.length > 0) {
      const fileId = randomUUID()
      const merged = mergedRecords(records.map((it) => it.records))
      const payload = await storeFile(deps, { channel, fileId, records: merged })
      const isSaved = await inTransaction(deps, (work) => saveFile(work, { channelId, fileId, records, payload }))
      if (isSaved) return true
    } else if (faulty.length === 0) return false
  }
}

/** As many orders as one file takes: 1000, and 50 MB. */
async function prepareBatch(deps: Deps, channel: Channel) {
  const { limits } = channel.dialect
  const codes = await codeTablesInForce(deps.db, channel.administration)
  const inForce = await packsOfProvider(deps, channel.providerId)
  const ofChannel = await channelFacts(deps, channel.id)
  const records: Record[] = []
  const faulty: Extract<PreparedOrder, { ok: false }>[] = []
  let size = 0
  let count = 0
  for (const order of await listReportable(deps.db, { channel, now: deps.now(), limit: limits.records })) {
    const prepared = await prepareOrder(deps, { channel, codes, order })
    const stop = prepared.ok ? stopOfReport(deps, { inForce, order, ofChannel, ...sizeOf(prepared) }) : undefined
    if (!prepared.ok) faulty.push(prepared)
    else if (stop) faulty.push({ ok: false, order, fault: stop })
    else if (prepared.sizeBytes > limits.fileBytes) faulty.push({ ok: false, order, fault: tooLarge })
    else if (size + prepared.sizeBytes > limits.fileBytes) break
    else if (count + countRecords(prepared.records) > limits.records) break
    else {
      records.push(prepared)
      size += prepared.sizeBytes
      count += countRecords(prepared.records)
    }
  }
  return { records, faulty }
}

const sizeOf = ({ sizeBytes, records }: Record) => ({ bytes: sizeBytes, records: countRecords(records) })

const tooLarge = { reason: 'too-large', details: {} } as const

/**
 * Sequence, file, its orders and the job to send it are stored together or not at all. False when an order changed state
 * meanwhile.
 */
async function saveFile(
  work: DepsInTx,
  {
    channelId,
    fileId,
    records,
    payload,
  }: { channelId: string; fileId: string; records: Record[]; payload: StoredPayload },
): Promise<boolean> {
  const { lastSequence, state } = await lockChannel(work.db, channelId)
  const ready = await lockReportable(
    work.db,
    records.map((it) => it.order),
  )
  if (state === 'stopped' || ready.length < records.length) return false

  const sequence = await nextSequence(work.db, channelId, lastSequence)
  await insertFile(work.db, { id: fileId, channelId, sequence, ...payload, at: work.now() })
  await insertKeys(
    work.db,
    fileId,
    records.flatMap(({ order, records: reported }) =>
      keysOfRecords(reported).map(({ operation, key }) => ({ orderId: order.id, operation, key: keyText(key) })),
    ),
  )
  for (const { order, subjectId } of records) {
    await insertRecord(work.db, { fileId, orderId: order.id, subjectId })
    if (order.state === 'readyToReport') {
      await moveOrder(work, {
        orderId: order.id,
        action: 'report',
        actor: 'gateway',
        data: { channelId, sequence },
      })
    }
  }
  await clearFaults(
    work.db,
    records.map((it) => it.order.id),
  )
  await work.jobs.enqueue(work.db, 'upload-next', { channelId }, { singletonKey: channelId })
  failpoint('compose.before-commit')
  return true
}
