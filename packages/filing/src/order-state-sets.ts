import { allowedActions, orderLife } from './order-life.ts'
import { type OrderState, orderStates } from './order-state.ts'

const statesWhere = (holds: (state: OrderState) => boolean): readonly OrderState[] => orderStates.filter(holds)

/** Handed in, and neither filed nor given up: a subject has one such order (`orders_one_open_per_subject`). */
export const underWay = statesWhere((state) => state !== 'draft' && orderLife[state].waitsFor !== 'nobody')

/** Reported, and not answered: a result moves the order. */
export const atTheAdministration = statesWhere((state) => orderLife[state].actions.approve !== undefined)

/** A reviewer takes the next step, or marks that the post came. */
export const withTheReviewer = statesWhere((state) => allowedActions(state, 'reviewer').length > 0)

/** The review itself: identity is confirmed, nothing is reported. */
export const inTheReview: readonly OrderState[] = ['inReview', 'postalWait']

/** The ministry's SMS is out, or has run out. */
export const inTheSms: readonly OrderState[] = ['smsPending', 'smsExpired']

/** From here a file goes out: passed, or reported once more for the sake of another SMS. */
export const toBeReported: readonly OrderState[] = ['readyToReport', 'reported']
