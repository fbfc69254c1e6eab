import type { DepsInTx } from '../../platform/deps.ts'
import { findOwner } from './closed-records.store.ts'
import { sealedSubjectName } from './sealed-name.ts'

/** By what an administration names something filed. */
export interface FiledName {
  subjectId?: bigint
  serviceId?: bigint
  number?: string
  domain?: string
}

/** The customer a record belongs to; undefined when no record of that name was filed through us. */
export async function ownerOf(
  { db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  providerId: string,
  by: FiledName,
): Promise<{ customerId: string; province: string; name: string } | undefined> {
  const isNamed = Object.values(by).some((it) => it !== undefined)
  const found = isNamed ? await findOwner(db, providerId, by) : undefined
  if (!found) return undefined
  const { customerId, province } = found
  return { customerId, province, name: sealedSubjectName.open(cipher, found, found.nameSealed) }
}
