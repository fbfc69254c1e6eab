import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
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
    .select(
      subjectKey
        ? sql<boolean>`coalesce(${sameOf(sql`< ${subjectKey}`)}, ${sameOf(sql`> ${subjectKey}`)}, false)`.as(
            'isUsedByOthers',
          )
        : sql<boolean>`coalesce(${sameOf(sql`is not null`)}, false)`.as('isUsedByOthers'),
    )
    .execute()

/** True, or nothing. In the order of its index, which leads past all orders of one's own sponsor, however many they are. */
const sameOf = (compared: RawBuilder<unknown>) => sql`(
  select true from materials same
    join orders theirs on theirs.id = same.order_id
    join orders own on own.id = materials.order_id
  where same.content_key = materials.content_key and same.subject_key ${compared}
    and same.provider_id = materials.provider_id and theirs.customer_id <> own.customer_id
  order by same.subject_key limit 1)`

/** Says whose materials these are, once they are handed in. */
export const keepSubjectOfMaterials = (tx: Tx, orderId: string, subjectKey: Buffer | null) =>
  tx
    .updateTable('materials')
    .set({ subjectKey })
    .where('orderId', '=', orderId)
    .where('subjectKey', 'is distinct from', subjectKey)
    .execute()

export const findMaterial = (db: Db, materialId: string) =>
  db.selectFrom('materials').selectAll().where('id', '=', materialId).executeTakeFirst()

/** One that comes when its order was handed in before is of that sponsor at once. */
export const insertMaterial = (
  tx: Tx,
  material: Omit<Insertable<Tables['materials']>, 'subjectKey'>,
): Promise<MaterialRow> =>
  tx
    .insertInto('materials')
    .values((it) => ({
      ...material,
      subjectKey: it.selectFrom('orders').select('orders.subjectKey').where('orders.id', '=', material.orderId),
    }))
    .returningAll()
    .executeTakeFirstOrThrow()

export const withdrawMaterials = (tx: Tx, materialIds: readonly string[], at: Date) =>
  tx.updateTable('materials').set({ replacedAt: at }).where('id', 'in', materialIds).execute()

export const putAtPage = (tx: Tx, materialId: string, page: number) =>
  tx.updateTable('materials').set({ page }).where('id', '=', materialId).execute()
