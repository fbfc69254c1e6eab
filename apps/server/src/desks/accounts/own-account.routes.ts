import { endpoints } from '@openbeian/contract'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { HttpRefusal } from '../../platform/http/refusal.ts'
import { deviceTokenOf } from '../../platform/http/session-cookie.ts'
import {
  closeSessionNamed,
  closeSessionsOf,
  listSessions,
  setConfirmed,
} from '../../records/accounts/sessions.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { accountError } from './accounts.errors.ts'
import { askToChangeLogin, changeLoginByStaff, proveLogin } from './change-login.ts'
import { changePassword } from './change-password.ts'
import { closeAccount } from './close-account.ts'
import { doorstepOf } from './let-in.ts'
import { takeBackLogin } from './take-back-login.ts'
import { tryOwnCode } from './try-own-code.ts'
import { tryOwnPassword } from './try-own-password.ts'

export function ownAccountRoutes(app: App, deps: Deps): void {
  route(app, endpoints.changePassword, ({ caller, signedIn, body, request }) =>
    changePassword(
      { ...deps, caller },
      {
        ...body,
        sessionId: signedIn.sessionId,
        deviceToken: deviceTokenOf(request, app.isHttps()),
        watch: app.watch,
      },
    ),
  )

  route(app, endpoints.typePasswordAgain, async ({ caller, signedIn, body }) => {
    const asked = 'POST /api/session/password'
    const { password, code } = body
    await tryOwnPassword({ ...deps, caller }, { password, watch: app.watch, asked })
    await tryOwnCode({ ...deps, caller }, { code, watch: app.watch, asked })
    await inTransaction(deps, async (work) => {
      await setConfirmed(work.db, signedIn.sessionId, work.now())
      await writeAudit(work, { caller, action: 'session.confirm', about: `account:${caller.accountId}` })
    })
    return {}
  })

  route(app, endpoints.listSessions, async ({ caller, signedIn }) => ({
    sessions: (await listSessions(deps.db, caller.accountId, deps.now())).map((it) => ({
      id: it.handle,
      ...(it.device && { device: it.device }),
      ip: it.ip,
      openedAt: it.createdAt.toISOString(),
      lastSeenAt: it.lastSeenAt.toISOString(),
      isThis: it.id.equals(signedIn.sessionId),
    })),
  }))

  route(app, endpoints.endSession, ({ caller, params }) =>
    inTransaction(deps, async (work) => {
      const about = `account:${caller.accountId}`
      if (!(await closeSessionNamed(work.db, caller.accountId, params.sessionId)))
        throw accountError('accounts.session-unknown')
      await writeAudit(work, { caller, action: 'session.end', about, after: { sessions: 1 } })
      return {}
    }),
  )

  route(app, endpoints.endOtherSessions, ({ caller, signedIn }) =>
    inTransaction(deps, async (work) => {
      const about = `account:${caller.accountId}`
      const endedSessions = await closeSessionsOf(work.db, caller.accountId, signedIn.sessionId)
      await writeAudit(work, { caller, action: 'session.end', about, after: { sessions: endedSessions } })
      return { endedSessions }
    }),
  )

  route(app, endpoints.askToChangeLogin, ({ caller, signedIn, body }) =>
    askToChangeLogin({ ...deps, caller }, { ...body, sessionId: signedIn.sessionId }),
  )

  publicRoute(app, endpoints.proveLogin, ({ body, request }) => proveLogin(deps, body, doorstepOf(app, request)))

  publicRoute(app, endpoints.takeBackLogin, async ({ body, ip }) => {
    await takeBackLogin(deps, { ...body, ip })
    return {}
  })

  route(app, endpoints.changeLoginByStaff, ({ caller, params, body }) =>
    changeLoginByStaff({ ...deps, caller }, { ...params, ...body }),
  )

  route(app, endpoints.closeAccount, async ({ caller, signedIn: { isConfirmed }, body: { password }, reply }) => {
    if (password === undefined && !isConfirmed) throw new HttpRefusal('http.password-needed')
    await closeAccount({ ...deps, caller }, { password, watch: app.watch })
    reply.setSession(undefined)
    return {}
  })
}
