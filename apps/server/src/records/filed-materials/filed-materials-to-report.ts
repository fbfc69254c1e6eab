import type { ReportFault } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import {
  type FiledMaterialRow,
  listOfFile,
  listToReport,
  lockToReport,
  putInFile,
  setDecided,
  setReported,
} from './filed-materials.store.ts'

export type FiledMaterial = FiledMaterialRow

/** Filed materials that are to be reported by this channel and are in no file yet. */
export const findFiledMaterialsToReport = (db: Db, channelId: string, limit: number): Promise<FiledMaterial[]> =>
  listToReport(db, channelId, limit)

/** Puts these filed materials into a file of the ledger; false when one of them went its way meanwhile. */
export async function reportFiledMaterials(
  tx: Tx,
  { channelId, ids: filedMaterialIds }: { channelId: string; ids: readonly string[] },
  file: () => Promise<string>,
): Promise<boolean> {
  const locked = await lockToReport(tx, channelId, filedMaterialIds)
  if (locked.length < filedMaterialIds.length) return false
  await putInFile(tx, filedMaterialIds, await file())
  return true
}

export const filedMaterialsInFile = (db: Db, fileId: string): Promise<FiledMaterial[]> => listOfFile(db, fileId)

/** The administration has the file: its filed materials wait for their results. */
export const filedMaterialsAccepted = async (tx: Tx, fileId: string): Promise<void> =>
  void (await setReported(tx, fileId))

/** A filed material that cannot be put into a file waits no longer: it has to be sent anew. */
export const refuseFiledMaterial = async (
  deps: Pick<Deps, 'db' | 'cipher'>,
  { filedMaterialId, fault, at }: { filedMaterialId: string; fault: ReportFault; at: Date },
): Promise<void> => void (await setDecided(deps, filedMaterialId, { state: 'refused', codes: [], fault, at }))
