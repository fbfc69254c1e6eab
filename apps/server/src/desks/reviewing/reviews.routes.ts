import { reviewEndpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { readQueue } from '../viewing/list-orders.ts'
import { viewOrder } from '../viewing/order-view.ts'
import { claimOrder, releaseOrder } from './claim-order.ts'
import { confirmReportedName } from './confirm-reported-name.ts'
import { noteSighting } from './note-sighting.ts'
import { openOrder } from './open-order.ts'
import { reveal } from './reveal.ts'

export function reviewRoutes(app: App, deps: Deps): void {
  route(app, reviewEndpoints.getQueue, ({ caller, query }) => readQueue({ ...deps, caller }, query))
  route(app, reviewEndpoints.claimOrder, async ({ caller, params: { orderId } }) => {
    await claimOrder({ ...deps, caller }, orderId)
    return viewOrder({ ...deps, caller }, orderId)
  })
  route(app, reviewEndpoints.releaseOrder, async ({ caller, params: { orderId } }) => {
    await releaseOrder({ ...deps, caller }, orderId)
    return viewOrder({ ...deps, caller }, orderId)
  })
  route(app, reviewEndpoints.noteSighting, async ({ caller, params: { orderId }, body }) => {
    await noteSighting({ ...deps, caller }, { orderId, ...body })
    return viewOrder({ ...deps, caller }, orderId)
  })
  route(app, reviewEndpoints.openOrder, async ({ caller, params, body }) => {
    await openOrder({ ...deps, caller }, { ...params, ...body })
    return {}
  })
  route(app, reviewEndpoints.confirmReportedName, async ({ caller, params: { orderId }, body }) => {
    await confirmReportedName({ ...deps, caller }, { orderId, ...body })
    return viewOrder({ ...deps, caller }, orderId)
  })
  route(app, reviewEndpoints.reveal, async ({ caller, params, body }) => ({
    values: await reveal({ ...deps, caller }, { orderId: params.orderId, ...body }),
  }))
}
