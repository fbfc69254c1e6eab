import { viewChannel } from '../../gateway/channels/list-channels.ts'
import { storeFile } from '../../gateway/files/seal-file.ts'
import { recordsOfTask } from '../../gateway/upload/compose-answers.ts'
import { recordsOfFiledMaterial } from '../../gateway/upload/compose-filed-materials.ts'
import { mergedRecords, prepareOrder } from '../../gateway/upload/prepare-order.ts'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutChannel } from '../../records/channels/channel.ts'
import { getChannel, lockChannel, setOpen } from '../../records/channels/channels.store.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { filedMaterialsInFile } from '../../records/filed-materials/filed-materials-to-report.ts'
import { listRefusedFiles, replacePayload } from '../../records/ledger/report-files.store.ts'
import { listOrdersOfFile } from '../../records/ledger/report-orders.store.ts'
import { answersInFile } from '../../records/tasks/answers-to-report.ts'
import { enqueueAll } from './watch-channels.ts'

/**
 * Opens a stopped channel again: what the administration sent back is built once more under its own number, then
 * everything goes on. Throws `reporting.channel-not-found`.
 */
export async function reopenChannel(work: Work, channelId: string): Promise<void> {
  const before = await viewChannel(work, work.caller, channelId)
  if (before.state === 'open') return
  const rebuilt = await rebuildRefused(work, channelId)
  await inTransaction(work, async (work) => {
    await lockChannel(work.db, channelId)
    for (const { fileId, payload } of rebuilt) await replacePayload(work, fileId, payload)
    await setOpen(work.db, channelId)
    await writeAudit(work, {
      caller: work.caller,
      action: 'channel.open',
      about: aboutChannel(channelId),
      before: { state: before.state, lastError: before.lastError },
      after: { state: 'open', rebuiltFiles: rebuilt.length },
    })
    await enqueueAll(work, channelId)
  })
}

async function rebuildRefused(deps: Deps, channelId: string) {
  const channel = await getChannel(deps.db, channelId)
  const codes = await codeTablesInForce(deps.db, channel.administration)
  const rebuilt = []
  for (const { id: fileId, sequence } of await listRefusedFiles(deps.db, channelId)) {
    const records = []
    for (const order of await listOrdersOfFile(deps.db, fileId)) {
      const prepared = await prepareOrder(deps, { channel, codes, order })
      if (!prepared.ok) throw new Error(`The file ${sequence} cannot be built again: ${JSON.stringify(prepared.fault)}`)
      records.push(prepared.records)
    }
    for (const task of await answersInFile(deps.db, fileId)) records.push(recordsOfTask(deps, { channel, codes, task }))
    for (const filedMaterial of await filedMaterialsInFile(deps.db, fileId))
      records.push(recordsOfFiledMaterial(deps, { codes, filedMaterial }))
    rebuilt.push({ fileId, payload: await storeFile(deps, { channel, fileId, records: mergedRecords(records) }) })
  }
  return rebuilt
}
