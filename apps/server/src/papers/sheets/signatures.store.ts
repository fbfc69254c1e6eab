import type { Insertable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export const insertSignature = (tx: Tx, signature: Insertable<Tables['sheet_signatures']>) =>
  tx.insertInto('sheet_signatures').values(signature).execute()

/** All of an order as they were made, with the sheets they are on and the papers they became. */
export const listSignaturesOf = (db: Db, orderId: string) =>
  db
    .selectFrom('sheet_signatures')
    .innerJoin('sheets', 'sheets.id', 'sheet_signatures.sheet_id')
    .innerJoin('accounts', 'accounts.id', 'sheet_signatures.account_id')
    .leftJoin('materials', 'materials.id', 'sheet_signatures.material_id')
    .where('sheet_signatures.order_id', '=', orderId)
    .orderBy('sheet_signatures.number')
    .selectAll('sheet_signatures')
    .select([
      'sheets.kind',
      'sheets.about',
      'sheets.version',
      'sheets.pdf_sealed',
      'accounts.name as by_name',
      'materials.sha256 as material_hash',
    ])
    .execute()

export type SignatureRow = Awaited<ReturnType<typeof listSignaturesOf>>[number]
