import type { Db } from '../platform/database.ts'

/** The provider's channel to an administration, named by the code of its province. */
export const findChannelOf = (db: Db, providerId: string, administration: string) =>
  db
    .selectFrom('channels')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('administration', '=', administration)
    .executeTakeFirst()
