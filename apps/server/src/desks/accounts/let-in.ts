import type { SecondFactorNeeded, Session } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { deviceNameOf } from '../../platform/http/device-name.ts'
import type { App, Reply, Request } from '../../platform/http/http.ts'
import { deviceTokenOf } from '../../platform/http/session-cookie.ts'
import type { Watch } from '../../platform/http/watch.ts'
import { hasPasskeyAt } from '../../records/accounts/passkeys.store.ts'
import { siteOf } from './passkey-site.ts'
import { sessionView } from './session-view.ts'
import type { AwaitsCode, Entered, SignInOrigin } from './sign-in.ts'

/** Where a request to sign in comes from. */
export const doorstepOf = (app: App, request: Request): SignInOrigin & { watch: Watch } => ({
  ip: request.ip,
  formerSession: request.signedIn?.sessionId,
  device: deviceNameOf(request.headers['user-agent']),
  deviceToken: deviceTokenOf(request, app.isHttps()),
  watch: app.watch,
})

/** Hands session and device to the browser. */
export function letIn(
  deps: Deps,
  { app, request, reply }: { app: App; request: Request; reply: Reply },
  entered: Entered,
): Promise<Session> {
  reply.setSession(entered.token)
  reply.setDevice(entered.deviceToken)
  return sessionView(deps, { ...entered, site: siteOf(deps, app, request)?.name })
}

/** Or says that a code is waited for, and what may stand for it here. */
export async function letInOrAsk(
  deps: Deps,
  at: { app: App; request: Request; reply: Reply },
  came: Entered | AwaitsCode,
): Promise<Session | SecondFactorNeeded> {
  if (!('awaitsCode' in came)) return letIn(deps, at, came)
  const { accountId, awaitsCode } = came
  const hasPasskeyHere = await hasPasskeyAt(deps.db, accountId, siteOf(deps, at.app, at.request)?.name)
  return { secondFactor: { token: awaitsCode.token, endsAt: awaitsCode.endsAt.toISOString(), hasPasskeyHere } }
}
