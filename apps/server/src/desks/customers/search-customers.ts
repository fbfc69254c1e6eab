import type { CustomerView } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import { findCustomersKnownAs, listCustomerNames, listCustomersOf } from '../../records/accounts/customers.store.ts'
import { customerNameKey, sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { viewCustomer } from './view-customer.ts'

/** Names are stored sealed: so many are opened to look inside of them; 2,000 take about 30 ms. */
const maxOpened = 2000

interface FoundCustomers {
  customers: CustomerView[]
  searchedAll: boolean
}

/** By the whole name, number, own id or filing number among all; by a part of the name among the newest. */
export async function searchCustomers(
  work: Work,
  { search = '', limit }: { search?: string | undefined; limit: number },
): Promise<FoundCustomers> {
  const { db, cipher, caller } = work
  const view = (it: Parameters<typeof viewCustomer>[1]) => viewCustomer(cipher, it)
  if (search === '') return { customers: (await listCustomersOf(db, caller, { limit })).map(view), searchedAll: true }
  const nameKey = customerNameKey(cipher, caller.providerId, search)
  const number = /^\d{1,9}$/.test(search) ? { number: Number(search) } : {}
  const known = await findCustomersKnownAs(db, caller, { ...number, text: search, nameKey })
  const names = await listCustomerNames(db, caller, maxOpened)
  const part = plain(search)
  const within = names.filter(({ id, nameSealed }) =>
    plain(sealedCustomerName.open(cipher, id, nameSealed)).includes(part),
  )
  const ids = [...new Set([...known, ...within.map(({ id }) => id)])]
  const customers = (await listCustomersOf(db, caller, { ids, limit })).map(view)
  return { customers, searchedAll: names.length < maxOpened }
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
