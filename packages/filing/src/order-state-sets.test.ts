import { expect, test } from 'vitest'
import { allowedActions, isEditable } from './order-life.ts'
import { orderStates } from './order-state.ts'
import {
  atTheAdministration,
  inTheReview,
  inTheSms,
  toBeReported,
  underWay,
  withTheReviewer,
} from './order-state-sets.ts'

test('an order is under way from its submission until it is filed or given up', () => {
  expect(orderStates.filter((state) => !underWay.includes(state))).toEqual(['draft', 'approved', 'abandoned'])
})

test('an order is at the administration from its report until the result', () => {
  expect(atTheAdministration).toEqual(['reported', 'smsPending', 'smsExpired', 'atAdministration'])
  expect(atTheAdministration.filter(isEditable)).toEqual([])
})

test('the queue of the reviewers has what a reviewer moves on, paper by post among it', () => {
  expect(withTheReviewer).toEqual(['identityPending', 'inReview', 'postalWait', 'smsExpired'])
})

test('the smaller sets lie within the larger ones', () => {
  expect(inTheReview.filter((state) => !withTheReviewer.includes(state))).toEqual([])
  expect(inTheSms.filter((state) => !atTheAdministration.includes(state))).toEqual([])
})

test('what is to be reported is passed, or lies at the administration already', () => {
  expect(toBeReported.filter((state) => !allowedActions(state, 'gateway').includes('report'))).toEqual(['reported'])
  expect(atTheAdministration).toContain('reported')
})
