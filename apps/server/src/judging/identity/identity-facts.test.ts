import { randomBytes } from 'node:crypto'
import { emptyFiling, emptyService, type Filing } from '@openbeian/filing'
import { expect, test } from 'vitest'
import type { FaceState } from './face-states.ts'
import { identityFacts } from './identity-facts.ts'

const filing: Filing = { ...emptyFiling(), services: [emptyService('app')] }
const number = filing.services[0]?.manager.certificate.number ?? ''

const aState = (more: Partial<FaceState> = {}): FaceState => ({
  person: { key: randomBytes(32), name: '王小明', mobile: '', places: ['services.0'] },
  consent: undefined,
  hasPortrait: true,
  checks: [],
  counting: undefined,
  otherWay: undefined,
  ...more,
})
const judged = (result: 'pass' | 'review' | 'fail') =>
  ({ state: 'judged', result, judgedAt: new Date('2026-11-20T17:00:00Z') }) as FaceState['checks'][number]
const factOf = (state: FaceState, compares = true) =>
  identityFacts(filing, [state], compares).faceChecks?.['services.0']

test.each([
  ['pass', { passed: true }],
  ['fail', { passed: false }],
  ['review', {}],
] as const)('a check that says %s is told with its day in China', (result, told) => {
  const facts = factOf(aState({ counting: judged(result) }))
  expect(facts).toEqual({ ...told, certificateNumber: number, on: '2026-11-21', ofThisOrder: true })
})

test('nobody was compared yet: that is told only where faces are compared', () => {
  expect(factOf(aState())).toBe('none')
  expect(factOf(aState(), false)).toBeUndefined()
})

test.each([
  ['another way was asked for', aState({ otherWay: { state: 'open' } as NonNullable<FaceState['otherWay']> })],
  ['nobody could say', aState({ checks: [{ state: 'unavailable' } as FaceState['checks'][number]] })],
])('when %s nothing is missing', (_, state) => {
  expect(factOf(state)).toBeUndefined()
})

test('a no is a refusal, and another way is offered once one is arranged for everybody who refuses', () => {
  const consent = { agrees: false, textVersion: '1', at: new Date() }
  const otherWay = { state: 'open' } as NonNullable<FaceState['otherWay']>
  const facts = (...states: FaceState[]) => identityFacts(filing, states, true)
  expect(facts(aState({ consent }))).toMatchObject({ refusesFace: true, otherWayOffered: false })
  expect(facts(aState({ consent, otherWay }))).toMatchObject({ refusesFace: true, otherWayOffered: true })
  expect(facts(aState({ consent, otherWay }), aState({ consent })).otherWayOffered).toBe(false)
  expect(facts(aState()).refusesFace).toBe(false)
})

test('the failures of the person who failed most are counted', () => {
  const checks = [judged('fail'), judged('pass'), judged('fail')]
  expect(identityFacts(filing, [aState(), aState({ checks })], true).attempts).toBe(2)
})

test.each([
  ['confirmed', true],
  ['refused', false],
] as const)('an identity that staff %s on another way counts as the check, faces compared or not', (state, passed) => {
  const otherWay = { state, settledAt: new Date('2026-11-20T17:00:00Z') } as NonNullable<FaceState['otherWay']>
  const fact = { passed, certificateNumber: number, on: '2026-11-21', ofThisOrder: true }
  expect(factOf(aState({ otherWay }))).toEqual(fact)
  expect(factOf(aState({ otherWay }), false)).toEqual(fact)
  expect(factOf(aState({ otherWay, counting: judged('pass') }))).toMatchObject({ passed: true })
})
