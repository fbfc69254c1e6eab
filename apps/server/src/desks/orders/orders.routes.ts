import { materialEndpoints, orderEndpoints } from '@openbeian/contract'
import { neededMaterials } from '../../judging/orders/needed-materials.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { arrangeOrder } from '../applying/arrange-order.ts'
import { chooseTypeFor } from '../applying/choose-type-for.ts'
import { createOrder } from '../applying/create-order.ts'
import { customersToFileFor } from '../applying/customers-to-file-for.ts'
import { saveDraft } from '../applying/save-draft.ts'
import { listOrders } from '../viewing/list-orders.ts'
import { viewOrder } from '../viewing/order-view.ts'
import { viewDraft } from '../viewing/view-draft.ts'
import { takeAction } from './take-action.ts'

export function orderRoutes(app: App, deps: Deps): void {
  route(app, orderEndpoints.listOrders, ({ caller, query }) => listOrders({ ...deps, caller }, query))
  route(app, orderEndpoints.chooseOrderType, ({ caller, body }) => chooseTypeFor(deps.db, caller, body))
  route(app, orderEndpoints.listCustomersToFileFor, async ({ caller }) => ({
    customers: await customersToFileFor({ ...deps, caller }),
  }))
  route(app, orderEndpoints.createOrder, async ({ caller, body }) =>
    viewOrder({ ...deps, caller }, await createOrder({ ...deps, caller }, body)),
  )
  route(app, orderEndpoints.getOrder, ({ caller, params }) => viewOrder({ ...deps, caller }, params.orderId))
  route(app, orderEndpoints.getDraft, ({ caller, params }) => viewDraft({ ...deps, caller }, params.orderId))
  route(app, orderEndpoints.saveDraft, ({ caller, params, body }) =>
    saveDraft({ ...deps, caller }, { orderId: params.orderId, ...body }),
  )
  route(app, orderEndpoints.arrangeServices, async ({ caller, params, body }) => {
    await arrangeOrder({ ...deps, caller }, { ...params, ...body })
    return viewDraft({ ...deps, caller }, params.orderId)
  })
  route(app, materialEndpoints.listNeededMaterials, async ({ caller, params }) => ({
    materials: await neededMaterials({ ...deps, caller }, params.orderId),
  }))
  route(app, orderEndpoints.takeAction, ({ caller, params, body }) =>
    takeAction({ ...deps, caller }, { ...params, request: body }),
  )
}
