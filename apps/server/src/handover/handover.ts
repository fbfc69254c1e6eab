import type { HandoverView } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { Cipher } from '../platform/cipher.ts'
import type { HandoverRow } from './handovers.store.ts'

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

/** Throws `handover.expired`, `handover.used`, `handover.ended`. */
export function refuseOver(handover: HandoverRow, now: Date): void {
  const state = stateOf(handover, now)
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
