import type { Tx } from '../../platform/postgres/database.ts'
import { findOwner } from './closed-records.store.ts'

/** By what an administration names something filed. */
export interface FiledName {
  subjectId?: bigint
  serviceId?: bigint
  number?: string
  domain?: string
}

/** The customer a record belongs to; undefined when no record of that name was filed through us. */
export const ownerOf = async (
  tx: Tx,
  providerId: string,
  by: FiledName,
): Promise<{ customerId: string; name: string } | undefined> =>
  Object.values(by).some((it) => it !== undefined) ? findOwner(tx, providerId, by) : undefined
