export const orderStates = [
  'draft',
  'prechecked',
  'identityPending',
  'inReview',
  'needsFix',
  'rejected',
  'postalWait',
  'readyToReport',
  'reported',
  'smsPending',
  'smsExpired',
  'atAdministration',
  'approved',
  'refused',
  'abandoned',
] as const
export type OrderState = (typeof orderStates)[number]

/** Who moves an order. `gateway` is our reporting, `system` our checks and clocks. */
export const actors = ['applicant', 'reviewer', 'system', 'gateway', 'administration'] as const
export type Actor = (typeof actors)[number]

export const orderActions = [
  'submit',
  'precheckPassed',
  'precheckFailed',
  'confirmIdentity',
  'refuseIdentity',
  'reopenIdentity',
  'pass',
  'bind',
  'sendBack',
  'resubmit',
  'reject',
  'reopen',
  'post',
  'postArrived',
  'report',
  'accepted',
  'acceptedWithoutSms',
  'confirmSms',
  'smsExpires',
  'resendSms',
  'repeatSms',
  'requestFix',
  'lapse',
  'approve',
  'refuse',
  'lateApprove',
  'lateRefuse',
  'withdraw',
  'abandon',
] as const
export type OrderAction = (typeof orderActions)[number]

/** What stands in the history of an order: its actions, and what moves it nowhere. */
export const historyEvents = ['create', 'confirmReportedName', ...orderActions] as const
export type HistoryEvent = (typeof historyEvents)[number]
