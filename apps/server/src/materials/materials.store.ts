import type { MaterialKind } from '@openbeian/filing'
import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables, Tx } from '../platform/database.ts'

export type MaterialRow = Selectable<Tables['materials']>

/** The papers that count now, not the ones they replaced. */
export const listCurrent = (db: Db, orderId: string): Promise<MaterialRow[]> =>
  db
    .selectFrom('materials')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('replaced_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()

/** The same with what was read on them. */
export const listCurrentRead = (db: Db, orderId: string) =>
  db
    .selectFrom('materials')
    .leftJoin('material_readings', 'material_readings.material_id', 'materials.id')
    .selectAll('materials')
    .select('reading_sealed')
    .where('order_id', '=', orderId)
    .where('replaced_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('materials.id')
    .execute()

export const findMaterial = (db: Db, materialId: string) =>
  db.selectFrom('materials').selectAll().where('id', '=', materialId).executeTakeFirst()

/** Takes the place of the paper of the same kind and owner; there may be several of the kind `other`. */
export const replaceCurrent = (tx: Tx, orderId: string, kind: MaterialKind, about: string, at: Date) =>
  tx
    .updateTable('materials')
    .set({ replaced_at: at })
    .where('order_id', '=', orderId)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('replaced_at', 'is', null)
    .where('kind', '<>', 'other')
    .execute()

export const insertMaterial = (tx: Tx, material: Insertable<Tables['materials']>): Promise<MaterialRow> =>
  tx.insertInto('materials').values(material).returningAll().executeTakeFirstOrThrow()

export const withdrawMaterial = (tx: Tx, materialId: string, at: Date) =>
  tx.updateTable('materials').set({ replaced_at: at }).where('id', '=', materialId).execute()
