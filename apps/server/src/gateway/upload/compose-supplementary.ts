import { randomUUID } from 'node:crypto'
import type { ReportFault } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { CodeTables, OrderRecords } from '@openbeian/regulator'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getChannel, lockChannel } from '../../records/channels/channels.store.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { insertFile, nextSequence } from '../../records/ledger/report-files.store.ts'
import { reportFaultOf } from '../files/report-fault.ts'
import { storeFile } from '../files/seal-file.ts'
import { mergedRecords, tryOut } from './prepare-order.ts'

/** A kind of report that belongs to no order, e.g. answers to inspection tasks: where its rows come from and what becomes of them. */
export interface SupplementaryReport<Row extends { id: string }> {
  /** How many at most go into one file. */
  maxPerFile(channel: Channel): number
  find(db: Db, channelId: string, limit: number): Promise<Row[]>
  /** May throw what `regulator` throws. */
  recordsOf(deps: Pick<Deps, 'cipher'>, of: { channel: Channel; codes: CodeTables; row: Row }): OrderRecords
  /** Notes that the row cannot be reported, and why. */
  putAside(deps: Deps, row: Row, fault: ReportFault): Promise<void>
  /** False when one of the rows changed meanwhile. */
  report(tx: Tx, it: { channelId: string; ids: readonly string[] }, file: () => Promise<string>): Promise<boolean>
}

/** Puts what waits into one file, with the next sequence number; false when nothing waited. */
export async function composeSupplementary<Row extends { id: string }>(
  deps: Deps,
  channelId: string,
  source: SupplementaryReport<Row>,
): Promise<boolean> {
  const { db, now } = deps
  const channel = await getChannel(db, channelId)
  if (channel.state === 'stopped') return false
  const rows = await source.find(db, channelId, source.maxPerFile(channel))
  if (rows.length === 0) return false
  const codes = await codeTablesInForce(db, channel.administration)
  const ready: { id: string; records: OrderRecords }[] = []
  for (const row of rows) {
    const records = await recordsOrFault(deps, { channel, codes, source, row })
    if (records) ready.push({ id: row.id, records })
  }
  if (ready.length === 0) return true

  const fileId = randomUUID()
  const payload = await storeFile(deps, { channel, fileId, records: mergedRecords(ready.map((it) => it.records)) })
  await inTransaction(deps, async ({ db }) => {
    const { lastSequence, state } = await lockChannel(db, channelId)
    if (state === 'stopped') return
    const ids = ready.map((it) => it.id)
    const isReported = await source.report(db, { channelId, ids }, async () => {
      const sequence = await nextSequence(db, channelId, lastSequence)
      await insertFile(db, { id: fileId, channelId, sequence, ...payload, at: now() })
      return fileId
    })
    if (!isReported) return
    await deps.jobs.enqueue(db, 'upload-next', { channelId }, { singletonKey: channelId })
    failpoint('compose.before-commit')
  })
  return true
}

/**
 * The records of one row. They are validated alone, because one record that breaks the schema has the whole file refused;
 * such a row is put aside with the reason.
 */
async function recordsOrFault<Row extends { id: string }>(
  deps: Deps,
  { channel, codes, source, row }: { channel: Channel; codes: CodeTables; source: SupplementaryReport<Row>; row: Row },
): Promise<OrderRecords | undefined> {
  try {
    const records = source.recordsOf(deps, { channel, codes, row })
    tryOut(channel, codes, records)
    return records
  } catch (error) {
    if (!(error instanceof FilingError)) throw error
    deps.log.warn({ id: row.id, fault: error.message }, 'something cannot be put into a file')
    await source.putAside(deps, row, reportFaultOf(error))
    return undefined
  }
}
