import { lockTimeMs } from '../../records/accounts/lock-time.ts'

interface FailedAttempts {
  failed: number
  lockedUntil: number
}

const maxLogins = 10_000
const tries = new Map<string, FailedAttempts>()

/** A login that does not exist is locked like one that does, so that a lock does not tell which logins exist. */
export function countUnknownTry(login: string, now: Date): Date | undefined {
  const { failed, lockedUntil } = tries.get(login) ?? { failed: 0, lockedUntil: 0 }
  if (lockedUntil > now.getTime()) return new Date(lockedUntil)
  if (tries.size >= maxLogins) tries.delete(tries.keys().next().value ?? '')
  tries.set(login, { failed: failed + 1, lockedUntil: now.getTime() + lockTimeMs(failed + 1) })
  return undefined
}
