import type { Deps } from '../../platform/deps.ts'
import { deleteMessages, listMessagesOfNoOrder } from './messages.store.ts'
import { openMessage } from './post-message.ts'

type Sealed = Pick<Deps, 'db' | 'cipher'>

/** Messages about no order that went to one of these addresses; each has to be opened to be known. */
export async function listMessagesTo({ db, cipher }: Sealed, providerId: string, addresses: readonly string[]) {
  const rows = await listMessagesOfNoOrder(db, providerId)
  return rows.flatMap(({ id, sealed, createdAt, state }) => {
    if (sealed.length === 0) return []
    const message = openMessage(cipher, id, sealed)
    return addresses.includes(message.to) ? [{ id, createdAt, state, message }] : []
  })
}

export async function forgetMessagesTo(
  work: Sealed,
  providerId: string,
  addresses: readonly string[],
): Promise<number> {
  const ids = (await listMessagesTo(work, providerId, addresses)).map(({ id }) => id)
  if (ids.length > 0) await deleteMessages(work.db, ids)
  return ids.length
}
