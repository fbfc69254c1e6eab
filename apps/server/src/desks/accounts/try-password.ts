import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { networkOf } from '../../platform/http/network-of.ts'
import type { Refused, Watch } from '../../platform/http/watch.ts'
import { forgetUses, refuseUsedUp, type Spending, spendOrWait } from '../../records/budgets/spend.ts'
import type { Use } from '../../records/budgets/whose.ts'
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
  /** A browser this account has signed in with: what strangers guess does not hold it up. */
  knownDevice?: string | undefined
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
  const { providerId } = it
  const wrong: Spending = { providerId, uses: usesOf(it) }
  try {
    await refuseUsedUp(deps, wrong)
  } catch (refusal) {
    await noteTry(it, 'budgets.used-up')
    throw refusal
  }
  const compared = await compare()
  if (compared === 'right') await forgetWrong(deps, it)
  if (compared === 'wrong') {
    await spendOrWait(deps, wrong)
    await noteTry(it, 'accounts.wrong-credentials')
  }
  return compared
}

/** Of a known browser its own alone; of any other those of its address, of the login there, and of the login from anywhere. */
const usesOf = ({ login, ip, knownDevice }: PasswordTry): readonly Use[] =>
  knownDevice
    ? [{ budget: 'sign-ins.device', whose: { device: knownDevice, login } }]
    : [
        { budget: 'sign-ins.login', whose: { ip, login } },
        { budget: 'sign-ins.anywhere', whose: { login } },
        { budget: 'sign-ins.address', whose: { ip } },
      ]

/** What others guessed from elsewhere stays counted. */
async function forgetWrong(deps: Deps, { providerId, login, ip, knownDevice: device }: PasswordTry): Promise<void> {
  await forgetUses(deps, { providerId, budget: 'sign-ins.login', whose: { ip, login } })
  if (device) await forgetUses(deps, { providerId, budget: 'sign-ins.device', whose: { device, login } })
}

/** Against an account that is there, one that is not, and one that is closed; what was typed is not written down. */
const noteTry = ({ watch, caller, providerId, ip, about, asked }: PasswordTry, code: string): Promise<void> =>
  watch.refused({ caller, providerId, ip, about, asked, code, action: 'session.refuse' })
