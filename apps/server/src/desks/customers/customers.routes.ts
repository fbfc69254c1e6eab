import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { addCustomer, changeCustomer } from './keep-customer.ts'
import { changeMember, inviteMember, listMembers, removeMember, renewMemberLink } from './members.ts'
import { mergeCustomer, tryMerge } from './merge-customers.ts'
import { searchCustomers } from './search-customers.ts'
import { getWholeCustomer } from './view-customer.ts'

export function customerRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listCustomers, ({ caller, query }) => searchCustomers({ ...deps, caller }, query))
  route(app, endpoints.getCustomer, ({ caller, params }) => getWholeCustomer({ ...deps, caller }, params.customerId))
  route(app, endpoints.addCustomer, ({ caller, body }) => addCustomer({ ...deps, caller }, body))
  route(app, endpoints.changeCustomer, ({ caller, params, body }) =>
    changeCustomer({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.tryMerge, ({ caller, params, body }) => tryMerge({ ...deps, caller }, { ...params, ...body }))
  route(app, endpoints.mergeCustomer, ({ caller, params, body }) =>
    mergeCustomer({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.listMembers, async ({ caller, params }) => ({
    members: await listMembers({ ...deps, caller }, params.customerId),
  }))
  route(app, endpoints.inviteMember, ({ caller, params, body }) =>
    inviteMember({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.changeMember, ({ caller, params, body }) =>
    changeMember({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, endpoints.renewMemberLink, ({ caller, params }) => renewMemberLink({ ...deps, caller }, params))
  route(app, endpoints.removeMember, ({ caller, params }) => removeMember({ ...deps, caller }, params))
}
