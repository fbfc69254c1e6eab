import { isTransportFault, nextStep } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { dayMs, hourMs, secondMs } from '../../platform/time/durations.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getChannel, takeQuestionTurn } from '../../records/channels/channels.store.ts'
import { sealedQuestion, sealedStatus } from '../../records/status-questions/status-of-filing.ts'
import {
  findStatusQuestion,
  keepStatusOutcome,
  type StatusOutcome,
} from '../../records/status-questions/status-questions.store.ts'
import { administrationOf } from '../channels/administration.ts'
import { whenReachable } from '../channels/when-reachable.ts'

/** An answer is new for so long; afterwards it is asked again for whoever saves or opens such an order. */
const restMs = dayMs
/** An administration that is down is asked again every hour, for two days. */
const retries = { pauseMs: hourMs, maxTries: 48 }
/** Questions to one administration come no closer. */
const gapMs = 2 * secondMs

/** Asks the administration what is filed of a domain or a sponsor, in its turn; while its channel is down nobody asks. */
export async function askStatus(deps: Deps, { channelId, questionKey }: JobData['ask-status']): Promise<void> {
  const { db, jobs, now } = deps
  const asked = { channelId, questionKey: Buffer.from(questionKey, 'hex') }
  const question = await findStatusQuestion(db, asked)
  if (!question || question.nextAt > now()) return
  const later = (at: Date) =>
    // its own key: the job that runs now still holds the other
    jobs.enqueue(db, 'ask-status', { channelId, questionKey }, { startAfter: at, singletonKey: `${questionKey}:later` })

  const channel = await getChannel(db, channelId)
  const reachableAt = whenReachable(channel, { now: now(), pauseMs: retries.pauseMs })
  if (!reachableAt) {
    const turn = await takeQuestionTurn(db, { channelId, now: now(), gapMs })
    if (turn !== 'taken') return later(turn)
  }
  const outcome: StatusOutcome = reachableAt
    ? { state: 'down', nextAt: reachableAt }
    : await ask(deps, channel, question)
  await keepStatusOutcome(db, asked, outcome)
  if (outcome.state === 'down' && question.tries < retries.maxTries) await later(outcome.nextAt)
}

async function ask(
  deps: Deps,
  channel: Channel,
  { questionKey, questionSealed }: { questionKey: Buffer; questionSealed: Buffer },
): Promise<StatusOutcome> {
  const { cipher, now } = deps
  const request = sealedQuestion.open(cipher, questionKey, questionSealed)
  const answer = await administrationOf(deps, channel).beianStatus(request)
  const at = now()
  const down = { state: 'down', nextAt: new Date(at.getTime() + retries.pauseMs) } as const
  if (isTransportFault(answer)) return down
  const { status } = answer
  if (status) {
    const answerSealed = sealedStatus.seal(cipher, questionKey, status)
    return { state: 'answered', answerSealed, answeredAt: at, nextAt: new Date(at.getTime() + restMs) }
  }
  // it was asked and does not say: the same question gets no other answer
  return nextStep(answer.code, channel.dialect) === 'retryLater'
    ? down
    : { state: 'refused', nextAt: new Date(at.getTime() + restMs) }
}
