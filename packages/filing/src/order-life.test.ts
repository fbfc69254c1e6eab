import { describe, expect, test } from 'vitest'
import { filingError } from './filing.errors.ts'
import { FilingError } from './filing-error.ts'
import { act, allowedActions, isEditable, orderLife } from './order-life.ts'
import { type Actor, actors, type OrderAction, type OrderState, orderActions, orderStates } from './order-state.ts'

const everyTry = orderStates.flatMap((state) =>
  orderActions.flatMap((action) => actors.map((actor) => ({ state, action, actor }))),
)
const isInTable = ({ state, action, actor }: (typeof everyTry)[number]) =>
  orderLife[state].actions[action]?.by === actor

const actionsOf = (state: OrderState) => Object.keys(orderLife[state].actions) as OrderAction[]
const statesThatLet = (action: OrderAction) => orderStates.filter((state) => orderLife[state].actions[action])

describe('who may do what, when', () => {
  test('every state, action and actor: what the table has is done, everything else is refused', () => {
    expect(everyTry).toHaveLength(orderStates.length * orderActions.length * actors.length)
    for (const { state, action, actor } of everyTry.filter(isInTable)) {
      expect(act(state, action, actor)).toBe(orderLife[state].actions[action]?.to)
      expect(allowedActions(state, actor)).toContain(action)
    }
    for (const { state, action, actor } of everyTry.filter((it) => !isInTable(it))) {
      const allowed = allowedActions(state, actor)
      const refusal = filingError('order.action-not-allowed', { state, action, actor, allowed })
      expect(() => act(state, action, actor)).toThrow(refusal)
      expect(allowed).not.toContain(action)
    }
  })

  test('the road of a filing that goes well', () => {
    const road: [OrderAction, Actor, OrderState][] = [
      ['submit', 'applicant', 'prechecked'],
      ['precheckPassed', 'system', 'identityPending'],
      ['confirmIdentity', 'reviewer', 'inReview'],
      ['pass', 'reviewer', 'readyToReport'],
      ['report', 'gateway', 'reported'],
      ['accepted', 'gateway', 'smsPending'],
      ['confirmSms', 'applicant', 'atAdministration'],
      ['approve', 'administration', 'approved'],
    ]
    let state: OrderState = 'draft'
    for (const [action, actor, next] of road) {
      state = act(state, action, actor)
      expect(state).toBe(next)
    }
  })

  test.each([
    ['inReview', 'pass', 'applicant'],
    ['inReview', 'pass', 'system'],
    ['postalWait', 'pass', 'reviewer'],
    ['identityPending', 'pass', 'reviewer'],
    ['identityPending', 'confirmIdentity', 'system'],
    ['draft', 'approve', 'administration'],
    ['reported', 'withdraw', 'applicant'],
    ['atAdministration', 'abandon', 'applicant'],
  ] as const)('an order that is %s refuses %s by the %s', (state, action, actor) => {
    expect(() => act(state, action, actor)).toThrow(FilingError)
  })

  test('a name from outside that is no action is refused like any other', () => {
    for (const action of ['toString', '__proto__', 'constructor', '']) {
      expect(() => act('draft', action as OrderAction, 'applicant')).toThrow(FilingError)
    }
  })

  test('an applicant withdraws until the order is reported, not after', () => {
    expect(statesThatLet('withdraw')).toEqual([
      'prechecked',
      'identityPending',
      'inReview',
      'needsFix',
      'postalWait',
      'readyToReport',
    ])
    const gone: OrderState[] = ['reported', 'smsPending', 'smsExpired', 'atAdministration', 'approved']
    expect(gone.filter((state) => orderLife[state].actions.abandon)).toEqual([])
  })

  test('only the administration moves an order that lies there', () => {
    expect(actionsOf('atAdministration').map((action) => orderLife.atAdministration.actions[action]?.by)).toEqual([
      'administration',
      'administration',
    ])
  })

  test('whoever is waited for can do something', () => {
    const stuck = orderStates.filter((state) => {
      const { waitsFor } = orderLife[state]
      return waitsFor !== 'nobody' && allowedActions(state, waitsFor).length === 0
    })
    expect(stuck).toEqual([])
  })

  test('every action is possible somewhere', () => {
    expect(orderActions.filter((action) => statesThatLet(action).length === 0)).toEqual([])
  })

  test('applicants edit drafts and what was sent back, nothing else', () => {
    expect(orderStates.filter(isEditable)).toEqual(['draft', 'needsFix'])
  })
})

describe('where an order can go', () => {
  const ends: OrderState[] = ['approved', 'abandoned']
  const targets = (state: OrderState) => actionsOf(state).map((action) => orderLife[state].actions[action]?.to)

  function reachableFrom(start: OrderState): Set<OrderState> {
    const seen = new Set([start])
    for (const state of seen) for (const to of targets(state)) if (to) seen.add(to)
    return seen
  }

  test('every state is reached from the draft', () => {
    expect([...reachableFrom('draft')].sort()).toEqual([...orderStates].sort())
  })

  test('from every state an end is reached', () => {
    expect(orderStates.filter((state) => !ends.some((end) => reachableFrom(state).has(end)))).toEqual([])
  })

  test('nothing happens after an end, and nothing else is one', () => {
    expect(orderStates.filter((state) => actionsOf(state).length === 0)).toEqual(ends)
    expect(orderStates.filter((state) => orderLife[state].waitsFor === 'nobody')).toEqual(ends)
  })
})
