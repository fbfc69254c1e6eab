import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { changeStaffProvinces, changeStaffRole, disableStaff, resetStaff } from './change-staff.ts'
import { inviteStaff } from './invite-staff.ts'
import { viewStaff } from './view-staff.ts'

export function staffRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listStaff, async ({ caller }) => ({ staff: await viewStaff(deps, caller) }))
  route(app, endpoints.inviteStaff, ({ caller, body }) => inviteStaff({ ...deps, caller }, body))
  route(app, endpoints.changeStaffRole, ({ caller, params, body }) =>
    changeStaffRole({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.changeStaffProvinces, ({ caller, params, body }) =>
    changeStaffProvinces({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.disableStaff, ({ caller, params, body }) =>
    disableStaff({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.resetStaff, ({ caller, params, body }) =>
    resetStaff({ ...deps, caller }, { ...params, ...body }),
  )
}
