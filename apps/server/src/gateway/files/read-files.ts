import { decodeDownload, gbkEncode, resultsOf, type Sealed, unseal } from '@openbeian/regulator'
import type { Deps, Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { type Channel, sealingOf } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { findDownloadOf } from '../../records/ledger/download-files.store.ts'
import { findFileOf } from '../../records/ledger/report-files.store.ts'
import { listOutcomes } from '../../records/ledger/results.store.ts'
import { viewDownload, viewReportFile } from './list-report-files.ts'
import { maskedDownload, maskedUpload } from './masked-xml.ts'
import { openDownload } from './read-download.ts'
import { reportFileError } from './report-files.errors.ts'
import { openSealedFile } from './seal-file.ts'

/** A file that was sent, its XML masked. Throws `reporting.file-not-found`, `…-removed`, `…-unreadable`. */
export async function readReportFile(work: Work, fileId: string) {
  const { channel, xml } = await openReport(work, fileId)
  return { file: await viewReportFile(work.db, work.caller, fileId), xml: maskedUpload(channel.dialect, xml) }
}

/** The XML file itself, in GBK as it says: complete when a reason is given, which is in the audit before anything is handed out. */
export async function exportReportFile(work: Work, { fileId, reason }: { fileId: string; reason: string | undefined }) {
  const { channel, file, xml } = await openReport(work, fileId)
  await writeAudit(work.db, {
    caller: work.caller,
    action: reason ? 'report-file.reveal' : 'report-file.export',
    about: `report-file:${fileId}`,
    after: { channelId: channel.id, sequence: file.sequence },
    reason,
  })
  return {
    bytes: gbkEncode(reason ? xml : maskedUpload(channel.dialect, xml)),
    contentType: 'application/xml; charset=GBK',
    fileName: `${channel.administration}-${channel.ispId}-${file.sequence}${reason ? '' : '-masked'}.xml`,
  }
}

async function openReport(work: Work, fileId: string) {
  const { db, caller, cipher } = work
  const file = await findFileOf(db, caller, fileId)
  if (!file) throw reportFileError('reporting.file-not-found', { fileId })
  if (file.payloadRemovedAt) throw reportFileError('reporting.file-removed', { fileId })
  const channel = await getChannel(db, file.channelId)
  const opened = await open(work, channel, openSealedFile(cipher, fileId, file.payloadSealed))
  if (opened.xml === undefined) throw reportFileError('reporting.file-unreadable', { reason: opened.reason })
  return { channel, file, xml: opened.xml }
}

/** A received file: its XML, masked, and what became of each result. Throws `reporting.file-not-found`. */
export async function readDownloadFile(work: Work, fileId: string) {
  const { db, cipher } = work
  const file = await findDownloadOf(db, work.caller, fileId)
  if (!file) throw reportFileError('reporting.file-not-found', { fileId })
  const channel = await getChannel(db, file.channelId)
  const opened = file.payloadRemovedAt
    ? undefined
    : await open(work, channel, openDownload(cipher, fileId, file.payloadSealed))
  const outcomes = await listOutcomes(db, fileId)
  const codes = codesIn(channel.dialect, opened?.xml)
  return {
    file: await viewDownload(db, work.caller, fileId),
    ...(opened?.xml === undefined ? {} : { xml: maskedDownload(channel.dialect, opened.xml) }),
    results: outcomes.map(({ orderId, at, ...it }) => ({
      ...it,
      ...(orderId ? { orderId } : {}),
      ...(it.kind === 'BAJG' && codes[it.position] ? { codes: codes[it.position] } : {}),
      at: at.toISOString(),
    })),
  }
}

/** The codes of each result (`BAJG`) of a file, by its place. */
function codesIn(dialect: Channel['dialect'], xml: string | undefined): number[][] {
  const read = xml === undefined ? undefined : decodeDownload(dialect, xml)
  const results = read?.ok ? read.value.icp?.results : undefined
  return results ? resultsOf(results).map((it) => it.codes.map(({ code }) => code)) : []
}

async function open(
  { cipher }: Deps,
  channel: Channel,
  sealed: Sealed,
): Promise<{ xml: string; reason?: undefined } | { xml?: undefined; reason: string }> {
  const opened = await unseal(sealed, sealingOf(cipher, channel))
  return opened.ok ? { xml: opened.xml } : { reason: `${opened.code} ${opened.reason}` }
}
