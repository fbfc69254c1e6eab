import type { Role } from '@openbeian/contract'
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts'
import { may } from '../../platform/visible-to.ts'
import { type StoredSettings, settingOf } from '../settings/setting-of.ts'

export interface SessionTimes {
  /** Without use. */
  idleMs: number
  /** In any case. */
  maxMs: number
  passwordAgainMs: number
}

export function sessionTimesOf(role: Role, stored: StoredSettings): SessionTimes {
  const passwordAgainMs = settingOf(stored, 'signIn.passwordAgainMinutes') * minuteMs
  if (!may({ role }, 'order.read-inside')) return { idleMs: 8 * hourMs, maxMs: 7 * dayMs, passwordAgainMs }
  return {
    idleMs: settingOf(stored, 'signIn.staffIdleMinutes') * minuteMs,
    maxMs: settingOf(stored, 'signIn.staffMaxHours') * hourMs,
    passwordAgainMs,
  }
}
