import type { Caller } from '../../platform/caller.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import type { Use } from '../budgets/whose.ts'

/** What a code or a link counts for that somebody asks for: its recipient, and whoever asks, codes, links and notices together. */
export function messageUses(caller: Caller, to: string): Use[] {
  const { accountId, ip } = caller
  const recipient: Use = { budget: 'messages.recipient', whose: { to } }
  if (reachesCustomers(caller, 'order.act')) return [recipient, { budget: 'messages.staff', whose: { accountId } }]
  return [
    recipient,
    { budget: 'messages.account', whose: { accountId } },
    { budget: 'messages.address', whose: { ip } },
  ]
}
