import { isStaffRole, type StaffView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { noPassword } from '../../records/accounts/password.ts'
import { sealedAccountName, sealedLogin } from '../../records/accounts/sealed-account.ts'
import { listStaffAccounts } from '../../records/accounts/staff.store.ts'

/** Who works at the provider of the caller, with what they are at. */
export async function viewStaff({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, caller: Caller): Promise<StaffView[]> {
  const rows = await listStaffAccounts(db, caller)
  return rows.flatMap(({ id, role, disabledAt, passwordHash, hasService, ...row }) =>
    isStaffRole(role)
      ? [
          {
            id,
            role,
            provinces: row.provinces,
            name: sealedAccountName.open(cipher, id, row.nameSealed),
            login: sealedLogin.open(cipher, id, row.loginSealed),
            state: disabledAt ? 'disabled' : passwordHash === noPassword && !hasService ? 'invited' : 'open',
            openSessions: Number(row.openSessions ?? 0),
            claimedOrders: Number(row.claimedOrders ?? 0),
          },
        ]
      : [],
  )
}
