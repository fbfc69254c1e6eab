import { type Deps, inTransaction } from '../../platform/deps.ts'
import { putKept } from '../../records/ledger/payload-files.ts'

/** What an earlier version kept in the database goes to the file store, one by one, however many servers do it at once; answers how many went. */
export async function movePayloads(deps: Deps): Promise<number> {
  let moved = 0
  for (const table of ['reportFiles', 'downloadFiles'] as const) while (await moveNext(deps, table)) moved += 1
  return moved
}

const moveNext = (deps: Deps, table: 'reportFiles' | 'downloadFiles'): Promise<boolean> =>
  inTransaction(deps, async ({ db, files }) => {
    const kept = await db
      .selectFrom(table)
      .select(['id', 'payloadSealed'])
      .where('payloadSealed', 'is not', null)
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!kept?.payloadSealed) return false
    // emptied, because its time was over
    const payloadFile = kept.payloadSealed.length > 0 ? await putKept(files, kept.payloadSealed) : null
    await db.updateTable(table).set({ payloadFile, payloadSealed: null }).where('id', '=', kept.id).execute()
    return true
  })
