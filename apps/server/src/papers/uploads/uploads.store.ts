import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type UploadRow = Selectable<Tables['uploads']>

export const insertUpload = (tx: Tx, upload: Insertable<Tables['uploads']>): Promise<UploadRow> =>
  tx.insertInto('uploads').values(upload).returningAll().executeTakeFirstOrThrow()

export async function countUploads(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('uploads')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Who sends the upload: an account that is signed in, or the holder of a link that account handed out. */
export interface Sender {
  accountId: string
  handoverId?: string
}

const selectUploadOf = (db: Db, { accountId, handoverId }: Sender, id: string) =>
  db
    .selectFrom('uploads')
    .selectAll()
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .where('handoverId', 'is not distinct from', handoverId ?? null)

export const findUploadOf = (db: Db, sender: Sender, id: string): Promise<UploadRow | undefined> =>
  selectUploadOf(db, sender, id).executeTakeFirst()

/** One piece after the other. */
export const lockUploadOf = (tx: Tx, sender: Sender, id: string): Promise<UploadRow | undefined> =>
  selectUploadOf(tx, sender, id).forUpdate().executeTakeFirst()

export async function addPart(
  tx: Tx,
  { upload: { id, receivedBytes }, sealed, sizeBytes }: { upload: UploadRow; sealed: Buffer; sizeBytes: number },
) {
  await tx.insertInto('uploadParts').values({ uploadId: id, beginsAt: receivedBytes, sealed }).execute()
  return tx
    .updateTable('uploads')
    .set({ receivedBytes: receivedBytes + sizeBytes })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const listParts = (db: Db, uploadId: string) =>
  db
    .selectFrom('uploadParts')
    .select(['beginsAt', 'sealed'])
    .where('uploadId', '=', uploadId)
    .orderBy('beginsAt')
    .execute()

/** Its parts go with it. */
export const deleteUpload = (db: Db, id: string) => db.deleteFrom('uploads').where('id', '=', id).execute()

/** What is on its way for one of the services of an order. */
export const deleteUploadsOfServices = (tx: Tx, orderId: string) =>
  tx.deleteFrom('uploads').where('orderId', '=', orderId).where('about', '<>', 'subject').execute()

export const deleteUploadsBefore = (db: Db, at: Date) => db.deleteFrom('uploads').where('begunAt', '<', at).execute()

export const deleteUploadsOf = (tx: Tx, orderId: string) =>
  tx.deleteFrom('uploads').where('orderId', '=', orderId).executeTakeFirst()
