import type { Db } from '../platform/database.ts'
import { findSubjectOfOrder } from './registry.store.ts'

/** Has the administration published what this order asked for? */
export const isPublished = async (db: Db, orderId: string): Promise<boolean> =>
  (await findSubjectOfOrder(db, orderId)) !== undefined
