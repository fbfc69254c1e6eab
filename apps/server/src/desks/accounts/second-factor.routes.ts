import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { sealedAccountName, sealedLogin } from '../../records/accounts/sealed-account.ts'
import { getFactorState, listFactors } from '../../records/accounts/second-factors.store.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { doorstepOf, letIn } from './let-in.ts'
import { proposeSecondFactor, removeSecondFactor, renewOwnRecoveryCodes, setSecondFactor } from './own-second-factor.ts'
import { resetSecondFactor } from './reset-second-factor.ts'

export function secondFactorRoutes(app: App, deps: Deps): void {
  publicRoute(app, endpoints.finishSignIn, async ({ body, request, reply }) =>
    letIn(deps, { app, request, reply }, await finishSignIn(deps, body, doorstepOf(app, request))),
  )

  route(app, endpoints.getSecondFactor, async ({ caller }) => {
    const { since, isRequired, recoveryCodesLeft } = await getFactorState(deps.db, caller.accountId)
    return { ...(since && { since: since.toISOString() }), isRequired, recoveryCodesLeft }
  })

  route(app, endpoints.proposeSecondFactor, ({ caller }) => proposeSecondFactor({ ...deps, caller }))

  route(app, endpoints.setSecondFactor, ({ caller, signedIn, body }) =>
    setSecondFactor({ ...deps, caller }, { ...body, sessionId: signedIn.sessionId }),
  )

  route(app, endpoints.renewRecoveryCodes, ({ caller }) => renewOwnRecoveryCodes({ ...deps, caller }))

  route(app, endpoints.removeSecondFactor, async ({ caller }) => {
    await removeSecondFactor({ ...deps, caller })
    return {}
  })

  route(app, endpoints.listSecondFactors, async ({ caller }) => {
    const { db, cipher } = deps
    const rows = await listFactors(db, caller)
    return {
      accounts: rows.flatMap(({ id, since: appSince, firstPasskeyAt, left, role, passkeys, ...row }) => {
        const [since] = [appSince, firstPasskeyAt].filter((it) => it !== null).sort((a, b) => a.getTime() - b.getTime())
        return since
          ? [
              {
                accountId: id,
                login: sealedLogin.open(cipher, id, row.loginSealed),
                name: sealedAccountName.open(cipher, id, row.nameSealed),
                role,
                since: since.toISOString(),
                hasApp: appSince !== null,
                passkeys,
                recoveryCodesLeft: Number(left),
              },
            ]
          : []
      }),
    }
  })

  route(app, endpoints.resetSecondFactor, ({ caller, params, body }) =>
    resetSecondFactor({ ...deps, caller }, { ...params, ...body }),
  )
}
