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
      provider_id: order.providerId,
      order_id: order.id,
      kind: 'subject-certificate',
      about: 'subject',
      content_type: 'image/jpeg',
      size_bytes: paper.length,
      sha256: createHash('sha256').update(paper).digest(),
      file_id: fileId,
      data_key: dataKey,
      uploaded_by: order.uploadedBy,
    })
    .execute()
}
