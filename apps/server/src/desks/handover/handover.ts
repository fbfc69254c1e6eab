import type { HandoverView } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { HandoverRow } from '../../records/handovers/handovers.store.ts'

/** How long a link can be opened, and how long whoever opened it has. */
export const validMinutes = 10

export const tokenKeyOf = (cipher: Cipher, token: string): Buffer => cipher.blindIndex('handover-token', token)
export const deviceKeyOf = (cipher: Cipher, secret: string): Buffer => cipher.blindIndex('handover-device', secret)

export const endOf = (from: Date): Date => new Date(from.getTime() + validMinutes * 60_000)

function stateOf({ done_at, ended_at, opened_at, expires_at }: HandoverRow, now: Date): HandoverView['state'] {
  if (done_at) return 'done'
  if (ended_at) return 'ended'
  if (expires_at <= now) return 'expired'
  return opened_at ? 'opened' : 'waiting'
}

/** What was begun in time may end a little later: a challenge has a time of its own. */
const graceMs = 5 * 60_000

/** `begun`: goes on with what was begun in time; `look`: besides, what came of it is told. */
export type Leniency = 'begun' | 'look'

/** Throws `handover.expired`, `handover.used`, `handover.ended`. */
export function refuseOver(handover: HandoverRow, now: Date, leniency?: Leniency): void {
  const late = now.getTime() - handover.expires_at.getTime()
  if (leniency === 'look' && handover.done_at && !handover.ended_at && late < graceMs) return
  const state = stateOf(handover, leniency && late < graceMs ? new Date(0) : now)
  if (state === 'waiting' || state === 'opened') return
  throw new FilingError(state === 'done' ? 'handover.used' : `handover.${state}`, {})
}

export const handoverView = (row: HandoverRow, now: Date): HandoverView => ({
  id: row.id,
  step: row.step as HandoverView['step'],
  about: row.about,
  kinds: row.kinds as HandoverView['kinds'],
  state: stateOf(row, now),
  delivered: row.delivered as HandoverView['delivered'],
  expiresAt: row.expires_at.toISOString(),
  ...(row.sent_to ? { sentTo: row.sent_to } : {}),
})
