import type { DepsInTx } from '../../platform/deps.ts'
import { postMessage } from '../../records/messages/post-message.ts'
import { getBrand } from '../../records/settings/brand.store.ts'
import { type AccountNews, messageOf } from './account-mails.ts'

/** Puts news of an account into the outbox, where its login is an address; a login that is none hears nothing. */
export async function writeToAccount(
  work: DepsInTx,
  { providerId, login, news }: { providerId: string; login: string; news: AccountNews },
): Promise<void> {
  const message = messageOf(news, login, await getBrand(work.db, providerId))
  if (message) await postMessage(work, { providerId, message })
}
