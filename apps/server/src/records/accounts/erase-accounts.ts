import { randomBytes } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import { noPassword } from './password.ts'
import { sealedAccountName, sealedCustomerName, sealedLogin } from './sealed-account.ts'
import { deleteIdentitiesOf } from './service-identities.store.ts'

type Sealed = Pick<Deps, 'db' | 'cipher'>

/** Accounts that were closed before one day, or whose holder left before another. */
export const listToErase = ({ db }: Pick<Deps, 'db'>, { closed, left }: { closed: Date; left: Date }) =>
  db
    .selectFrom('accounts')
    .select('id')
    .where('erasedAt', 'is', null)
    .where((it) => it.or([it('closedAt', '<', closed), it('disabledAt', '<', left)]))
    .orderBy('id')
    .execute()

/** Nothing in the row says whose it was; the id stays, for what the account did. */
export async function eraseAccount({ db, cipher }: Sealed, accountId: string, at: Date): Promise<void> {
  await deleteIdentitiesOf(db, accountId)
  await db
    .updateTable('accounts')
    .set({
      nameSealed: sealedAccountName.seal(cipher, accountId, ''),
      loginSealed: sealedLogin.seal(cipher, accountId, ''),
      loginKey: randomBytes(32),
      passwordHash: noPassword,
      erasedAt: at,
    })
    .where('id', '=', accountId)
    .execute()
}

/** Customers all of whose accounts are erased and who have nothing filed and no order that holds anything. */
export const listCustomersToErase = ({ db }: Pick<Deps, 'db'>) =>
  db
    .selectFrom('customers')
    .select('customers.id')
    .where('erasedAt', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('accounts').select('accounts.id').whereRef('accounts.customerId', '=', 'customers.id')),
    )
    .where(({ and, not, exists, selectFrom }) =>
      and([
        not(
          exists(
            selectFrom('accounts')
              .select('accounts.id')
              .whereRef('accounts.customerId', '=', 'customers.id')
              .where('accounts.erasedAt', 'is', null),
          ),
        ),
        not(
          exists(
            selectFrom('orders')
              .select('orders.id')
              .whereRef('orders.customerId', '=', 'customers.id')
              .where('orders.emptiedAt', 'is', null),
          ),
        ),
        not(
          exists(
            selectFrom('filedSubjects')
              .select('filedSubjects.id')
              .whereRef('filedSubjects.customerId', '=', 'customers.id'),
          ),
        ),
      ]),
    )
    .execute()

export const eraseCustomer = ({ db, cipher }: Sealed, customerId: string, at: Date) =>
  db
    .updateTable('customers')
    .set({ nameSealed: sealedCustomerName.seal(cipher, customerId, ''), nameKey: null, externalId: null, erasedAt: at })
    .where('id', '=', customerId)
    .execute()
