import { gbkEncode } from '@openbeian/regulator'
import type { Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { sealingOf } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { findDownloadOf } from '../../records/ledger/download-files.store.ts'
import { findFileOf } from '../../records/ledger/report-files.store.ts'
import { listOutcomes } from '../../records/ledger/results.store.ts'
import { viewDownloadApart, viewUploadApart } from './documents-apart.ts'
import { viewDownload, viewReportFile } from './list-report-files.ts'
import { openDownload } from './read-download.ts'
import { reportFileError } from './report-files.errors.ts'
import { openSealedFile } from './seal-file.ts'

/** A file that was sent, its XML masked. Throws `reporting.file-not-found`, `…-removed`, `…-unreadable`. */
export async function readReportFile(work: Work, fileId: string) {
  const { xml } = await openReport(work, { fileId, isMasked: true })
  return { file: await viewReportFile(work, fileId), xml }
}

/** The XML file itself, in GBK as it says: complete when a reason is given, which is in the audit before anything is handed out. */
export async function exportReportFile(work: Work, { fileId, reason }: { fileId: string; reason: string | undefined }) {
  const { channel, file, xml } = await openReport(work, { fileId, isMasked: !reason })
  await writeAudit(work, {
    caller: work.caller,
    action: reason ? 'report-file.reveal' : 'report-file.export',
    about: `report-file:${fileId}`,
    after: { channelId: channel.id, sequence: file.sequence },
    reason,
    saw: [reason ? 'wholeReport' : 'reports'],
    owners: { reportFiles: [fileId] },
  })
  return {
    bytes: gbkEncode(xml),
    contentType: 'application/xml; charset=GBK',
    fileName: `${channel.administration}-${channel.ispId}-${file.sequence}${reason ? '' : '-masked'}.xml`,
  }
}

async function openReport(work: Work, { fileId, isMasked }: { fileId: string; isMasked: boolean }) {
  const { db, caller, cipher } = work
  const file = await findFileOf(db, caller, fileId)
  if (!file) throw reportFileError('reporting.file-not-found', { fileId })
  if (file.payloadRemovedAt) throw reportFileError('reporting.file-removed', { fileId })
  const channel = await getChannel(db, file.channelId)
  const sealed = await openSealedFile(work, file)
  const opened = await viewUploadApart(sealed, { ...sealingOf(cipher, channel), isMasked })
  if (opened.xml === undefined) throw reportFileError('reporting.file-unreadable', { reason: opened.reason })
  return { channel, file, xml: opened.xml }
}

/** A received file: its XML, masked, and what became of each result. Throws `reporting.file-not-found`. */
export async function readDownloadFile(work: Work, fileId: string) {
  const { db, cipher } = work
  const file = await findDownloadOf(db, work.caller, fileId)
  if (!file) throw reportFileError('reporting.file-not-found', { fileId })
  const channel = await getChannel(db, file.channelId)
  const { xml, codes }: { xml?: string; codes: number[][] } = file.payloadRemovedAt
    ? { codes: [] }
    : await viewDownloadApart(await openDownload(work, file), sealingOf(cipher, channel))
  const outcomes = await listOutcomes(work, fileId)
  return {
    file: await viewDownload(work, fileId),
    ...(xml === undefined ? {} : { xml }),
    results: outcomes.map(({ orderId, at, ...it }) => ({
      ...it,
      ...(orderId ? { orderId } : {}),
      ...(it.kind === 'BAJG' && codes[it.position] ? { codes: codes[it.position] } : {}),
      at: at.toISOString(),
    })),
  }
}
