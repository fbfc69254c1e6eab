import type { BatchFinding, BatchRow, BatchRowState } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'

/** A row as it came, or what could not be read of it. */
export interface BroughtRow {
  key?: string | undefined
  /** By name or own id: it is known only once the customer is. */
  resource?: string | undefined
  asked?: Omit<BatchRow, 'key'>
  findings: BatchFinding[]
}

interface RowPlace {
  batchId: string
  row: number
}

export const sealedBatchName = sealedJson<string>((id) => `batches.name:${id}`)
export const sealedBrought = sealedJson<BroughtRow, RowPlace>(
  ({ batchId, row }) => `batch_rows.brought:${batchId}:${row}`,
)
export const sealedRowFindings = sealedJson<{ key?: string | undefined; findings: BatchFinding[] }, RowPlace>(
  ({ batchId, row }) => `batch_rows.findings:${batchId}:${row}`,
)

/** So many rows are written by one statement. */
const atOnce = 200

export async function insertBatch(
  { db, cipher }: { db: Tx; cipher: Cipher },
  { id, name, rows, ...batch }: NewBatch,
): Promise<void> {
  await db
    .insertInto('batches')
    .values({ ...batch, id, nameSealed: sealedBatchName.seal(cipher, id, name) })
    .execute()
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce).map(({ row, ...brought }) => ({
      batchId: id,
      row,
      broughtSealed: sealedBrought.seal(cipher, { batchId: id, row }, brought),
    }))
    await db.insertInto('batchRows').values(some).execute()
  }
}

interface NewBatch {
  id: string
  providerId: string
  createdBy: string
  name: string
  madeAt: Date
  rows: readonly ({ row: number } & BroughtRow)[]
}

/** Whoever brought a batch works on it, nobody else. */
const ofAccount = (db: Db, accountId: string) =>
  db
    .selectFrom('batches')
    .select(['id', 'nameSealed', 'madeAt'])
    .select(
      sql<Partial<Record<BatchRowState, number>>>`(select coalesce(json_object_agg(state, count), '{}')
        from (select state, count(*)::int from batch_rows where batch_id = batches.id group by state) by_state)`.as(
        'counts',
      ),
    )
    .where('createdBy', '=', accountId)

export type BatchRowOfList = Awaited<ReturnType<typeof listBatchesOf>>[number]

export const listBatchesOf = (db: Db, accountId: string, limit: number) =>
  ofAccount(db, accountId).orderBy('madeAt', 'desc').limit(limit).execute()

export const findBatchOf = (db: Db, accountId: string, id: string) =>
  ofAccount(db, accountId).where('id', '=', id).executeTakeFirst()

/** The rows behind that one, with the orders they became. */
export const listRowsAfter = (
  db: Db,
  {
    batchId,
    after,
    states,
    limit,
  }: { batchId: string; after: number; states?: readonly BatchRowState[]; limit: number },
) =>
  db
    .selectFrom('batchRows')
    .leftJoin('orders', 'orders.id', 'batchRows.orderId')
    .select(['batchRows.row', 'batchRows.state', 'batchRows.orderId', 'broughtSealed', 'findingsSealed'])
    .select(['orders.reference', 'orders.subjectNameSealed', 'orders.state as orderState'])
    .where('batchId', '=', batchId)
    .where('row', '>', after)
    .$if(states !== undefined, (it) => it.where('batchRows.state', 'in', states ?? []))
    .orderBy('row')
    .limit(limit)
    .execute()

/** Nobody else works on it until the transaction ends; undefined: it stands otherwise by now, or somebody does. */
export const lockRow = (tx: Tx, { batchId, row, state }: RowPlace & { state: BatchRowState }) =>
  tx
    .selectFrom('batchRows')
    .select(['broughtSealed', 'orderId'])
    .where('batchId', '=', batchId)
    .where('row', '=', row)
    .where('state', '=', state)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export const setRow = (
  db: Db,
  { batchId, row }: RowPlace,
  change: { state: BatchRowState; orderId?: string; broughtSealed?: null; findingsSealed?: Buffer },
) => db.updateTable('batchRows').set(change).where('batchId', '=', batchId).where('row', '=', row).execute()

/** With their rows; the orders stay. */
export const deleteBatchesBefore = (db: Db, before: Date) =>
  db.deleteFrom('batches').where('madeAt', '<', before).executeTakeFirst()
