import type { Tx } from '../../platform/postgres/database.ts'
import { lockFiled, setServicesCancelled, setSubjectCancelled } from './closed-records.store.ts'

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
  tx: Tx,
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
  return {
    customerId: first.customerId,
    subjectName: first.subjectName,
    number: what === 'subject' ? first.subjectNumber : first.number,
    name: what === 'subject' ? first.subjectName : first.name,
    services: filed.filter((it) => ids.has(it.id)).map(({ id, name, number }) => ({ id, name, number })),
  }
}
