import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export const insertSignature = (tx: Tx, signature: Insertable<Tables['sheetSignatures']>) =>
  tx.insertInto('sheetSignatures').values(signature).execute()

/** All of an order as they were made, with the sheets they are on and the papers they became. */
export const listSignaturesOf = (db: Db, orderId: string) =>
  db
    .selectFrom('sheetSignatures')
    .innerJoin('sheets', 'sheets.id', 'sheetSignatures.sheetId')
    .innerJoin('accounts', 'accounts.id', 'sheetSignatures.accountId')
    .leftJoin('materials', 'materials.id', 'sheetSignatures.materialId')
    .where('sheetSignatures.orderId', '=', orderId)
    .orderBy('sheetSignatures.number')
    .selectAll('sheetSignatures')
    .select([
      'sheets.kind',
      'sheets.about',
      'sheets.version',
      'sheets.pdfSealed',
      'accounts.nameSealed as byNameSealed',
      'materials.contentKey as materialKey',
    ])
    .execute()

export type SignatureRow = Awaited<ReturnType<typeof listSignaturesOf>>[number]
