import { isLoopback } from '../../platform/outside/loopback.ts'
import type { AdministrationAccess } from '../../platform/outside/public-lookup.ts'

/** An address over which everything would cross the network in the clear, and nobody accepted that. */
export const isRefusedInClear = (
  address: string,
  { mayBeClear = false }: Pick<AdministrationAccess, 'mayBeClear'>,
): boolean => !mayBeClear && new URL(address).protocol !== 'https:' && !isLoopback(new URL(address).hostname)
