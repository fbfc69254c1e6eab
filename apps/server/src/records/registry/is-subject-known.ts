import type { Db } from '../../platform/postgres/database.ts'
import { findFiledSubject } from './registry.store.ts'

/** Was it ever filed through this provider, by the administration's id? */
export const isSubjectKnown = async (db: Db, providerId: string, regulatorId: bigint): Promise<boolean> =>
  (await findFiledSubject(db, { providerId, regulatorId })) !== undefined
