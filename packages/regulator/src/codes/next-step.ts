import { isKeyOf } from '@openbeian/filing'

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

/** A code nobody has documented stops the channel: better late than wrong. */
export const nextStep = (code: number): NextStep => (isKeyOf(nextSteps, code) ? nextSteps[code] : 'stopChannel')
