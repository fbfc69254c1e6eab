import type { Db, Tx } from '../../platform/postgres/database.ts'
import {
  type FiledPaperRow,
  listOfFile,
  listToReport,
  lockToReport,
  putInFile,
  setDecided,
  setReported,
} from './filed-papers.store.ts'

export type FiledPaper = FiledPaperRow

/** Papers that are to be reported by this channel and are in no file yet. */
export const findPapersToReport = (db: Db, channelId: string, limit: number): Promise<FiledPaper[]> =>
  listToReport(db, channelId, limit)

/** Puts these papers into a file of the ledger; false when one of them went its way meanwhile. */
export async function reportPapers(
  tx: Tx,
  { channelId, ids: paperIds }: { channelId: string; ids: readonly string[] },
  file: () => Promise<string>,
): Promise<boolean> {
  const locked = await lockToReport(tx, channelId, paperIds)
  if (locked.length < paperIds.length) return false
  await putInFile(tx, paperIds, await file())
  return true
}

export const papersInFile = (db: Db, fileId: string): Promise<FiledPaper[]> => listOfFile(db, fileId)

/** The administration has the file: its papers wait for their results. */
export const papersAccepted = async (tx: Tx, fileId: string): Promise<void> => void (await setReported(tx, fileId))

/** A paper that cannot be put into a file waits no longer: it has to be sent anew. */
export const refusePaper = async (
  db: Db,
  { paperId, fault, at }: { paperId: string; fault: string; at: Date },
): Promise<void> => void (await setDecided(db, paperId, { state: 'refused', codes: [], fault, at }))
