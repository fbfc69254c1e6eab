import type { Db } from '../../platform/postgres/database.ts'
import { findCopy } from './copies.store.ts'

/** Whether this installation may call anybody. What is live stays so: only a no is asked again. */
export function liveOf(db: Db): () => Promise<boolean> {
  let isLive = false
  return async () => {
    isLive ||= (await findCopy(db)) === undefined
    return isLive
  }
}
