import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { addCustomer, changeCustomer } from './keep-customer.ts'
import { searchCustomers } from './search-customers.ts'
import { getWholeCustomer } from './view-customer.ts'

export function customerRoutes(app: App, deps: Deps): void {
  route(app, endpoints.listCustomers, ({ caller, query }) => searchCustomers({ ...deps, caller }, query))
  route(app, endpoints.getCustomer, ({ caller, params }) => getWholeCustomer({ ...deps, caller }, params.customerId))
  route(app, endpoints.addCustomer, ({ caller, body }) => addCustomer({ ...deps, caller }, body))
  route(app, endpoints.changeCustomer, ({ caller, params, body }) =>
    changeCustomer({ ...deps, caller }, { ...params, ...body }),
  )
}
