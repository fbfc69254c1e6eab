import { dataRequestEndpoints } from '@openbeian/contract'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { askAboutData } from './ask-about-data.ts'
import { customerOfCaller, eraseForCustomer, eraseOwn, giveOut } from './data-of-customer.ts'
import { exportPerson } from './export-person.ts'
import { answerRequest } from './settle-request.ts'
import { viewOwnData, viewRequests } from './view-requests.ts'

export function dataRequestRoutes(app: App, deps: Deps): void {
  route(app, dataRequestEndpoints.getOwnData, ({ caller }) => viewOwnData({ ...deps, caller }))
  route(app, dataRequestEndpoints.exportOwnData, ({ caller }) => giveOut({ ...deps, caller }))
  route(app, dataRequestEndpoints.askAboutData, ({ caller, body }) =>
    inTransaction({ ...deps, caller }, async (work) =>
      askAboutData(work, { customerId: await customerOfCaller(work), ...body }),
    ),
  )
  route(app, dataRequestEndpoints.eraseOwnData, async ({ caller, reply }) => {
    const proof = await eraseOwn({ ...deps, caller })
    reply.setSession(undefined)
    return proof
  })
  route(app, dataRequestEndpoints.listDataRequests, ({ caller }) => viewRequests({ ...deps, caller }))
  route(app, dataRequestEndpoints.settleDataRequest, async ({ caller, params, body }) => {
    await answerRequest({ ...deps, caller }, { ...params, ...body })
    return {}
  })
  route(app, dataRequestEndpoints.exportCustomerData, ({ caller, params, body }) =>
    giveOut({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, dataRequestEndpoints.eraseCustomerData, ({ caller, params, body }) =>
    eraseForCustomer({ ...deps, caller }, { ...params, ...body }),
  )
  route(app, dataRequestEndpoints.exportPersonData, ({ caller, body }) => exportPerson({ ...deps, caller }, body))
}
