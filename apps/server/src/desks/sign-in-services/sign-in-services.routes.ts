import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, type Request, route } from '../../platform/http/http.ts'
import { doorstepOf, letInOrAsk } from '../accounts/let-in.ts'
import { getOpenLink } from '../accounts/open-link.ts'
import { servicesAsked } from './ask-service.ts'
import { type AtServices, begin } from './at-service.ts'
import { addService, changeService, removeService, tryService, viewServices } from './keep-services.ts'
import { confirmByService, linkOwnService, unlinkOwnService, viewOwnServices } from './own-services.ts'
import { returnAddressesOf, returnAddressOf } from './return-address.ts'
import { signInByService } from './sign-in-by-service.ts'
import { whereToSignOut } from './sign-out-at-service.ts'

export function signInServiceRoutes(app: App, base: Deps): void {
  const deps: AtServices = { ...base, asked: servicesAsked(base) }
  const returnTo = (request: Request) => returnAddressOf(deps, app, request)

  publicRoute(app, endpoints.beginSignInByService, async ({ body: { serviceId, invitation }, request }) => {
    if (invitation === undefined) return begin(deps, { serviceId, purpose: 'sign-in', returnTo: returnTo(request) })
    const { id: linkId, accountId, providerId } = await getOpenLink(deps, invitation, 'invite')
    const whose = { providerId, linkId, ...(accountId && { accountId }) }
    return begin(deps, { serviceId, purpose: 'invitation', returnTo: returnTo(request), ...whose })
  })

  publicRoute(app, endpoints.signInByService, async ({ body, request, reply }) =>
    letInOrAsk(deps, { app, request, reply }, await signInByService(deps, body, doorstepOf(app, request))),
  )

  route(app, endpoints.beginConfirmByService, ({ caller: { accountId, providerId }, body, request }) =>
    begin(deps, { ...body, purpose: 'confirm', returnTo: returnTo(request), accountId, providerId }),
  )

  route(app, endpoints.confirmByService, async ({ caller, signedIn: { sessionId }, body: { code, ...returned } }) => {
    await confirmByService({ ...deps, caller }, { ...returned, code, sessionId, watch: app.watch })
    return {}
  })

  route(app, endpoints.getSignOutAddress, async ({ signedIn: { sessionId }, request }) => {
    const continueAt = await whereToSignOut(deps, { sessionId, returnTo: () => returnTo(request) })
    return continueAt === undefined ? {} : { continueAt }
  })

  route(app, endpoints.listOwnServices, ({ caller }) => viewOwnServices({ ...deps, caller }))

  route(app, endpoints.beginLinkingService, ({ caller: { accountId, providerId }, body, request }) =>
    begin(deps, { ...body, purpose: 'link', returnTo: returnTo(request), accountId, providerId }),
  )

  route(app, endpoints.linkService, async ({ caller, body }) => {
    await linkOwnService({ ...deps, caller }, body)
    return {}
  })

  route(app, endpoints.unlinkService, async ({ caller, signedIn: { sessionId }, params }) => {
    await unlinkOwnService({ ...deps, caller }, { ...params, sessionId })
    return {}
  })

  route(app, endpoints.listSignInServices, async ({ caller }) => ({
    services: await viewServices({ ...deps, caller }),
    returnAddresses: await returnAddressesOf(deps, caller.providerId),
  }))

  route(app, endpoints.addSignInService, ({ caller, body }) => addService({ ...deps, caller }, body))

  route(app, endpoints.changeSignInService, ({ caller, params, body }) =>
    changeService({ ...deps, caller }, { ...params, ...body }),
  )

  route(app, endpoints.removeSignInService, ({ caller, params, body }) =>
    removeService({ ...deps, caller }, { ...params, ...body }),
  )

  route(app, endpoints.trySignInService, ({ caller, params }) => tryService({ ...deps, caller }, params.serviceId))
}
