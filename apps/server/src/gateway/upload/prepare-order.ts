import type { ReportFault } from '@openbeian/contract'
import { type Filing, FilingError, normaliseNumber, subjectNumberOf } from '@openbeian/filing'
import {
  type CodeTables,
  encodeUpload,
  faultsOfUpload,
  fillAddedElements,
  gbkEncode,
  idPaths,
  knownCodes,
  type OrderRecords,
  type RegulatorIds,
  type RegulatorRecord,
  regulatorError,
  uploadOfOrder,
} from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getToldOfOrder, ispIdsOf, type ReportableOrder } from '../../records/ledger/report-orders.store.ts'
import { openFiling } from '../../records/orders/order.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { filedIdsOf } from '../../records/registry/filed-ids.ts'
import { reportFaultOf } from '../files/report-fault.ts'
import { attachmentsOf } from './attachments.ts'

/** The records of an order, or why it cannot be reported. */
export type PreparedOrder =
  | { ok: true; order: ReportableOrder; records: OrderRecords; subjectId: bigint; sizeBytes: number }
  | { ok: false; order: ReportableOrder; fault: ReportFault }

/** Maps one order to records and validates them alone, because one record that breaks the schema has the whole file refused. */
export async function prepareOrder(
  work: Deps,
  { channel, codes, order }: { channel: Channel; codes: CodeTables; order: ReportableOrder },
): Promise<PreparedOrder> {
  const filing = openFiling(work.cipher, order)
  try {
    const filed = await filedIdsOf(work.db, order, filing)
    const paths = idPaths(filing)
    const given = await ispIdsOf(
      work.db,
      order.id,
      paths.filter((path) => path === 'subject' || !filed.ownIds.has(path)),
    )
    const asInV30 = uploadOfOrder(order.orderType, {
      filing,
      ids: new Map([...given, ...filed.ownIds]),
      regulatorIds: withTyped(filed.regulatorIds, filing),
      codes,
      attachments: await attachmentsOf(work, order.id, channel.dialect),
      filingMode: 'on-behalf',
      ...(filing.filed?.password && { passwordHash: filing.filed.password }),
      ...(filing.cancellation && { cancellation: cancellationOf(filing.cancellation) }),
    })
    if (!asInV30) throw orderError('order.type-not-offered', { orderType: order.orderType })
    const records = await withAddedElements(work, { channel, order, filing }, asInV30)
    const sizeBytes = gbkEncode(tryOut(channel, codes, records)).length
    return { ok: true, order, records, subjectId: given.get('subject') ?? 0n, sizeBytes }
  } catch (error) {
    if (!(error instanceof FilingError)) throw error
    return { ok: false, order, fault: reportFaultOf(error, filing) }
  }
}

/** What a loaded edition adds; nothing is asked for V3.0. */
async function withAddedElements(
  { db }: Deps,
  { channel: { dialect }, order, filing }: { channel: Channel; order: ReportableOrder; filing: Filing },
  records: OrderRecords,
): Promise<OrderRecords> {
  if (!dialect.file) return records
  const { reference, orderType } = order
  const told = { reference, orderType, ...(await getToldOfOrder(db, order.id)) }
  return fillAddedElements(dialect, records, { filing, told })
}

/** Records as a file of their own. Throws `regulator.not-encodable` also for what the schema takes and the administration would send back. */
export function tryOut({ dialect, ispId }: Channel, codes: CodeTables, records: OrderRecords): string {
  const data = { icp: { ...records, requester: ispId } }
  const faults = faultsOfUpload(dialect, data, knownCodes(codes))
  if (faults.length > 0) throw regulatorError('regulator.not-encodable', { faults })
  return encodeUpload(dialect, data)
}

/** What was filed through another provider is known by the numbers the applicant typed. */
function withTyped(known: ReadonlyMap<string, RegulatorRecord>, { filed }: Filing): RegulatorIds {
  if (!filed) return known
  const service = normaliseNumber(filed.serviceNumber)
  const subject = filed.subjectNumber ? normaliseNumber(filed.subjectNumber) : subjectNumberOf(service)
  return new Map([
    ...(subject ? [['subject', { filingNumber: subject }] as const] : []),
    ...(service ? [['services.0', { filingNumber: service }] as const] : []),
    ...known,
  ])
}

const cancellationOf = ({ reason, note }: NonNullable<Filing['cancellation']>) => ({
  reason,
  ...(note && { remark: note }),
})

/** Several orders as one file. */
export function mergedRecords(all: readonly OrderRecords[]): OrderRecords {
  const merged: Record<string, unknown[]> = {}
  for (const records of all) {
    for (const [block, rows] of Object.entries(records)) merged[block] = [...(merged[block] ?? []), ...rows]
  }
  return merged as OrderRecords
}

/** An order may be several records: 1000 of them fit into a file. */
export const countRecords = (records: OrderRecords): number =>
  Object.values(records).reduce((sum, it) => sum + it.length, 0)
