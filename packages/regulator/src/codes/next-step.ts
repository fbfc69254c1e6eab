import { isKeyOf } from '@openbeian/filing'
import type { AddedCode } from '../dialects/dialect-file.ts'
import { addedAnswer, type WithCodes } from './added-codes.ts'

/** What the sender does next, by `msg_code` of the administration's answer. */
export const nextSteps = {
  0: 'done',
  1: 'done',
  2: 'nothingThere',
  3: 'askAgain',
  4: 'stopChannel',
  5: 'stopChannel',
  6: 'rebuild',
  7: 'rebuild',
  8: 'rebuild',
  9: 'rebuild',
  10: 'rebuild',
  11: 'rebuild',
  12: 'stopChannel',
  13: 'stopChannel',
  14: 'sendMissingFirst',
  15: 'retryLater',
  16: 'rebuild',
  17: 'rebuild',
  18: 'rebuild',
  19: 'stopChannel',
  20: 'retryLater',
  21: 'rebuild',
  22: 'tooManyTries',
  901: 'retryLater',
  902: 'retryLater',
  999: 'retryLater',
} as const

export type NextStep = (typeof nextSteps)[keyof typeof nextSteps]

/** What the sender does after a call; a call has no good news without a verdict. */
export const stepOf = {
  retry: 'retryLater',
  stop: 'stopChannel',
  return: 'rebuild',
  inform: 'stopChannel',
} as const satisfies Record<AddedCode['consequence'], NextStep>

/** A code that neither V3.0 nor the edition documents stops the channel: better late than wrong. */
export function nextStep(code: number, edition: WithCodes): NextStep {
  if (isKeyOf(nextSteps, code)) return nextSteps[code]
  const added = addedAnswer(code, edition)
  return added ? stepOf[added.consequence] : 'stopChannel'
}
