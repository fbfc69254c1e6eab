import { endpoints, type Session } from '@openbeian/contract'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { may } from '../../platform/visible-to.ts'
import { getAccountView, setMailNotices } from '../../records/accounts/accounts.store.ts'
import { closeSession } from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

export function accountRoutes(app: App, deps: Deps): void {
  const { db, cipher } = deps

  publicRoute(app, endpoints.signUp, async ({ body, ip, request, reply }) => {
    const opened = await signUp(deps, body, { ip, formerSession: request.signedIn?.sessionId })
    reply.setSession(opened.token)
    return sessionView(deps, opened.accountId, opened.csrfToken)
  })

  publicRoute(app, endpoints.signIn, async ({ body, ip, request, reply }) => {
    const opened = await signIn(deps, body, { ip, formerSession: request.signedIn?.sessionId, watch: app.watch })
    reply.setSession(opened.token)
    return sessionView(deps, opened.accountId, opened.csrfToken)
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

async function sessionView(deps: Deps, accountId: string, csrfToken: string): Promise<Session> {
  const it = await getAccountView(deps, accountId)
  const { id, login, name, role, customerName, mailNotices } = it
  return {
    account: {
      id,
      login,
      name,
      role,
      ...(customerName ? { customerName } : {}),
      ...(may({ role }, 'account.choose-mail') && deps.sender?.email ? { mailNotices } : {}),
    },
    provider: { id: it.providerId, name: it.providerName, province: it.province },
    csrfToken,
  }
}
