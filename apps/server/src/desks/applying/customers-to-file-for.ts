import type { Work } from '../../platform/deps.ts'
import { listCustomersToFileFor } from '../../records/accounts/customers.store.ts'
import { sealedCustomerName } from '../../records/accounts/sealed-account.ts'

/** More are found by the staff of the provider. */
const maxCustomers = 500

/** The own customer, then the subsidiaries of whoever acts for the group; none for staff, who look for theirs. */
export async function customersToFileFor({ db, cipher, caller }: Pick<Work, 'db' | 'cipher' | 'caller'>) {
  if (caller.customerId === undefined) return []
  const rows = await listCustomersToFileFor(db, caller, maxCustomers)
  return rows.map(({ id, number, nameSealed }) => ({
    id,
    number,
    name: sealedCustomerName.open(cipher, id, nameSealed),
  }))
}
