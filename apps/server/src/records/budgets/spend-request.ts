import { isBudgetOf } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import type { RequestUse, SpendRequest } from '../../platform/http/http.ts'
import { findProviderAt } from '../accounts/provider-at.ts'
import { spend } from './spend.ts'
import type { Use } from './whose.ts'

/** Counts requests by the rows of their endpoints. Whoever has no session is counted at the provider they come to. */
export const spendRequests =
  (deps: Deps): SpendRequest =>
  async (use) => {
    const { caller, host } = use
    const providerId = caller?.providerId ?? (await findProviderAt(deps.db, host))?.id
    await spend({ ...deps, ...(caller && { caller }) }, { providerId, uses: [useOf(use)] })
  }

function useOf({ budget, ip, caller, amount = 1 }: RequestUse): Use {
  if (isBudgetOf(budget, 'address')) return { budget, whose: { ip }, amount }
  if (!caller) throw new Error(`${budget} is counted by account: its endpoint is not for anyone`)
  return { budget, whose: { accountId: caller.accountId }, amount }
}
