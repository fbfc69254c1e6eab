import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { listPasskeys, nameOfPasskey } from '../../records/accounts/passkeys.store.ts'
import { providerMeant } from '../../records/accounts/provider-at.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'
import { listOpenServices, shownOf } from '../../records/accounts/sign-in-services.store.ts'
import { askPasskey, askToSignIn } from './ask-passkey.ts'
import { doorstepOf, letIn } from './let-in.ts'
import { addPasskey, askToAddPasskey, removePasskey, renamePasskey } from './own-passkeys.ts'
import { isSiteOf, siteOf } from './passkey-site.ts'
import { confirmWithPasskey, finishWithPasskey, signInWithPasskey } from './sign-in-with-passkey.ts'

export function passkeyRoutes(app: App, deps: Deps): void {
  const { db, cipher } = deps

  publicRoute(app, endpoints.listSignInWays, async ({ query: { provider: code }, request }) => {
    const meant = providerMeant(await listProviders(db), { host: request.host, code })
    const services = meant ? await listOpenServices(db, meant.id) : []
    return {
      passkeys: siteOf(deps, app, request) !== undefined,
      services: services.map((it) => ({ ...shownOf(it), doors: it.settings.doors })),
    }
  })

  publicRoute(app, endpoints.askToSignIn, ({ body, request }) =>
    askToSignIn(deps, { ...body, site: siteOf(deps, app, request) }),
  )

  publicRoute(app, endpoints.signInWithPasskey, async ({ body: { token, signed }, request, reply }) => {
    const [shown, doorstep] = [{ signed, site: siteOf(deps, app, request) }, doorstepOf(app, request)]
    const entered =
      token === undefined
        ? await signInWithPasskey(deps, shown, doorstep)
        : await finishWithPasskey(deps, { ...shown, token }, doorstep)
    return letIn(deps, { app, request, reply }, entered)
  })

  route(app, endpoints.askToConfirm, ({ caller: { accountId }, request }) =>
    askPasskey(deps, { purpose: 'confirm', accountId, site: siteOf(deps, app, request) }),
  )

  route(app, endpoints.confirmWithPasskey, async ({ caller, signedIn: { sessionId }, body, request }) => {
    const shown = { ...body, site: siteOf(deps, app, request) }
    await confirmWithPasskey({ ...deps, caller }, { ...shown, sessionId, watch: app.watch })
    return {}
  })

  route(app, endpoints.listPasskeys, async ({ caller, request }) => {
    const site = siteOf(deps, app, request)
    const rows = await listPasskeys(db, caller.accountId)
    return {
      canAdd: site !== undefined && (await isSiteOf(deps, caller.providerId, site.name)),
      passkeys: rows.map((it) => ({
        id: it.id,
        name: nameOfPasskey(cipher, it),
        site: it.rpId,
        isHere: it.rpId === site?.name,
        isSynced: it.isSynced,
        createdAt: it.createdAt.toISOString(),
        ...(it.lastUsedAt && { lastUsedAt: it.lastUsedAt.toISOString() }),
      })),
    }
  })

  route(app, endpoints.askToAddPasskey, ({ caller, request }) =>
    askToAddPasskey({ ...deps, caller }, siteOf(deps, app, request)),
  )

  route(app, endpoints.addPasskey, ({ caller, signedIn: { sessionId }, body, request }) =>
    addPasskey({ ...deps, caller }, { ...body, sessionId, site: siteOf(deps, app, request) }),
  )

  route(app, endpoints.renamePasskey, async ({ caller, params, body }) => {
    await renamePasskey({ ...deps, caller }, { ...params, ...body })
    return {}
  })

  route(app, endpoints.removePasskey, async ({ caller, params }) => {
    await removePasskey({ ...deps, caller }, params.passkeyId)
    return {}
  })
}
