import { forgetFrames, listChecksWithFrames } from '../../judging/identity/faces.store.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { dayMs } from '../../platform/time/durations.ts'

const atOnce = 100
/** Where no provider is set up now, frames of before still go. */
const usualDays = 7

type Removing = Pick<Deps, 'db' | 'files' | 'now' | 'faces'>

/** Every day: frames whose time is over go, result and scores stay. Says how many captures it were. */
export async function removeOldFrames(deps: Removing): Promise<number> {
  const before = new Date(deps.now().getTime() - (deps.faces?.keptDays ?? usualDays) * dayMs)
  let removed = 0
  for (;;) {
    const gone = await inTransaction(deps, (deps) => remove(deps, { before, limit: atOnce }))
    removed += gone
    if (gone < atOnce) return removed
  }
}

/** All frames of a person in an order, at once. */
export const removeFramesOf = (
  deps: Removing & { db: Tx },
  of: { orderId: string; personKey: Buffer },
): Promise<number> => remove(deps, of)

async function remove(
  { db, files }: Removing & { db: Tx },
  of: Parameters<typeof listChecksWithFrames>[1],
): Promise<number> {
  const checks = await listChecksWithFrames(db, of)
  for (const { id, framesFileId } of checks) {
    if (framesFileId) await files.remove(framesFileId)
    await forgetFrames(db, id)
  }
  return checks.length
}
