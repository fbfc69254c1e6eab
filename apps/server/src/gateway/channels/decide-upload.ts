import {
  type Answer,
  isTransportFault,
  nextStep,
  type PreviousUploadAnswer,
  type TransportFault,
  type UploadAnswer,
} from '@openbeian/regulator'

import type { OpenHours } from '../../records/channels/channels.rows.ts'
import { parseOpenHours } from './open-hours.ts'

/** What follows from the answer to an upload. */
export type UploadOutcome =
  | { is: 'accepted'; code: number; message: string }
  /** `unknown`: whether it was taken in has to be asked before it is sent again. */
  | { is: 'later'; arrival: 'refused' | 'unknown'; reason: string; code?: number; hours?: OpenHours[] }
  | { is: 'missingFirst'; sequences: number[]; reason: string; code: number }
  | { is: 'rebuild'; reason: string; code: number }
  | { is: 'stop'; reason: string; code?: number }

export function outcomeOfUpload(answer: UploadAnswer | TransportFault): UploadOutcome {
  if (isTransportFault(answer)) return { is: 'later', arrival: 'unknown', reason: unreachable(answer) }
  const { code, message, missingSequences = [] } = answer
  const reason = said(answer)
  switch (nextStep(code)) {
    case 'done':
      return { is: 'accepted', code, message }
    case 'retryLater':
      // 999 says nothing about what happened
      if (code === 999) return { is: 'later', arrival: 'unknown', reason, code }
      return { is: 'later', arrival: 'refused', reason, code, ...(code === 20 && { hours: parseOpenHours(message) }) }
    case 'sendMissingFirst':
      return missingSequences.length > 0
        ? { is: 'missingFirst', sequences: [...missingSequences].sort((a, b) => a - b), reason, code }
        : { is: 'later', arrival: 'refused', reason, code }
    case 'rebuild':
      return { is: 'rebuild', reason, code }
    case 'stopChannel':
    case 'tooManyTries':
    // answers to a download
    case 'nothingThere':
    case 'askAgain':
      return { is: 'stop', reason, code }
  }
}

/** What is known of a file whose answer was lost. */
export type Arrival = 'accepted' | 'notYet' | { later: string } | { stop: string }

/** Compares what the administration accepted last with the file nobody knows the fate of. */
export function arrivalOf(
  previous: PreviousUploadAnswer | TransportFault,
  file: { sequence: number; payloadHash: string },
): Arrival {
  if (isTransportFault(previous)) return { later: unreachable(previous) }
  const step = nextStep(previous.code)
  if (step === 'stopChannel' || step === 'tooManyTries') return { stop: said(previous) }
  if (step === 'retryLater' || step === 'rebuild') return { later: said(previous) }

  // nothing accepted yet counts as 0
  const last = previous.file?.sequence ?? 0
  if (last < file.sequence) return 'notYet'
  if (last === file.sequence && previous.file?.beianInfoHash.trim() === file.payloadHash) return 'accepted'
  return {
    stop: `管局已受理到序号 ${last}，与本系统待确认的第 ${file.sequence} 号文件不一致：可能有其他系统使用同一账号上报`,
  }
}

export const unreachable = ({ reason }: TransportFault) => `暂时无法连接管局系统：${reason}`
export const said = ({ code, message }: Answer) => `管局返回 ${code} ${message}`.trim()
