import { type Filing, valueAt } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { contactKey, contactsOf } from './contact.ts'
import { listConfirmed } from './contacts.store.ts'

/** The paths of the contacts whose owner sent the code back, for this customer. */
export async function confirmedContacts(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
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
  return contacts.filter(({ key }) => confirmed.some((it) => it.contactKey.equals(key))).map(({ at }) => at)
}

/** Mobiles of the filing that were not confirmed by a code; undefined where no SMS can be sent, or no mobile is typed. */
export async function unconfirmedMobilesOf(
  work: Pick<Deps, 'db' | 'cipher' | 'sender'>,
  order: { customerId: string },
  filing: Filing,
): Promise<Facts['mobiles']> {
  if (!work.sender?.sms) return undefined
  const mobiles = contactsOf(filing).filter(({ channel }) => channel === 'sms')
  if (mobiles.length === 0) return undefined
  const confirmed = new Set(await confirmedContacts(work, order, filing))
  const unconfirmed = mobiles.filter(({ at }) => !confirmed.has(at)).map(({ at }) => String(valueAt(filing, at)))
  return { unconfirmed }
}
