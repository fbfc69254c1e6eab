import type { BudgetOwner, BudgetsOf } from '@openbeian/contract'
import { maskEmail, maskMobile } from '@openbeian/filing'
import { networkOf } from '../../platform/http/network-of.ts'

/** Whom a use is counted for. */
interface OwnersOfBudgets {
  account: { accountId: string }
  address: { ip: string }
  recipient: { to: string }
  addressAndLogin: { ip: string; login: string }
  login: { login: string }
  device: { device: string; login: string }
}

/** A use of one budget; `amount` is one where it is left out. */
export type Use = {
  [Owner in BudgetOwner]: { budget: BudgetsOf<Owner>; whose: OwnersOfBudgets[Owner]; amount?: number }
}[BudgetOwner]

/** What tells one owner from another; only a keyed hash of it is kept. */
export const textOf = (whose: Use['whose']): string =>
  'accountId' in whose
    ? whose.accountId
    : 'to' in whose
      ? whose.to.trim().toLowerCase()
      : 'device' in whose
        ? whose.device
        : JSON.stringify([
            ...('ip' in whose ? [networkOf(whose.ip)] : ['anywhere']),
            ...('login' in whose ? [whose.login.toLowerCase()] : []),
          ])

/** What supervisors are shown of whoever is no account. */
export interface ShownOwner {
  address?: string
  recipient?: string
  login?: string
}

export function shownOf(whose: Use['whose']): ShownOwner | undefined {
  if ('accountId' in whose) return undefined
  if ('to' in whose) return { recipient: maskOf(whose.to) }
  return {
    ...('ip' in whose ? { address: networkOf(whose.ip) } : {}),
    ...('login' in whose ? { login: maskOf(whose.login) } : {}),
  }
}

const maskOf = (text: string): string => (text.includes('@') ? maskEmail(text) : maskMobile(text))
