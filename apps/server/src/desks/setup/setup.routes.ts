import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { getProviderFacts, hasProvider } from '../../records/accounts/providers.store.ts'
import { findSetupLink } from '../../records/setup/setup-link.store.ts'
import { changeProvider } from './change-provider.ts'
import { checkInstallation } from './check-installation.ts'
import { readSetup } from './find-setup-faults.ts'
import { setUpProvider } from './set-up-provider.ts'
import { setupError } from './setup.errors.ts'

export function setupRoutes(app: App, deps: Deps): void {
  route(app, endpoints.getProvider, ({ caller }) => getProviderFacts(deps, caller.providerId))

  route(app, endpoints.changeProvider, ({ caller, body }) => changeProvider(deps, { who: caller, ...body }))

  publicRoute(app, endpoints.lookAtSetup, async ({ body }) => {
    const { expiresAt } = await getSetupLink(deps, body.token)
    const publicUrl = deps.publicAddress?.()
    return {
      expiresAt: expiresAt.toISOString(),
      ...(publicUrl && { publicUrl }),
      isPublicUrlFixed: deps.installation?.isPublicUrlFixed ?? false,
    }
  })

  publicRoute(app, endpoints.setUp, async ({ body, ip }) => {
    await getSetupLink(deps, body.token)
    const { setup, findings } = readSetup(body.setup)
    if (!setup) throw setupError('setup.faults', { findings })
    const { administratorLink, linkHours } = await setUpProvider(deps, { setup, which: 'first', ip })
    // what was just written is not read again within the second
    const publicAddress = () => setup.provider.publicUrl ?? deps.publicAddress?.()
    return { administratorLink, linkHours, checks: await checkInstallation({ ...deps, publicAddress }) }
  })
}

/** Whoever comes second, with a link that was good, hears that it is done. */
async function getSetupLink(deps: Deps, token: string) {
  const link = await findSetupLink(deps, token)
  if (!link) throw setupError('setup.link-unknown')
  if (link.state === 'used' || (await hasProvider(deps.db))) throw setupError('setup.done-already')
  if (link.state === 'expired') throw setupError('setup.link-over')
  return link
}
