import { endpoints } from '@openbeian/contract'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { setMailNotices } from '../../records/accounts/accounts.store.ts'
import { closeSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { getProviderMeant } from './get-provider-meant.ts'
import { doorstepOf, letIn } from './let-in.ts'
import { sessionView } from './session-view.ts'
import { signIn } from './sign-in.ts'

export function accountRoutes(app: App, deps: Deps): void {
  const { db, cipher } = deps

  publicRoute(app, endpoints.signIn, async ({ body: { provider: code, ...credentials }, request, reply }) => {
    const { id: providerId } = await getProviderMeant(db, { host: request.host, code })
    const signedIn = await signIn(deps, { ...credentials, providerId }, doorstepOf(app, request))
    if (!('awaitsCode' in signedIn)) return letIn(deps, reply, signedIn)
    const { token, endsAt } = signedIn.awaitsCode
    return { secondFactor: { token, endsAt: endsAt.toISOString() } }
  })

  route(app, endpoints.getSession, ({ caller, signedIn }) => sessionView(deps, caller.accountId, signedIn.csrfToken))

  route(app, endpoints.setMailNotices, async ({ caller, signedIn, body }) => {
    await inTransaction(deps, async ({ db }) => {
      await setMailNotices(db, caller.accountId, body.mailNotices)
      await writeAudit(
        { db, cipher },
        {
          caller,
          action: 'account.mail-notices',
          about: `account:${caller.accountId}`,
          after: body,
        },
      )
    })
    return sessionView(deps, caller.accountId, signedIn.csrfToken)
  })

  route(app, endpoints.signOut, async ({ caller, signedIn, reply }) => {
    await closeSession(db, signedIn.sessionId)
    await writeAudit({ db, cipher }, { caller, action: 'session.close', about: `account:${caller.accountId}` })
    reply.setSession(undefined)
    return {}
  })
}
