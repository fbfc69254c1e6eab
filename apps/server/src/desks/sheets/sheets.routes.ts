import { sheetEndpoints } from '@openbeian/contract'
import { readSheet } from '../../papers/sheets/read-sheet.ts'
import { signSheet } from '../../papers/sheets/sign-sheet.ts'
import type { Deps } from '../../platform/deps.ts'
import { deviceNameOf } from '../../platform/http/device-name.ts'
import { type App, route } from '../../platform/http/http.ts'
import { listSheets } from './list-sheets.ts'
import { makeSheet } from './make-sheet.ts'

export function sheetRoutes(app: App, deps: Deps): void {
  route(app, sheetEndpoints.listSheets, ({ caller, params }) => listSheets({ ...deps, caller }, params.orderId))
  route(app, sheetEndpoints.makeSheet, ({ caller, params, body }) =>
    makeSheet({ ...deps, caller }, { orderId: params.orderId, ...body }),
  )
  route(app, sheetEndpoints.getSheetContent, ({ caller, params }) => readSheet({ ...deps, caller }, params.sheetId))
  route(app, sheetEndpoints.signSheet, ({ caller, params, body, request }) => {
    const device = deviceNameOf(request.headers['user-agent'])
    return signSheet({ ...deps, caller }, { sheetId: params.sheetId, ...body, device })
  })
}
