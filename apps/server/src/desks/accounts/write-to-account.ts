import type { DepsInTx } from '../../platform/deps.ts'
import { findProviderName } from '../../records/accounts/accounts.store.ts'
import { postMessage } from '../../records/messages/post-message.ts'
import { type AccountNews, messageOf } from './account-mails.ts'

/** Puts news of an account into the outbox, where its login is an address; a login that is none hears nothing. */
export async function writeToAccount(
  work: DepsInTx,
  { providerId, login, news }: { providerId: string; login: string; news: AccountNews },
): Promise<void> {
  const { name } = await findProviderName(work.db, providerId)
  const message = messageOf(news, login, name)
  if (message) await postMessage(work, { providerId, message })
}
