import { endpoints, isStaffRole, type StaffView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { noPassword } from '../../records/accounts/password.ts'
import { sealedAccountName, sealedLogin } from '../../records/accounts/sealed-account.ts'
import { listStaffAccounts } from '../../records/accounts/staff.store.ts'
import { changeStaffRole, disableStaff, resetStaff } from './change-staff.ts'
import { inviteStaff } from './invite-staff.ts'

export function staffRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listStaff, async ({ caller }) => ({ staff: await viewStaff(deps, caller) }))
  route(app, endpoints.inviteStaff, ({ caller, body }) => inviteStaff({ ...deps, caller }, body))
  route(app, endpoints.changeStaffRole, ({ caller, params, body }) =>
    changeStaffRole({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.disableStaff, ({ caller, params, body }) =>
    disableStaff({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.resetStaff, ({ caller, params, body }) =>
    resetStaff({ ...deps, caller }, { ...params, ...body }),
  )
}

async function viewStaff({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, caller: Caller): Promise<StaffView[]> {
  const rows = await listStaffAccounts(db, caller)
  return rows.flatMap(({ id, role, disabledAt, passwordHash, ...row }) =>
    isStaffRole(role)
      ? [
          {
            id,
            role,
            name: sealedAccountName.open(cipher, id, row.nameSealed),
            login: sealedLogin.open(cipher, id, row.loginSealed),
            state: disabledAt ? 'disabled' : passwordHash === noPassword ? 'invited' : 'open',
            openSessions: Number(row.openSessions ?? 0),
            claimedOrders: Number(row.claimedOrders ?? 0),
          },
        ]
      : [],
  )
}
