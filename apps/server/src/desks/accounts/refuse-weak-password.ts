import { judgePassword } from '@openbeian/passwords'
import { accountError } from './accounts.errors.ts'

/** `context`: what is known of who chooses it. Throws `accounts.password-weak`. */
export function refuseWeakPassword(password: string, context: readonly string[]): void {
  const { weak } = judgePassword(password, context)
  if (weak) throw accountError('accounts.password-weak', { why: weak })
}
