import type { Insertable } from 'kysely'
import type { Db, Tables } from '../../platform/postgres/database.ts'

export const findLogo = (db: Db, providerId: string) =>
  db.selectFrom('logos').select(['version', 'width', 'height']).where('providerId', '=', providerId).executeTakeFirst()

export const findLogoPicture = (db: Db, providerId: string) =>
  db.selectFrom('logos').select('picture').where('providerId', '=', providerId).executeTakeFirst()

export async function putLogo(db: Db, { providerId, ...logo }: Insertable<Tables['logos']>): Promise<void> {
  await db
    .insertInto('logos')
    .values({ providerId, ...logo })
    .onConflict((it) => it.column('providerId').doUpdateSet(logo))
    .execute()
}

/** False where there was none. */
export async function deleteLogo(db: Db, providerId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('logos').where('providerId', '=', providerId).executeTakeFirst()
  return numDeletedRows > 0n
}
