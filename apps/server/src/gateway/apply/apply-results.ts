import type { DownloadFault } from '@openbeian/contract'
import { type DownloadData, resultsOf } from '@openbeian/regulator'
import { type Deps, type DepsInTx, inTransaction } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { type Channel, editionsOf, sealingOf } from '../../records/channels/channel.ts'
import {
  type DownloadRow,
  getDownload,
  noteDownloadFault,
  setApplied,
} from '../../records/ledger/download-files.store.ts'
import { lostPayload } from '../../records/ledger/payload-files.ts'
import { listOutcomes, type ResultPlace, setOutcome, takePlace } from '../../records/ledger/results.store.ts'
import { stopChannel } from '../channels/stop-channel.ts'
import { openDownload, readDownload } from '../files/read-download.ts'
import { notificationsIn } from './apply-notifications.ts'
import { applyPublished, applyRecord } from './apply-order-results.ts'
import type { ResultSource } from './ask-about-order.ts'
import type { ResultItem } from './result-item.ts'
import { unhandledBlocksIn } from './unhandled-blocks.ts'

/** Does what a received file says, each result in a transaction of its own and never twice. */
export async function applyDownload(deps: Deps, channel: Channel, fileId: string): Promise<void> {
  const { db, cipher, log, now } = deps
  const file = await getDownload(db, fileId)
  if (file.state === 'applied' || file.state === 'quarantined' || file.payloadRemovedAt) return
  const payload = await openDownload(deps, file).catch(lostPayload)
  if (typeof payload === 'string') return lose(deps, { channel, file, how: payload })
  const read = await readDownload(payload, sealingOf(cipher, channel))
  if (!read.ok) return void (await noteDownloadFault(deps, fileId, read.fault))

  const failures: (Place & { message: string })[] = []
  for (const item of [
    ...resultsIn({ channel, fileId }, read.data),
    ...notificationsIn({ channel, fileId, data: read.data }),
    ...unhandledBlocksIn(read.data),
  ]) {
    const place = { fileId, position: item.position, kind: item.kind }
    try {
      await applyResult(deps, place, item.apply)
    } catch (error) {
      // the next results do not wait for this one; the next run tries it again
      log.error({ err: error, ...place }, 'a result could not be applied')
      failures.push({ ...placeOf(item), message: error instanceof Error ? error.message : String(error) })
    }
  }
  if (failures.length > 0)
    return void (await noteDownloadFault(deps, fileId, { reason: 'not-applied-yet', details: { results: failures } }))

  const parked = (await listOutcomes(deps, fileId))
    .filter(({ outcome }) => outcome.kind === 'parked')
    .map((it) => ({ ...placeOf(it), outcome: it.outcome }))
  if (parked.length > 0)
    log.error(
      { fileId, parked: parked.map((it) => it.outcome.reason) },
      'a downloaded file has results that somebody has to look at',
    )
  const fault: DownloadFault | undefined =
    parked.length > 0 ? { reason: 'parked', details: { results: parked } } : undefined
  await setApplied(deps, { fileId, at: now(), fault })
}

/** What it said is not known any more: somebody has to look at the store, or bring the file in by hand. */
async function lose(
  deps: Deps,
  { channel, file, how }: { channel: Channel; file: DownloadRow; how: 'missing' | 'damaged' },
): Promise<void> {
  await setApplied(deps, { fileId: file.id, at: deps.now(), fault: { reason: 'lost', details: { how } } })
  await stopChannel(deps, channel, { reason: 'download-lost', details: { fileName: file.fileName, how } })
}

interface Place {
  block: string
  position: number
}

const placeOf = ({ kind, position }: Pick<ResultItem, 'kind' | 'position'>): Place => ({ block: kind, position })

/** What became of what we reported. */
const resultsIn = (source: ResultSource, { icp }: DownloadData): ResultItem[] => [
  ...(icp?.published ?? []).map((it, position) => ({
    kind: 'BASJ',
    position,
    apply: (work: DepsInTx) => applyPublished(work, source, it),
  })),
  ...(icp?.results ? resultsOf(icp.results, editionsOf(source.channel)) : []).map((it, position) => ({
    kind: 'BAJG',
    position,
    apply: (work: DepsInTx) => applyRecord(work, source, it),
  })),
]

async function applyResult(deps: Deps, place: ResultPlace, apply: ResultItem['apply']): Promise<void> {
  await inTransaction(deps, async (work) => {
    if (!(await takePlace(work.db, place, work.now()))) return
    const { outcome, orderId } = await apply(work)
    await setOutcome(work, { resultPlace: place, outcome, orderId })
    failpoint('apply.before-commit')
  })
}
