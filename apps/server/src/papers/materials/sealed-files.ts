import { randomUUID } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { announceFile, takeOverFile } from '../../records/files/pending-files.store.ts'
import { openFile, sealFile } from './material-crypto.ts'
import { findMaterial } from './materials.store.ts'

type StorageDeps = Pick<Deps, 'db' | 'files' | 'cipher' | 'now'>

/** Stores bytes sealed under a key of their own; unless a row takes them over they are cleaned away. */
export async function storeSealed({ db, files, cipher, now }: StorageDeps, bytes: Uint8Array) {
  const fileId = randomUUID()
  const sealed = sealFile(cipher, fileId, bytes)
  await announceFile(db, fileId, now())
  await files.put(fileId, sealed.bytes)
  return { fileId, dataKey: sealed.dataKey }
}

/** To be called in the transaction that writes the row. Throws when the file was cleaned away meanwhile. */
export async function takeOverSealed(tx: Tx, fileId: string): Promise<void> {
  if (await takeOverFile(tx, fileId)) return
  throw new Error(`the file ${fileId} was cleaned away before it was taken over`)
}

/** Throws `cipher.cannot-open`. */
export const openSealed = async (
  { files, cipher }: Pick<Deps, 'files' | 'cipher'>,
  { fileId, dataKey }: { fileId: string; dataKey: Buffer },
): Promise<Buffer> => openFile(cipher, fileId, { bytes: await files.get(fileId), dataKey })

/** A stored paper in the clear, for our own work. Undefined when there is no such picture. Throws `cipher.cannot-open`. */
export async function openPicture(
  deps: Pick<Deps, 'db' | 'files' | 'cipher'>,
  id: string,
): Promise<Buffer | undefined> {
  const material = await findMaterial(deps.db, id)
  if (!material?.contentType.startsWith('image/')) return undefined
  return openSealed(deps, { fileId: material.fileId, dataKey: material.dataKey })
}
