import { type Deps, inTransaction } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { listPendingFiles, takeOverFile } from '../../records/files/pending-files.store.ts'

/** No upload takes this long, nor does a file that is composed. */
const patienceMs = dayMs
const atOnce = 100

/** Removes files that nothing names: of uploads and report files that never came to an end, and of what was removed; returns their number. */
export async function removeOrphanFiles(deps: Deps): Promise<number> {
  let removed = 0
  for (;;) {
    const some = await removeSome(deps)
    removed += some
    if (some < atOnce) return removed
  }
}

async function removeSome({ db, files, now }: Deps): Promise<number> {
  return inTransaction({ db }, async ({ db }) => {
    const orphans = await listPendingFiles(db, new Date(now().getTime() - patienceMs), atOnce)
    for (const { fileId } of orphans) {
      await files.remove(fileId)
      await takeOverFile(db, fileId)
    }
    return orphans.length
  })
}
