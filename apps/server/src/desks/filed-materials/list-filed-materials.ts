import type { FiledMaterialView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { listFiledMaterialsOf, type ShownFiledMaterial } from '../../records/filed-materials/filed-materials.store.ts'

/** The filed materials sent alone, newest first. */
export const listFiledMaterials = async (db: Db, caller: Caller, limit: number): Promise<FiledMaterialView[]> =>
  (await listFiledMaterialsOf(db, caller, { limit })).map(viewOf)

/** One filed material, which exists. */
export async function viewFiledMaterial(db: Db, caller: Caller, filedMaterialId: string): Promise<FiledMaterialView> {
  const [filedMaterial] = await listFiledMaterialsOf(db, caller, { limit: 1, filedMaterialId })
  if (!filedMaterial) throw new Error(`There is no filed material ${filedMaterialId}.`)
  return viewOf(filedMaterial)
}

const viewOf = ({
  sentAt,
  decidedAt,
  opinion,
  fault,
  fileId,
  sequence,
  ...same
}: ShownFiledMaterial): FiledMaterialView => ({
  ...same,
  sentAt: sentAt.toISOString(),
  ...(fileId !== null && sequence !== null ? { file: { id: fileId, sequence } } : {}),
  ...(decidedAt ? { decidedAt: decidedAt.toISOString() } : {}),
  ...(opinion ? { opinion } : {}),
  ...(fault ? { fault } : {}),
})
