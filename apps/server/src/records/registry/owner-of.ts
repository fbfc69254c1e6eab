import type { Tx } from '../../platform/postgres/database.ts'
import { findOwner } from './closed-records.store.ts'

/** By what an administration names something filed. */
export interface FiledName {
  subjectId?: bigint
  serviceId?: bigint
  number?: string
  domain?: string
}

/** Whose it is; undefined when nothing of that name was filed through us, or it has no name. */
export const ownerOf = async (
  tx: Tx,
  providerId: string,
  by: FiledName,
): Promise<{ customerId: string; name: string } | undefined> =>
  Object.values(by).some((it) => it !== undefined) ? findOwner(tx, providerId, by) : undefined
