import type { ReportFault } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import {
  listAnswered,
  listTasksOfFile,
  lockAnswered,
  putInFile,
  reopenWithFault,
  setReported,
  type TaskRow,
} from './tasks.store.ts'

export type AnsweredTask = TaskRow

/** Tasks whose answers are to be reported by this channel and are in no file yet. */
export const findAnswersToReport = (db: Db, channelId: string, limit: number): Promise<AnsweredTask[]> =>
  listAnswered(db, channelId, limit)

/** Puts these answers into a file of the ledger; false when one of them went its way meanwhile. */
export async function reportAnswers(
  tx: Tx,
  { channelId, ids: taskIds }: { channelId: string; ids: readonly string[] },
  file: () => Promise<string>,
) {
  const locked = await lockAnswered(tx, channelId, taskIds)
  if (locked.length < taskIds.length) return false
  await putInFile(tx, taskIds, await file())
  return true
}

/** The tasks answered in a file. */
export const answersInFile = (db: Db, fileId: string): Promise<AnsweredTask[]> => listTasksOfFile(db, fileId)

/** The administration has the file: its tasks are done. */
export const answersAccepted = async (tx: Tx, fileId: string): Promise<void> => void (await setReported(tx, fileId))

/** An answer that cannot be put into a file is asked for again. */
export const askAgain = async (deps: Pick<Deps, 'db' | 'cipher'>, taskId: string, fault: ReportFault): Promise<void> =>
  void (await reopenWithFault(deps, taskId, fault))
