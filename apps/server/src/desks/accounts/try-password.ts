import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { networkOf } from '../../platform/http/network-of.ts'
import type { Refused, Watch } from '../../platform/http/watch.ts'
import { forgetUses, refuseUsedUp, type Spending, spendOrWait } from '../../records/budgets/spend.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'

/** Somebody who types a password, and for what. */
export interface PasswordTry {
  providerId: string
  login: string
  ip: string
  watch: Watch
  /** For the audit; who it would be, where that is known. */
  caller?: Caller | undefined
  about: string
  asked: Refused['asked']
}

/** `unproved`: it is the one of a sign-up whose address is not proved yet. */
export type Compared = 'right' | 'wrong' | 'unproved'

/**
 * Compares a password, where not too many were wrong lately. Only what was wrong is counted, and only the right one forgets
 * it: a stranger can sign up with any address and has its `unproved` one. Throws `budgets.used-up`.
 */
export const tryPassword = (deps: Deps, it: PasswordTry, compare: () => Promise<Compared>): Promise<Compared> =>
  // guesses sent at once would all be looked at before the first of them is counted
  oneAfterTheOther(`${networkOf(it.ip)} ${it.login}`, () => compareInTurn(deps, it, compare))

async function compareInTurn(deps: Deps, it: PasswordTry, compare: () => Promise<Compared>): Promise<Compared> {
  const { providerId, login, ip } = it
  const wrong: Spending = {
    providerId,
    uses: [
      { budget: 'sign-ins.login', whose: { ip, login } },
      { budget: 'sign-ins.address', whose: { ip } },
    ],
  }
  try {
    await refuseUsedUp(deps, wrong)
  } catch (refusal) {
    await noteTry(it, 'budgets.used-up')
    throw refusal
  }
  const compared = await compare()
  if (compared === 'right') await forgetUses(deps, { providerId, budget: 'sign-ins.login', whose: { ip, login } })
  if (compared === 'wrong') {
    await spendOrWait(deps, wrong)
    await noteTry(it, 'accounts.wrong-credentials')
  }
  return compared
}

/** Against an account that is there, one that is not, and one that is closed; what was typed is not written down. */
const noteTry = ({ watch, caller, ip, about, asked }: PasswordTry, code: string): Promise<void> =>
  watch.refused({ caller, ip, about, asked, code, action: 'session.refuse' })
