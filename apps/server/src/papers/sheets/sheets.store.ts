import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'
import type { CodeOnSheet } from './sheet-code.ts'

export type SheetRow = Selectable<Tables['sheets']>
type SheetPlace = Pick<SheetRow, 'orderId' | 'kind' | 'about'>

export const insertSheet = (tx: Tx, sheet: Insertable<Tables['sheets']>): Promise<SheetRow> =>
  tx.insertInto('sheets').values(sheet).returningAll().executeTakeFirstOrThrow()

export const findSheet = (db: Db, sheetId: string): Promise<SheetRow | undefined> =>
  db.selectFrom('sheets').selectAll().where('id', '=', sheetId).executeTakeFirst()

export const findNewestSheet = (db: Db, { orderId, kind, about }: SheetPlace): Promise<SheetRow | undefined> =>
  db
    .selectFrom('sheets')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Of an order, the newest first, without what is printed. */
export const listSheetsOf = (db: Db, orderId: string) =>
  db
    .selectFrom('sheets')
    .select(['id', 'kind', 'about', 'version', 'sheetCode', 'madeAt'])
    .where('orderId', '=', orderId)
    .orderBy('version', 'desc')
    .execute()

/** The sheet of this provider that a code names; one that says anything else is not ours. */
export const findSheetByCode = (db: Db, providerId: string, code: CodeOnSheet): Promise<SheetRow | undefined> =>
  db
    .selectFrom('sheets')
    .innerJoin('orders', 'orders.id', 'sheets.orderId')
    .selectAll('sheets')
    .where('sheets.providerId', '=', providerId)
    .where('sheets.sheetCode', '=', code.sheetCode)
    .where('sheets.kind', '=', code.kind)
    .where('sheets.about', '=', code.about)
    .where('sheets.version', '=', code.version)
    .where('orders.reference', '=', code.reference)
    .executeTakeFirst()

export const getProviderForSheets = (db: Db, providerId: string) =>
  db.selectFrom('providers').select(['name', 'settings']).where('id', '=', providerId).executeTakeFirstOrThrow()

/** Those that were signed here stay with their signatures. */
export const deleteUnsignedSheetsOf = (tx: Tx, orderId: string) =>
  tx
    .deleteFrom('sheets')
    .where('orderId', '=', orderId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sheetSignatures').select('id').whereRef('sheetId', '=', 'sheets.id'))),
    )
    .executeTakeFirst()

/** Of orders emptied before that day: their signatures have gone. */
export const deleteSheetsOfEmptied = (db: Db, before: Date) =>
  db
    .deleteFrom('sheets')
    .where('orderId', 'in', (it) => it.selectFrom('orders').select('id').where('emptiedAt', '<', before))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sheetSignatures').select('id').whereRef('sheetId', '=', 'sheets.id'))),
    )
    .executeTakeFirst()

/** All of a customer, with what is printed. */
export const listSheetsWhole = (db: Db, customerId: string): Promise<SheetRow[]> =>
  db
    .selectFrom('sheets')
    .innerJoin('orders', 'orders.id', 'sheets.orderId')
    .selectAll('sheets')
    .where('orders.customerId', '=', customerId)
    .execute()
