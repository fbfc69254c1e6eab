import type { Db } from '../../platform/postgres/database.ts'

/** How messages to people outside name who writes. */
export const findProviderName = (db: Db, providerId: string) =>
  db.selectFrom('providers').select('name').where('id', '=', providerId).executeTakeFirstOrThrow()
