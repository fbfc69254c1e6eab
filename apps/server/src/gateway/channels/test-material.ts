import { randomUUID } from 'node:crypto'
import { contentKey } from '../../papers/materials/content-key.ts'
import { sealFile } from '../../papers/materials/material-crypto.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'

/** The smallest JPEG there is: it is reported as it is. */
const smallest = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

/** Gives an order a material, without which it cannot be reported. */
export async function addMaterial(
  db: Db,
  { cipher, files }: Pick<Deps, 'cipher' | 'files'>,
  order: { id: string; providerId: string; uploadedBy: string },
  bytes: Buffer = smallest,
): Promise<void> {
  const fileId = randomUUID()
  const { bytes: sealed, dataKey } = sealFile(cipher, fileId, bytes)
  await files.put(fileId, sealed)
  await db
    .insertInto('materials')
    .values({
      providerId: order.providerId,
      orderId: order.id,
      kind: 'subject-certificate',
      about: 'subject',
      contentType: 'image/jpeg',
      sizeBytes: bytes.length,
      contentKey: contentKey(cipher, bytes),
      fileId,
      dataKey,
      uploadedBy: order.uploadedBy,
    })
    .execute()
}
