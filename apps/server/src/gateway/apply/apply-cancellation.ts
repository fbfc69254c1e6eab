import type { IcpDownload } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { insertNotice } from '../../records/notices/notices.store.ts'
import { closeRecord } from '../../records/registry/close-record.ts'
import type { FiledName } from '../../records/registry/owner-of.ts'
import { applyClosed } from './apply-order-results.ts'
import { type AppliedResult, ofNoOrder } from './result-item.ts'

type CancelledRow = NonNullable<IcpDownload['cancelled']>[number]
type CutAccess = (it: { about: string; sourceKey: string; detail: unknown; by: FiledName }) => Promise<unknown>

/** `ZXSJ`: the record is closed, access to each of its services has to be cut, and its customer is told. */
export async function applyCancellation(
  work: DepsInTx,
  { row, from }: { row: CancelledRow; from: { channel: Channel; fileId: string } },
  cutAccess: CutAccess,
): Promise<AppliedResult> {
  const { now } = work
  const { providerId } = from.channel
  const what = row.kind === 0 ? 'subject' : 'service'
  const record = { what, regulatorId: row.recordId } as const
  const closed = await closeRecord(work, { providerId, at: now(), ...record })
  // a cancellation that an order asked for needs neither task nor notice
  const ordered = await applyClosed(work, from, record)
  if (ordered) return ordered
  if (!closed)
    return ofNoOrder({ kind: 'parked', reason: 'not-filed', details: { what, recordId: String(row.recordId) } })
  if (closed.services.length === 0) return ofNoOrder({ kind: 'nothing', reason: 'closed-already', details: {} })
  for (const { id, name, number } of closed.services)
    await cutAccess({
      about: number || name,
      sourceKey: `service:${id}`,
      detail: { ...row, name, number },
      by: { number },
    })
  const { customerId, name, number } = closed
  const notice = { kind: 'filing-cancelled', details: { name, number } } as const
  await insertNotice(work, { ...notice, providerId, customerId, about: number, at: now() })
  return ofNoOrder({ kind: 'done', reason: 'closed', details: {} })
}
