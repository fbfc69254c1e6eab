import type { Channel } from '../../records/channels/channel.ts'
import { nextOpening } from './open-hours.ts'

/** When a channel may be tried again: it is stopped, its circuit breaker is open, or the administration is closed; undefined: now. */
export function whenReachable(
  { state, brokenUntil, openHours }: Pick<Channel, 'state' | 'brokenUntil' | 'openHours'>,
  { now, pauseMs }: { now: Date; pauseMs: number },
): Date | undefined {
  const later = new Date(now.getTime() + pauseMs)
  if (state === 'stopped') return later
  if (brokenUntil && brokenUntil > now) return brokenUntil > later ? brokenUntil : later
  const opening = nextOpening(openHours ?? [], now)
  return opening > now ? (opening > later ? opening : later) : undefined
}
