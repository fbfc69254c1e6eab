import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db, Tables, Tx } from '../../platform/postgres/database.ts'

export type MaterialRow = Selectable<Tables['materials']>

/** Papers in the order they first came in, also when they were replaced since, each with its pages one after the other. */
const byPage = sql`
  (select min(uploaded_at) from materials earlier
    where earlier.order_id = materials.order_id and earlier.kind = materials.kind and earlier.about = materials.about),
  materials.kind, materials.about, materials.page`

/** The papers that count now, not the ones they replaced. */
export const listCurrent = (db: Db, orderId: string): Promise<MaterialRow[]> =>
  db
    .selectFrom('materials')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('replacedAt', 'is', null)
    .orderBy(byPage)
    .execute()

/** The pages of one paper that count now. */
export const listPages = (
  db: Db,
  { orderId, kind, about }: { orderId: string; kind: MaterialKind; about: MaterialOwner },
): Promise<MaterialRow[]> =>
  db
    .selectFrom('materials')
    .selectAll()
    .where('orderId', '=', orderId)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('replacedAt', 'is', null)
    .orderBy('page')
    .execute()

const currentRead = (db: Db, orderId: string) =>
  db
    .selectFrom('materials')
    .leftJoin('materialReadings', 'materialReadings.materialId', 'materials.id')
    .selectAll('materials')
    .select('readingSealed')
    .where('orderId', '=', orderId)
    .where('replacedAt', 'is', null)
    .orderBy(byPage)

/** The same with what was read on them. */
export const listCurrentRead = (db: Db, orderId: string) => currentRead(db, orderId).execute()

/**
 * Adds whether another sponsor handed in the very same picture. Sponsors of the same customer do not count: one person may
 * stand behind several.
 */
export const listCurrentCompared = (db: Db, orderId: string, subjectKey: Buffer | undefined) =>
  currentRead(db, orderId)
    .select((it) =>
      it
        .exists(
          it
            .selectFrom('materials as same')
            .innerJoin('orders as theirs', 'theirs.id', 'same.orderId')
            .innerJoin('orders as own', 'own.id', 'materials.orderId')
            .select('same.id')
            .whereRef('same.contentKey', '=', 'materials.contentKey')
            .whereRef('same.providerId', '=', 'materials.providerId')
            .whereRef('theirs.customerId', '<>', 'own.customerId')
            .where('theirs.subjectKey', 'is not', null)
            .where('theirs.subjectKey', 'is distinct from', subjectKey ?? null),
        )
        .$castTo<boolean>()
        .as('isUsedByOthers'),
    )
    .execute()

export const findMaterial = (db: Db, materialId: string) =>
  db.selectFrom('materials').selectAll().where('id', '=', materialId).executeTakeFirst()

export const insertMaterial = (tx: Tx, material: Insertable<Tables['materials']>): Promise<MaterialRow> =>
  tx.insertInto('materials').values(material).returningAll().executeTakeFirstOrThrow()

export const withdrawMaterials = (tx: Tx, materialIds: readonly string[], at: Date) =>
  tx.updateTable('materials').set({ replacedAt: at }).where('id', 'in', materialIds).execute()

export const putAtPage = (tx: Tx, materialId: string, page: number) =>
  tx.updateTable('materials').set({ page }).where('id', '=', materialId).execute()
