import type { CallFault, ChannelFault } from '@openbeian/contract'
import {
  type Answer,
  isTransportFault,
  nextStep,
  type PreviousUploadAnswer,
  type TransportFault,
  type UploadAnswer,
  type WithCodes,
} from '@openbeian/regulator'
import type { OpenHours } from '../../records/channels/channels.rows.ts'
import { parseOpenHours } from './open-hours.ts'

/** What follows from the answer to an upload. */
export type UploadOutcome =
  | { is: 'accepted'; code: number; message: string }
  /** `unknown`: whether it was taken in has to be asked before it is sent again. */
  | { is: 'later'; arrival: 'refused' | 'unknown'; fault: CallFault; hours?: OpenHours[] }
  | { is: 'missingFirst'; sequences: number[]; fault: CallFault }
  | { is: 'rebuild'; fault: Answered }
  | { is: 'stop'; fault: CallFault }

export function outcomeOfUpload(answer: UploadAnswer | TransportFault, edition: WithCodes): UploadOutcome {
  if (isTransportFault(answer)) return { is: 'later', arrival: 'unknown', fault: unreachable(answer) }
  const { code, message, missingSequences = [] } = answer
  const fault = said(answer)
  switch (nextStep(code, edition)) {
    case 'done':
      return { is: 'accepted', code, message }
    case 'retryLater':
      // 999 says nothing about what happened
      if (code === 999) return { is: 'later', arrival: 'unknown', fault }
      return { is: 'later', arrival: 'refused', fault, ...(code === 20 && { hours: parseOpenHours(message) }) }
    case 'sendMissingFirst':
      return missingSequences.length > 0
        ? { is: 'missingFirst', sequences: [...missingSequences].sort((a, b) => a - b), fault }
        : { is: 'later', arrival: 'refused', fault }
    case 'rebuild':
      return { is: 'rebuild', fault }
    case 'stopChannel':
    case 'tooManyTries':
    // answers to a download
    case 'nothingThere':
    case 'askAgain':
      return { is: 'stop', fault }
  }
}

/** What is known of a file whose answer was lost. */
export type Arrival = 'accepted' | 'notYet' | { later: CallFault } | { stop: ChannelFault }

/** Compares what the administration accepted last with the file nobody knows the fate of. */
export function arrivalOf(
  previous: PreviousUploadAnswer | TransportFault,
  file: { sequence: number; isOurs(beianInfoHash: string): boolean },
  edition: WithCodes,
): Arrival {
  if (isTransportFault(previous)) return { later: unreachable(previous) }
  const step = nextStep(previous.code, edition)
  if (step === 'stopChannel' || step === 'tooManyTries') return { stop: said(previous) }
  if (step === 'retryLater' || step === 'rebuild') return { later: said(previous) }

  // nothing accepted yet counts as 0
  const last = previous.file?.sequence ?? 0
  if (last < file.sequence) return 'notYet'
  if (previous.file && last === file.sequence && file.isOurs(previous.file.beianInfoHash.trim())) return 'accepted'
  return { stop: { reason: 'numbers-differ', details: { accepted: last, sequence: file.sequence } } }
}

type Answered = Extract<CallFault, { reason: 'answered' }>

const unreachable = ({ reason }: TransportFault): CallFault => ({
  reason: 'unreachable',
  details: { cause: reason },
})
const said = ({ code, message }: Answer): Answered => ({ reason: 'answered', details: { code, message } })

export const faultOfCall = (answer: Answer | TransportFault): CallFault =>
  isTransportFault(answer) ? unreachable(answer) : said(answer)

/** As a file of the ledger keeps it: a code, and the words of whoever answered. */
export const answerOf = ({ reason, details }: CallFault): { code?: number; message: string } =>
  reason === 'answered' ? details : { message: details.cause }
