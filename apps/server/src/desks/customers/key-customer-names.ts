import type { Deps } from '../../platform/deps.ts'
import { listWithoutNameKey, setNameKey } from '../../records/accounts/customers.store.ts'
import { customerNameKey, sealedCustomerName } from '../../records/accounts/sealed-account.ts'

const atOnce = 500

/** Customers of earlier versions are found by their whole name, too; done once, when a server starts. */
export async function keyCustomerNames({ db, cipher }: Pick<Deps, 'db' | 'cipher'>): Promise<void> {
  let rows = await listWithoutNameKey(db, atOnce)
  while (rows.length > 0) {
    for (const { id, providerId, nameSealed } of rows)
      await setNameKey(db, id, customerNameKey(cipher, providerId, sealedCustomerName.open(cipher, id, nameSealed)))
    rows = await listWithoutNameKey(db, atOnce)
  }
}
