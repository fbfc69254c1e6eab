import { createHash, randomUUID } from 'node:crypto'
import { sealFile } from '../../papers/materials/material-crypto.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'

/** The smallest JPEG there is: it is reported as it is. */
const smallest = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

/** Gives an order a paper, without which it cannot be reported. */
export async function addPaper(
  db: Db,
  { cipher, files }: Pick<Deps, 'cipher' | 'files'>,
  order: { id: string; providerId: string; uploadedBy: string },
  paper: Buffer = smallest,
): Promise<void> {
  const fileId = randomUUID()
  const { bytes, dataKey } = sealFile(cipher, fileId, paper)
  await files.put(fileId, bytes)
  await db
    .insertInto('materials')
    .values({
      providerId: order.providerId,
      orderId: order.id,
      kind: 'subject-certificate',
      about: 'subject',
      contentType: 'image/jpeg',
      sizeBytes: paper.length,
      sha256: createHash('sha256').update(paper).digest(),
      fileId,
      dataKey,
      uploadedBy: order.uploadedBy,
    })
    .execute()
}
