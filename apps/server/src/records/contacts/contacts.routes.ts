import { contactEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { openFiling } from '../orders/order.ts'
import { getVisibleOrder } from '../orders/visible-order.ts'
import { confirmedContacts } from './confirmed-contacts.ts'
import { confirmContactCode, sendContactCode } from './contact-codes.ts'

export function contactRoutes(app: App, deps: Deps): void {
  route(app, contactEndpoints.sendContactCode, ({ caller, params, body }) =>
    sendContactCode({ ...deps, caller }, { orderId: params.orderId, at: body.at }),
  )
  route(app, contactEndpoints.confirmContactCode, async ({ caller, params, body }) => ({
    confirmed: await confirmContactCode({ ...deps, caller }, { orderId: params.orderId, ...body }),
  }))
  route(app, contactEndpoints.listConfirmedContacts, async ({ caller, params }) => {
    const order = await getVisibleOrder(deps.db, caller, params.orderId)
    return { confirmed: await confirmedContacts(deps, order, openFiling(deps.cipher, order)) }
  })
}
