import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { listSignUps, sealedSignUp } from '../../records/accounts/pending-sign-ups.store.ts'
import { linksTo } from './account-mails.ts'
import { confirmSignUp, confirmSignUpByStaff } from './confirm-sign-up.ts'
import { doorstepOf, letIn } from './let-in.ts'
import { lookAtLink, renewLink } from './open-link.ts'
import { askForRecovery, recoverPassword } from './recover-password.ts'
import { signUp } from './sign-up.ts'

export function signUpRoutes(app: App, deps: Deps): void {
  publicRoute(app, endpoints.signUp, ({ body, ip }) => signUp(deps, body, ip))

  publicRoute(app, endpoints.confirmSignUp, async ({ body, request, reply }) =>
    letIn(deps, reply, await confirmSignUp(deps, body, doorstepOf(app, request))),
  )

  publicRoute(app, endpoints.lookAtLink, ({ body }) => lookAtLink(deps, body.token))

  publicRoute(app, endpoints.renewLink, async ({ body }) => {
    await renewLink(deps, body.token)
    return {}
  })

  publicRoute(app, endpoints.askForRecovery, ({ body, ip }) => askForRecovery(deps, { ...body, ip }))

  publicRoute(app, endpoints.recoverPassword, async ({ body, request, reply }) => {
    reply.setDevice(await recoverPassword(deps, body, doorstepOf(app, request)))
    return {}
  })

  route(app, endpoints.listSignUps, async ({ caller }) => {
    const { db, cipher, now } = deps
    const signUps = await listSignUps(db, caller, now())
    return {
      linksGoOut: linksTo(deps, 'name@example.cn') !== undefined,
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
