import { endpoints } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { type App, publicRoute, type Request, route, type SignedIn } from '../../platform/http/http.ts'
import { setMailNotices } from '../../records/accounts/accounts.store.ts'
import { closeSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { getProviderMeant } from './get-provider-meant.ts'
import { doorstepOf, letInOrAsk } from './let-in.ts'
import { siteOf } from './passkey-site.ts'
import { sessionView } from './session-view.ts'
import { signIn } from './sign-in.ts'

export function accountRoutes(app: App, deps: Deps): void {
  const { db, cipher } = deps

  publicRoute(app, endpoints.signIn, async ({ body: { provider: code, ...credentials }, request, reply }) => {
    const { id: providerId } = await getProviderMeant(db, { host: request.host, code })
    const signedIn = await signIn(deps, { ...credentials, providerId }, doorstepOf(app, request))
    return letInOrAsk(deps, { app, request, reply }, signedIn)
  })

  const viewOf = ({ caller, signedIn, request }: { caller: Caller; signedIn: SignedIn; request: Request }) => {
    const { accountId } = caller
    return sessionView(deps, {
      accountId,
      csrfToken: signedIn.csrfToken,
      factorByService: signedIn.factorByService === true,
      site: siteOf(deps, app, request)?.name,
    })
  }

  route(app, endpoints.getSession, viewOf)

  route(app, endpoints.setMailNotices, async ({ caller, signedIn, body, request }) => {
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
    return viewOf({ caller, signedIn, request })
  })

  route(app, endpoints.signOut, async ({ caller, signedIn, reply }) => {
    await closeSession(db, signedIn.sessionId)
    await writeAudit({ db, cipher }, { caller, action: 'session.close', about: `account:${caller.accountId}` })
    reply.setSession(undefined)
    return {}
  })
}
