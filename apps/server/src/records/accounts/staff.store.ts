import { mayBeLimited, type Role, type StaffRole } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Db, Tx } from '../../platform/postgres/database.ts'
import { visibleTo } from '../../platform/visible-to.ts'
import { lockWhoCanSignIn } from './accounts.store.ts'
import { noPassword } from './password.ts'
import { deleteIdentitiesOf, hasOpenService } from './service-identities.store.ts'

const columns = ['accounts.id', 'loginSealed', 'nameSealed', 'role', 'disabledAt', 'passwordHash', 'provinces'] as const
const staffOf = (db: Db, caller: Caller) =>
  db
    .selectFrom('accounts')
    .where(visibleTo(caller, 'staff.manage', 'accounts'))
    .where('role', '<>', 'applicant')
    .where('closedAt', 'is', null)

/** Who works here, those who left last. */
export const listStaffAccounts = (db: Db, caller: Caller) =>
  staffOf(db, caller)
    .select(columns)
    .select(hasOpenService.as('hasService'))
    .select((it) => [
      it
        .selectFrom('sessions')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('sessions.accountId', '=', 'accounts.id')
        .as('openSessions'),
      it
        .selectFrom('orders')
        .select((of) => of.fn.countAll<string>().as('count'))
        .whereRef('orders.claimedBy', '=', 'accounts.id')
        .as('claimedOrders'),
    ])
    .orderBy((it) => it('disabledAt', 'is not', null))
    .orderBy('createdAt')
    .limit(1000)
    .execute()

export const lockStaff = (tx: Tx, caller: Caller, accountId: string) =>
  staffOf(tx, caller).select(columns).where('id', '=', accountId).forUpdate().executeTakeFirst()

/** An account of the provider, staff or customer's, that can sign in; undefined when it is not there for the caller. */
export const lockAccountOfOther = (tx: Tx, caller: Caller, accountId: string) =>
  tx
    .selectFrom('accounts')
    .select('id')
    .where(visibleTo(caller, 'login.change', 'accounts'))
    .where('id', '=', accountId)
    .where('disabledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Those with one of these roles who can sign in, besides this one. */
export async function countOthersWithRole(
  tx: Tx,
  { providerId, accountId, roles }: { providerId: string; accountId: string; roles: readonly Role[] },
): Promise<number> {
  const found = await lockWhoCanSignIn(tx)
    .where('providerId', '=', providerId)
    .where('role', 'in', [...roles])
    .execute()
  return found.filter(({ id }) => id !== accountId).length
}

export async function setStaffRole(tx: Tx, accountId: string, role: StaffRole): Promise<void> {
  const others = mayBeLimited(role) ? {} : { provinces: [] }
  await tx
    .updateTable('accounts')
    .set({ role, ...others })
    .where('id', '=', accountId)
    .execute()
}

export async function setProvinces(tx: Tx, accountId: string, provinces: readonly string[]): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ provinces: [...provinces] })
    .where('id', '=', accountId)
    .execute()
}

export async function disableAccount(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx.updateTable('accounts').set({ disabledAt: at }).where('id', '=', accountId).execute()
}

/** A link chooses the next password, or a service. */
export async function takePassword(tx: Tx, accountId: string): Promise<void> {
  await deleteIdentitiesOf(tx, accountId)
  await tx
    .updateTable('accounts')
    .set({ passwordHash: noPassword, disabledAt: null })
    .where('id', '=', accountId)
    .execute()
}
