import type { Deps } from '../../platform/deps.ts'
import { openFile } from './material-crypto.ts'
import { findMaterial, type MaterialRow } from './materials.store.ts'

/** A paper in the clear, for what is done with it by itself; undefined once another took its place. */
export async function openCurrentMaterial(
  { db, files, cipher }: Pick<Deps, 'db' | 'files' | 'cipher'>,
  materialId: string,
): Promise<{ row: MaterialRow; bytes: Buffer } | undefined> {
  const row = await findMaterial(db, materialId)
  if (!row || row.replacedAt) return undefined
  const { fileId, dataKey } = row
  return { row, bytes: openFile(cipher, fileId, { bytes: await files.get(fileId), dataKey: dataKey }) }
}
