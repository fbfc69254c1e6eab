import type { DownloadView, ReportFileView } from '@openbeian/contract'
import type { z } from 'zod'
import type { Work } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedDownloadFault } from '../../records/ledger/download-files.store.ts'
import { sealedAnswerMessage } from '../../records/ledger/report-files.store.ts'
import {
  countOrdersInFiles,
  listDownloadsOf,
  listFiledMaterialsInFiles,
  listFilesOf,
  listOrdersInFiles,
  listTasksInFiles,
} from '../../records/ledger/reporting-views.store.ts'
import { sealedOrderSubject } from '../../records/orders/order.ts'
import { sealedTaskSubject } from '../../records/tasks/task.ts'
import { reportFileError } from './report-files.errors.ts'

type FileView = z.infer<typeof ReportFileView>
type ReceivedView = z.infer<typeof DownloadView>

type Reads = Pick<Work, 'db' | 'cipher' | 'caller'>

interface ListReportFilesQuery {
  channelId?: string | undefined
  filesBefore?: string | undefined
  downloadsBefore?: string | undefined
  limit: number
}

/** The ledger: what was sent and what was received, newest first; behind one file, only those of its list. */
export async function listReportFiles(
  { db, cipher, caller }: Reads,
  { channelId, filesBefore, downloadsBefore, limit }: ListReportFilesQuery,
) {
  const isFirstPage = !filesBefore && !downloadsBefore
  const page = { channelId, limit: limit + 1 }
  const [files, downloads] = await Promise.all([
    isFirstPage || filesBefore ? listFilesOf(db, caller, { ...page, before: filesBefore }) : [],
    isFirstPage || downloadsBefore ? listDownloadsOf(db, caller, { ...page, before: downloadsBefore }) : [],
  ])
  return {
    files: await viewsOf({ db, cipher, caller }, files.slice(0, limit), ordersInList),
    moreFiles: files.length > limit,
    downloads: downloads.slice(0, limit).map((it) => received(cipher, it)),
    moreDownloads: downloads.length > limit,
  }
}

/** Throws `reporting.file-not-found`. */
export async function viewReportFile(work: Reads, fileId: string): Promise<FileView> {
  const [view] = await viewsOf(work, await listFilesOf(work.db, work.caller, { fileId, limit: 1 }), ordersInFile)
  if (!view) throw reportFileError('reporting.file-not-found', { fileId })
  return view
}

/** Throws `reporting.file-not-found`. */
export async function viewDownload({ db, cipher, caller }: Reads, fileId: string): Promise<ReceivedView> {
  const [row] = await listDownloadsOf(db, caller, { fileId, limit: 1 })
  if (!row) throw reportFileError('reporting.file-not-found', { fileId })
  return received(cipher, row)
}

/** A list names some orders of each file; the file alone all it can hold. */
const ordersInList = 3
const ordersInFile = 1000

async function viewsOf(
  { db, cipher }: Reads,
  files: Awaited<ReturnType<typeof listFilesOf>>,
  ordersOfEach: number,
): Promise<FileView[]> {
  const ids = files.map((it) => it.id)
  const [orderRows, countRows, taskRows, filedMaterialRows] = await Promise.all([
    listOrdersInFiles(db, ids, ordersOfEach),
    countOrdersInFiles(db, ids),
    listTasksInFiles(db, ids),
    listFiledMaterialsInFiles(db, ids),
  ])
  const orders = Map.groupBy(orderRows, (it) => it.fileId)
  const counts = new Map(countRows.map(({ fileId, orders: count }) => [fileId, Number(count)]))
  const tasks = Map.groupBy(taskRows, (it) => it.fileId)
  const filedMaterials = Map.groupBy(filedMaterialRows, (it) => it.fileId)
  return files.map(({ answerCode, answerMessageSealed, composedAt, acceptedAt, removedAt, ...same }) => ({
    ...same,
    orders: (orders.get(same.id) ?? []).map(({ id, reference, subjectNameSealed }) => ({
      id,
      reference,
      subjectName: sealedOrderSubject.open(cipher, id, subjectNameSealed),
    })),
    ordersTotal: counts.get(same.id) ?? 0,
    tasks: (tasks.get(same.id) ?? []).map(({ id, aboutSealed }) => ({
      id,
      about: sealedTaskSubject.open(cipher, id, aboutSealed),
    })),
    filedMaterials: (filedMaterials.get(same.id) ?? []).map(({ id, about }) => ({ id, about })),
    composedAt: composedAt.toISOString(),
    isKept: removedAt === null,
    ...(answerCode === null ? {} : { answerCode }),
    ...(answerMessageSealed ? { answerMessage: sealedAnswerMessage.open(cipher, same.id, answerMessageSealed) } : {}),
    ...(acceptedAt ? { acceptedAt: acceptedAt.toISOString() } : {}),
  }))
}

type DownloadRow = Awaited<ReturnType<typeof listDownloadsOf>>[number]

const received = (
  cipher: Cipher,
  { receivedAt, faultSealed, importedBy, removedAt, ...it }: DownloadRow,
): ReceivedView => ({
  ...it,
  receivedAt: receivedAt.toISOString(),
  isImported: importedBy !== null,
  isKept: removedAt === null,
  ...(faultSealed ? { fault: sealedDownloadFault.open(cipher, it.id, faultSealed) } : {}),
})
