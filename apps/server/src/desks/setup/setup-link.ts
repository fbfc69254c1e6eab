import type { Deps } from '../../platform/deps.ts'
import { hasProvider } from '../../records/accounts/providers.store.ts'
import { keepSetupLink } from '../../records/setup/setup-link.store.ts'

/** Behind the mark: no server and no proxy writes it down. */
export const setupAddress = (base: string, token: string): string => `${base}/setup#${token}`

/** Whoever starts a server without a provider is told where to begin; every server says the same link. */
export async function printSetupLink(deps: Pick<Deps, 'db' | 'cipher' | 'now' | 'log'>, base: string): Promise<void> {
  if (await hasProvider(deps.db)) return
  const { token, expiresAt } = await keepSetupLink(deps, { renew: false })
  deps.log.warn(
    { link: setupAddress(base, token), until: expiresAt.toISOString() },
    'this installation is not set up: open this link once to do so 本系统尚未初始化，请打开此链接',
  )
}
