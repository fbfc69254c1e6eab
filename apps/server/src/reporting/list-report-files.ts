import type { DownloadView, ReportFileView } from '@openbeian/contract'
import type { z } from 'zod'
import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'
import { listDownloadsOf, listFilesOf, listOrdersInFiles } from './reporting-views.store.ts'

/** The ledger: what was sent and what was received, newest first. */
export async function listReportFiles(db: Db, { providerId }: Caller) {
  const [files, downloads] = await Promise.all([listFilesOf(db, providerId), listDownloadsOf(db, providerId)])
  const orders = Map.groupBy(
    await listOrdersInFiles(
      db,
      files.map((it) => it.id),
    ),
    (it) => it.fileId,
  )
  return {
    files: files.map((it): z.infer<typeof ReportFileView> => {
      const { answerCode, answerMessage, composedAt, acceptedAt, ...same } = it
      return {
        ...same,
        orders: (orders.get(it.id) ?? []).map(({ id, reference, subjectName }) => ({ id, reference, subjectName })),
        composedAt: composedAt.toISOString(),
        ...(answerCode === null ? {} : { answerCode }),
        ...(answerMessage === null ? {} : { answerMessage }),
        ...(acceptedAt ? { acceptedAt: acceptedAt.toISOString() } : {}),
      }
    }),
    downloads: downloads.map(
      ({ receivedAt, fault, ...it }): z.infer<typeof DownloadView> => ({
        ...it,
        receivedAt: receivedAt.toISOString(),
        ...(fault ? { fault } : {}),
      }),
    ),
  }
}
