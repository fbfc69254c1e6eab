import { filingError } from './filing.errors.ts'
import { keysOf } from './narrow.ts'
import type { Actor, OrderAction, OrderState } from './order-state.ts'

/** `workingDays` and `hours` count from the moment the state was entered. */
export type Deadline = { workingDays: number } | { hours: number }

interface LifeStep {
  to: OrderState
  by: Actor
}

interface Stage {
  /** Who everybody waits for. */
  waitsFor: Actor | 'nobody'
  deadline?: Deadline
  actions: { readonly [action in OrderAction]?: LifeStep }
}

const withdrawn: LifeStep = { to: 'draft', by: 'applicant' }
const abandoned: LifeStep = { to: 'abandoned', by: 'applicant' }
/** A result may arrive before the answer to the upload, or before the SMS was confirmed. */
const results = {
  approve: { to: 'approved', by: 'administration' },
  refuse: { to: 'refused', by: 'administration' },
} as const

/** A result of what was reported before: a person takes it over, never the gateway by itself. */
const lateApprove: LifeStep = { to: 'approved', by: 'administration' }

/** The life of an order: in this state, this action leads there, when this actor takes it. */
export const orderLife: Record<OrderState, Stage> = {
  draft: {
    waitsFor: 'applicant',
    actions: { submit: { to: 'prechecked', by: 'applicant' }, abandon: abandoned, lateApprove },
  },
  prechecked: {
    waitsFor: 'system',
    actions: {
      precheckPassed: { to: 'identityPending', by: 'system' },
      precheckFailed: { to: 'draft', by: 'system' },
      withdraw: withdrawn,
      abandon: abandoned,
      lateApprove,
    },
  },
  identityPending: {
    waitsFor: 'reviewer',
    deadline: { workingDays: 5 },
    actions: {
      confirmIdentity: { to: 'inReview', by: 'reviewer' },
      refuseIdentity: { to: 'draft', by: 'reviewer' },
      withdraw: withdrawn,
      abandon: abandoned,
      lateApprove,
    },
  },
  inReview: {
    waitsFor: 'reviewer',
    deadline: { workingDays: 2 },
    actions: {
      pass: { to: 'readyToReport', by: 'reviewer' },
      sendBack: { to: 'needsFix', by: 'reviewer' },
      reject: { to: 'rejected', by: 'reviewer' },
      post: { to: 'postalWait', by: 'reviewer' },
      /** The identity papers changed while the order was with the applicant. */
      reopenIdentity: { to: 'identityPending', by: 'system' },
      withdraw: withdrawn,
      abandon: abandoned,
      lateApprove,
    },
  },
  needsFix: {
    waitsFor: 'applicant',
    deadline: { workingDays: 7 },
    actions: {
      resubmit: { to: 'inReview', by: 'applicant' },
      /** Nobody mended it in time; a deadline that is estimated ends nothing. */
      lapse: { to: 'abandoned', by: 'system' },
      withdraw: withdrawn,
      abandon: abandoned,
      lateApprove,
      lateRefuse: { to: 'refused', by: 'administration' },
    },
  },
  rejected: {
    waitsFor: 'applicant',
    actions: { reopen: { to: 'draft', by: 'applicant' }, abandon: abandoned, lateApprove },
  },
  postalWait: {
    waitsFor: 'applicant',
    actions: { postArrived: { to: 'inReview', by: 'reviewer' }, withdraw: withdrawn, abandon: abandoned, lateApprove },
  },
  readyToReport: {
    waitsFor: 'gateway',
    actions: {
      report: { to: 'reported', by: 'gateway' },
      /** Nothing is reported: the filing is given to whoever claimed it. */
      bind: { to: 'approved', by: 'system' },
      withdraw: withdrawn,
      abandon: abandoned,
      lateApprove,
    },
  },
  reported: {
    waitsFor: 'gateway',
    actions: {
      accepted: { to: 'smsPending', by: 'gateway' },
      acceptedWithoutSms: { to: 'atAdministration', by: 'gateway' },
      ...results,
    },
  },
  smsPending: {
    waitsFor: 'applicant',
    deadline: { hours: 24 },
    actions: {
      confirmSms: { to: 'atAdministration', by: 'applicant' },
      smsExpires: { to: 'smsExpired', by: 'system' },
      ...results,
    },
  },
  smsExpired: {
    waitsFor: 'reviewer',
    actions: {
      resendSms: { to: 'reported', by: 'reviewer' },
      repeatSms: { to: 'reported', by: 'system' },
      requestFix: { to: 'needsFix', by: 'reviewer' },
      ...results,
    },
  },
  atAdministration: { waitsFor: 'administration', deadline: { workingDays: 20 }, actions: results },
  refused: {
    waitsFor: 'applicant',
    actions: { reopen: { to: 'draft', by: 'applicant' }, abandon: abandoned, lateApprove },
  },
  approved: { waitsFor: 'nobody', actions: {} },
  abandoned: { waitsFor: 'nobody', actions: {} },
}

/** What this actor may do with an order in this state. */
export function allowedActions(state: OrderState, actor: Actor): OrderAction[] {
  return keysOf(orderLife[state].actions).filter((action) => orderLife[state].actions[action]?.by === actor)
}

/** The state this action leads to. Throws `order.action-not-allowed`. */
export function act(state: OrderState, action: OrderAction, actor: Actor): OrderState {
  const step = orderLife[state].actions[action]
  if (step?.by !== actor) {
    throw filingError('order.action-not-allowed', { state, action, actor, allowed: allowedActions(state, actor) })
  }
  return step.to
}

/** The states in which the applicant may change what the order asks for. */
export const isEditable = (state: OrderState): boolean => state === 'draft' || state === 'needsFix'
