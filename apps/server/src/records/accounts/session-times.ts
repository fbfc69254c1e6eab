import type { Role } from '@openbeian/contract'
import { dayMs, hourMs, minuteMs } from '../../platform/time/durations.ts'
import { may } from '../../platform/visible-to.ts'

/** How long staff stay signed in, and for how long a password counts that was typed; what is left out is usual. */
export interface SignInSettings {
  staffIdleMinutes?: number
  staffMaxHours?: number
  /** What is asked for the password again is asked so many minutes after it was typed. */
  passwordAgainMinutes?: number
  /** Of staff it is required, where nothing else is set; applicants choose. */
  secondFactor?: 'required' | 'voluntary'
}

const usual = { staffIdleMinutes: 60, staffMaxHours: 12, passwordAgainMinutes: 10 }
/** What may be set at most; at least five minutes, or an hour. */
const max = { staffIdleMinutes: 8 * 60, staffMaxHours: 7 * 24, passwordAgainMinutes: 7 * 24 * 60 }

export interface SessionTimes {
  /** Without use. */
  idleMs: number
  /** In any case. */
  maxMs: number
  passwordAgainMs: number
}

export function sessionTimesOf(role: Role, settings: SignInSettings | null): SessionTimes {
  const { staffIdleMinutes, staffMaxHours, passwordAgainMinutes } = { ...usual, ...settings }
  const passwordAgainMs = within(passwordAgainMinutes, 5, max.passwordAgainMinutes) * minuteMs
  if (!may({ role }, 'order.read-inside')) return { idleMs: 8 * hourMs, maxMs: 7 * dayMs, passwordAgainMs }
  return {
    idleMs: within(staffIdleMinutes, 5, max.staffIdleMinutes) * minuteMs,
    maxMs: within(staffMaxHours, 1, max.staffMaxHours) * hourMs,
    passwordAgainMs,
  }
}

const within = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max)
