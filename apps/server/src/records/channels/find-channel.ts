import type { Db } from '../../platform/postgres/database.ts'
import { findChannelOf } from './channels.store.ts'

/** The channel by which this provider reports a subject of this province; undefined while it has none. */
export const findChannelId = (db: Db, providerId: string, province: string): Promise<string | undefined> =>
  findChannelOf(db, providerId, province)
