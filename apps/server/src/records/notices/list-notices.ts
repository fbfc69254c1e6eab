import { NoticeView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { listNoticesOf, sealedNoticeDetails } from './notices.store.ts'

/** The notices this caller may see, newest first; `more`: there are older ones. */
export async function listNotices(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  caller: Caller,
  { before, limit }: { before?: string | undefined; limit: number },
) {
  const rows = await listNoticesOf(db, caller, { before, limit: limit + 1 })
  return { notices: rows.slice(0, limit).map((it) => viewOf(cipher, it)), more: rows.length > limit }
}

const viewOf = (
  cipher: Cipher,
  { at, orderId, reference, detailsSealed, ...it }: Awaited<ReturnType<typeof listNoticesOf>>[number],
): NoticeView =>
  NoticeView.parse({
    ...it,
    details: sealedNoticeDetails.open(cipher, it.id, detailsSealed),
    at: at.toISOString(),
    ...(orderId && reference ? { order: { id: orderId, reference } } : {}),
  })
