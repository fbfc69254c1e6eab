import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { listSignUps, sealedSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { linksTo } from './account-mails.ts'
import { confirmSignUp, confirmSignUpByStaff } from './confirm-sign-up.ts'
import { getProviderMeant } from './get-provider-meant.ts'
import { doorstepOf, letIn } from './let-in.ts'
import { lookAtLink, renewLink } from './open-link.ts'
import { askForRecovery, recoverPassword } from './recover-password.ts'
import { signUp } from './sign-up.ts'

export function signUpRoutes(app: App, deps: Deps): void {
  publicRoute(app, endpoints.signUp, async ({ body: { provider: code, ...asked }, ip, request }) => {
    const { id: providerId } = await getProviderMeant(deps.db, { host: request.host, code })
    return signUp(deps, { ...asked, providerId }, ip)
  })

  publicRoute(app, endpoints.confirmSignUp, async ({ body, request, reply }) =>
    letIn(deps, { app, request, reply }, await confirmSignUp(deps, body, doorstepOf(app, request))),
  )

  publicRoute(app, endpoints.lookAtLink, ({ body }) => lookAtLink(deps, body.token))

  publicRoute(app, endpoints.renewLink, async ({ body }) => {
    await renewLink(deps, body.token)
    return {}
  })

  publicRoute(app, endpoints.askForRecovery, async ({ body: { provider: code, login }, ip, request }) => {
    const { id: providerId } = await getProviderMeant(deps.db, { host: request.host, code })
    return askForRecovery(deps, { providerId, login, ip })
  })

  publicRoute(app, endpoints.recoverPassword, async ({ body, request, reply }) => {
    reply.setDevice(await recoverPassword(deps, body, doorstepOf(app, request)))
    return {}
  })

  publicRoute(app, endpoints.acceptInvitation, async ({ body, ip }) => {
    await acceptInvitation(deps, { ...body, ip })
    return {}
  })

  route(app, endpoints.listSignUps, async ({ caller }) => {
    const { db, cipher, now } = deps
    const signUps = await listSignUps(db, caller, now())
    return {
      linksGoOut: (await linksTo(deps, { providerId: caller.providerId, login: 'name@example.cn' })) !== undefined,
      signUps: signUps.map((it) => ({
        id: it.id,
        ...sealedSignUp.open(cipher, it.id, it.saidSealed),
        at: it.createdAt.toISOString(),
        expiresAt: it.expiresAt.toISOString(),
        isTaken: it.accountId !== null,
      })),
    }
  })

  route(app, endpoints.confirmSignUpByStaff, ({ caller, params, body }) =>
    confirmSignUpByStaff({ ...deps, caller }, { ...params, ...body }),
  )
}
