import type { CustomerView } from '@openbeian/contract'
import type { Work } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import {
  type CustomerRow,
  countWhatItHas,
  findCustomerOf,
  listChildren,
} from '../../records/accounts/customers.store.ts'
import { nameOfCustomer, sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { customerError } from './customers.errors.ts'

export function viewCustomer(cipher: Cipher, row: CustomerRow): CustomerView {
  const { id, number, nameSealed, externalId, parentId, parentNumber, parentNameSealed } = row
  const parentName = nameOfCustomer(cipher, parentId, parentNameSealed)
  return {
    id,
    number,
    name: sealedCustomerName.open(cipher, id, nameSealed),
    ...(externalId !== null && { externalId }),
    ...(parentId !== null && parentNumber !== null && parentName !== undefined
      ? { parent: { id: parentId, number: parentNumber, name: parentName } }
      : {}),
    accounts: Number(row.accounts ?? 0),
    subsidiaries: Number(row.subsidiaries ?? 0),
  }
}

/** Throws `customers.unknown`. */
export async function getCustomer({ db, cipher, caller }: Work, customerId: string): Promise<CustomerView> {
  const found = await findCustomerOf(db, caller, customerId)
  if (!found) throw customerError('customers.unknown')
  return viewCustomer(cipher, found)
}

/** With the subsidiaries and what it has. Throws `customers.unknown`. */
export async function getWholeCustomer(work: Work, customerId: string) {
  const { db, cipher } = work
  const customer = await getCustomer(work, customerId)
  const [children, has] = await Promise.all([listChildren(db, customerId), countWhatItHas(db, customerId)])
  return {
    ...customer,
    ...has,
    children: children.map(({ id, number, nameSealed }) => ({
      id,
      number,
      name: sealedCustomerName.open(cipher, id, nameSealed),
    })),
  }
}
