import type { OrderActionRequest, ReturnReason } from '@openbeian/contract'
import { keysOf, type OrderAction } from '@openbeian/filing'

export type Decision = OrderActionRequest['action']

interface DecisionForm {
  look: 'primary' | 'plain' | 'danger'
  /** The key that begins it; two with the same key are never allowed at once. */
  key?: string
  /** Asked before it is taken; without any of these it is taken at once, because it can be taken back. */
  note?: 'optional' | 'needed'
  reasons?: true
  truth?: true
  sure?: true
}

/** What a person can decide on an order, and what has to be said with it. */
export const decisions: Record<Decision, DecisionForm> = {
  confirmIdentity: { look: 'primary', key: 'p', note: 'needed' },
  pass: { look: 'primary', key: 'p', note: 'optional', sure: true },
  postArrived: { look: 'primary', key: 'm' },
  resendSms: { look: 'primary', key: 's' },
  sendBack: { look: 'plain', key: 'b', reasons: true, note: 'optional' },
  refuseIdentity: { look: 'plain', key: 'b', reasons: true },
  requestFix: { look: 'plain', key: 'b', reasons: true },
  post: { look: 'plain', key: 'm', note: 'needed' },
  reject: { look: 'danger', key: 'x', reasons: true, note: 'optional' },
  submit: { look: 'plain', truth: true },
  resubmit: { look: 'plain', truth: true },
  reopen: { look: 'plain' },
  confirmSms: { look: 'plain' },
  withdraw: { look: 'plain', note: 'optional', sure: true },
  abandon: { look: 'danger', note: 'optional', sure: true },
}

/** The decisions among what the server allows, in the order they stand on the page. */
export const decisionsAmong = (allowed: readonly OrderAction[]): Decision[] =>
  keysOf(decisions).filter((it) => allowed.includes(it))

/** Whether a note written here could be sent to the applicant. */
export const mayNote = (allowed: readonly OrderAction[]): boolean =>
  decisionsAmong(allowed).some((it) => decisions[it].reasons)

export const isTakenAtOnce = (decision: Decision): boolean => {
  const { note, reasons, truth, sure } = decisions[decision]
  return !note && !reasons && !truth && !sure
}

export interface DecisionInput {
  note: string
  reasons: ReturnReason[]
}

/** The request with exactly what this decision takes. */
export function requestOf(action: Decision, version: number, { note, reasons }: DecisionInput): OrderActionRequest {
  const asks = decisions[action]
  return {
    action,
    version,
    ...(asks.note && note.trim() !== '' ? { note: note.trim() } : {}),
    ...(asks.reasons ? { reasons } : {}),
    ...(asks.truth ? { confirmedTrue: true } : {}),
  } as OrderActionRequest
}
