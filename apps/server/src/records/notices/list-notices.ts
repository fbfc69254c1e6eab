import { NoticeView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { listNoticesOf } from './notices.store.ts'

/** The notices this caller may see, newest first; `more`: there are older ones. */
export async function listNotices(
  db: Db,
  caller: Caller,
  { before, limit }: { before?: string | undefined; limit: number },
) {
  const rows = await listNoticesOf(db, caller, { before, limit: limit + 1 })
  return { notices: rows.slice(0, limit).map(viewOf), more: rows.length > limit }
}

const viewOf = ({ at, orderId, reference, ...it }: Awaited<ReturnType<typeof listNoticesOf>>[number]): NoticeView =>
  NoticeView.parse({
    ...it,
    at: at.toISOString(),
    ...(orderId && reference ? { order: { id: orderId, reference } } : {}),
  })
