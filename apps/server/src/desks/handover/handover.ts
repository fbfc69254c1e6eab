import type { HandoverView } from '@openbeian/contract'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import type { HandoverRow } from '../../records/handovers/handovers.store.ts'
import { handoverError } from './handover.errors.ts'

/** How long a link can be opened, and how long whoever opened it has. */
export const validMinutes = 10

export const tokenKeyOf = (cipher: Cipher, token: string): Buffer => cipher.blindIndex('handover-token', token)
export const deviceKeyOf = (cipher: Cipher, secret: string): Buffer => cipher.blindIndex('handover-device', secret)

export const endOf = (from: Date): Date => new Date(from.getTime() + validMinutes * minuteMs)

function stateOf({ doneAt, endedAt, openedAt, expiresAt }: HandoverRow, now: Date): HandoverView['state'] {
  if (doneAt) return 'done'
  if (endedAt) return 'ended'
  if (expiresAt <= now) return 'expired'
  return openedAt ? 'opened' : 'waiting'
}

/** What was begun in time may end a little later: a challenge has a time of its own. */
const graceMs = 5 * minuteMs

/** `begun`: goes on with what was begun in time; `look`: besides, what came of it is told. */
export type Leniency = 'begun' | 'look'

/** Throws `handover.expired`, `handover.used`, `handover.ended`. */
export function refuseOver(handover: HandoverRow, now: Date, leniency?: Leniency): void {
  const late = now.getTime() - handover.expiresAt.getTime()
  if (leniency === 'look' && handover.doneAt && !handover.endedAt && late < graceMs) return
  const state = stateOf(handover, leniency && late < graceMs ? new Date(0) : now)
  if (state === 'waiting' || state === 'opened') return
  throw handoverError(state === 'done' ? 'handover.used' : `handover.${state}`)
}

export const handoverView = (row: HandoverRow, now: Date): HandoverView => ({
  id: row.id,
  step: row.step,
  about: row.about,
  kinds: row.kinds,
  state: stateOf(row, now),
  delivered: row.delivered,
  expiresAt: row.expiresAt.toISOString(),
  ...(row.sentTo ? { sentTo: row.sentTo } : {}),
})
