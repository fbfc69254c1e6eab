import type { Filing } from '@openbeian/filing'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { contactKey, contactsOf } from './contact.ts'
import { listConfirmed } from './contacts.store.ts'

/** The paths of the contacts whose owner sent the code back, for this customer. */
export async function confirmedContacts(
  db: Db,
  { cipher }: Pick<Deps, 'cipher'>,
  { customerId }: { customerId: string },
  filing: Filing,
): Promise<string[]> {
  const contacts = contactsOf(filing).map((it) => ({ at: it.at, key: contactKey(cipher, it) }))
  if (contacts.length === 0) return []
  const confirmed = await listConfirmed(
    db,
    customerId,
    contacts.map(({ key }) => key),
  )
  return contacts.filter(({ key }) => confirmed.some((it) => it.contact_key.equals(key))).map(({ at }) => at)
}
