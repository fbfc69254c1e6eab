import { isTransportFault, nextStep } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { dayMs, hourMs } from '../../platform/time/durations.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import {
  countWrong,
  findPasswordCheck,
  keepPasswordOutcome,
  type PasswordOutcome,
} from '../../records/filing-passwords/filing-passwords.store.ts'
import { sealedPassword } from '../../records/filing-passwords/password-of-order.ts'
import { administrationOf } from '../channels/administration.ts'
import { whenReachable } from '../channels/when-reachable.ts'

/** An answer is asked for again by whoever hands in the same password later than this. */
const restMs = 30 * dayMs
/** An administration that is down is asked again every hour, for two days. */
const retries = { pauseMs: hourMs, maxTries: 48 }
/** Of wrong passwords of one number in a day; administrations lock a filing at the fifth. */
const maxWrong = 3

/** Asks the administration whether a filing password is right; while its channel is down nobody asks. */
export async function askPassword(deps: Deps, { channelId, passwordKey }: JobData['ask-password']): Promise<void> {
  const { db, cipher, jobs, now } = deps
  const asked = { channelId, passwordKey: Buffer.from(passwordKey, 'hex') }
  const check = await findPasswordCheck(db, asked)
  if (!check || check.nextAt > now()) return
  const channel = await getChannel(db, channelId)
  const outcome =
    refrain(channel, now()) ??
    (await overLimit(deps, check)) ??
    (await ask(deps, channel, {
      filingNumber: check.number,
      password: sealedPassword.open(cipher, asked.passwordKey, check.passwordSealed),
    }))
  await keepPasswordOutcome(db, asked, outcome)
  if (outcome.answeredAt || check.tries >= retries.maxTries) return
  // its own key: the job that runs now still holds the other
  const later = { startAfter: outcome.nextAt, singletonKey: `${passwordKey}:later` }
  await jobs.enqueue(db, 'ask-password', { channelId, passwordKey }, later)
}

const down = (now: Date): PasswordOutcome => ({ state: 'down', nextAt: new Date(now.getTime() + retries.pauseMs) })

function refrain(channel: Channel, now: Date): PasswordOutcome | undefined {
  const nextAt = whenReachable(channel, { now, pauseMs: retries.pauseMs })
  return nextAt && { state: 'down', nextAt }
}

async function overLimit(
  { db, now }: Deps,
  it: { channelId: string; number: string },
): Promise<PasswordOutcome | undefined> {
  const wrong = await countWrong(db, it, new Date(now().getTime() - dayMs))
  if (wrong < maxWrong) return undefined
  return { state: 'limited', nextAt: new Date(now().getTime() + dayMs) }
}

async function ask(
  deps: Deps,
  channel: Channel,
  request: { filingNumber: string; password: string },
): Promise<PasswordOutcome> {
  const answer = await administrationOf(deps, channel).verifyPassword(request)
  const at = deps.now()
  const again = { answeredAt: at, nextAt: new Date(at.getTime() + restMs) }
  if (isTransportFault(answer)) return down(at)
  // the administration counts tries itself and has had enough of them
  if (nextStep(answer.code, channel.dialect) === 'tooManyTries')
    return { ...again, state: 'locked', nextAt: new Date(at.getTime() + dayMs) }
  if (answer.isRight === undefined) return down(at)
  return { ...again, state: answer.isRight ? 'right' : 'wrong' }
}
