import type { FiledMaterialView } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedAccountName } from '../../records/accounts/sealed-account.ts'
import {
  listFiledMaterialsOf,
  type ShownFiledMaterial,
  sealedFiledName,
  sealedMaterialFault,
  sealedOpinion,
} from '../../records/filed-materials/filed-materials.store.ts'

type Reads = Pick<Work, 'db' | 'cipher' | 'caller'>

/** The filed materials sent alone, newest first. */
export const listFiledMaterials = async ({ db, cipher, caller }: Reads, limit: number): Promise<FiledMaterialView[]> =>
  (await listFiledMaterialsOf(db, caller, { limit })).map((it) => viewOf(cipher, it))

/** One filed material, which exists. */
export async function viewFiledMaterial(
  { db, cipher, caller }: Reads,
  filedMaterialId: string,
): Promise<FiledMaterialView> {
  const [filedMaterial] = await listFiledMaterialsOf(db, caller, { limit: 1, filedMaterialId })
  if (!filedMaterial) throw new Error(`There is no filed material ${filedMaterialId}.`)
  return viewOf(cipher, filedMaterial)
}

const viewOf = (
  cipher: Cipher,
  {
    sentById,
    sentByNameSealed,
    sentAt,
    decidedAt,
    nameSealed,
    opinionSealed,
    faultSealed,
    fileId,
    sequence,
    ...same
  }: ShownFiledMaterial,
): FiledMaterialView => ({
  ...same,
  name: sealedFiledName.open(cipher, same.id, nameSealed),
  sentBy: sealedAccountName.open(cipher, sentById, sentByNameSealed),
  sentAt: sentAt.toISOString(),
  ...(fileId !== null && sequence !== null ? { file: { id: fileId, sequence } } : {}),
  ...(decidedAt ? { decidedAt: decidedAt.toISOString() } : {}),
  ...(opinionSealed ? { opinion: sealedOpinion.open(cipher, same.id, opinionSealed) } : {}),
  ...(faultSealed ? { fault: sealedMaterialFault.open(cipher, same.id, faultSealed) } : {}),
})
