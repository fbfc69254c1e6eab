import type { Db } from '../platform/database.ts'
import { findChannelOf } from './channels.store.ts'

/** The channel by which this provider reports to the administration of a province. */
export const findChannelId = async (db: Db, providerId: string, province: string): Promise<string | undefined> =>
  (await findChannelOf(db, providerId, province))?.id
