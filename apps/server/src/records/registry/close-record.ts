import type { DepsInTx } from '../../platform/deps.ts'
import { lockFiled, setServicesCancelled, setSubjectCancelled } from './closed-records.store.ts'
import { sealedSubjectName } from './sealed-name.ts'

export interface ClosedRecord {
  customerId: string
  subjectName: string
  /** Number and name of what is filed no more. */
  number: string
  name: string
  /** The services that end now. */
  services: { id: string; name: string; number: string }[]
}

/** `ZXSJ`: ends the filing of a subject with all its services, or of one service. Undefined when we never filed it. */
export async function closeRecord(
  { db: tx, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  {
    providerId,
    what,
    regulatorId,
    at,
  }: { providerId: string; what: 'subject' | 'service'; regulatorId: bigint; at: Date },
): Promise<ClosedRecord | undefined> {
  const filed = await lockFiled(tx, { providerId, what, regulatorId: String(regulatorId) })
  const [first] = filed
  if (!first) return undefined
  const closed = await setServicesCancelled(
    tx,
    filed.map((it) => it.id),
    at,
  )
  if (what === 'subject') await setSubjectCancelled(tx, first.subjectId, at)
  const ids = new Set(closed.map((it) => it.id))
  const subjectName = sealedSubjectName.open(
    cipher,
    { providerId, regulatorId: first.subjectRegulatorId },
    first.subjectNameSealed,
  )
  return {
    customerId: first.customerId,
    subjectName,
    number: what === 'subject' ? first.subjectNumber : first.number,
    name: what === 'subject' ? subjectName : first.name,
    services: filed.filter((it) => ids.has(it.id)).map(({ id, name, number }) => ({ id, name, number })),
  }
}
