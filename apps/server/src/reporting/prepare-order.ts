import { FilingError } from '@openbeian/filing'
import { type CodeTables, encodeUpload, gbkEncode, idPaths, type NewFiling, toXzba } from '@openbeian/regulator'
import { openFiling } from '../orders/order.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { attachmentsOf } from './attachments.ts'
import type { Channel } from './channel.ts'
import { faultText } from './fault-text.ts'
import { ispIdsOf, type ReportableOrder } from './report-orders.store.ts'

/** An order as one record of a file, or why it cannot be one. */
export type Prepared =
  | { ok: true; order: ReportableOrder; record: NewFiling; sizeBytes: number }
  | { ok: false; order: ReportableOrder; fault: string }

/** Maps one order and tries it out alone, so that it cannot spoil a file with others in it. */
export async function prepareOrder(
  db: Db,
  deps: Deps,
  channel: Channel,
  codes: CodeTables,
  order: ReportableOrder,
): Promise<Prepared> {
  const filing = openFiling(deps.cipher, order)
  try {
    const ids = await ispIdsOf(db, order.id, idPaths(filing))
    const attachments = await attachmentsOf(db, deps, order.id, channel.dialect)
    const record = toXzba({ filing, ids, codes, attachments, filingMode: 'on-behalf' })
    const alone = encodeUpload(channel.dialect, { icp: { newFilings: [record], requester: channel.ispId } })
    return { ok: true, order, record, sizeBytes: gbkEncode(alone).length }
  } catch (error) {
    if (!(error instanceof FilingError)) throw error
    return { ok: false, order, fault: faultText(error, filing) }
  }
}
