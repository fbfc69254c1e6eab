import { endpoints } from '@openbeian/contract'
import { type Pack, packs, type Rule } from '@openbeian/rules'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../platform/process/log.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { aCompleteDraft, act, look, submit } from './test-orders.ts'

const [first] = packs.flatMap(({ rules }) => rules.filter(({ id }) => id === 'identity.attempts'))
const broken: Rule = {
  ...(first as Rule),
  id: 'test.broken',
  judge: () => {
    throw new TypeError('no such table')
  },
}

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let now: Date
let lines: string[]

async function serve(...more: Pack[]) {
  lines = []
  app = await testApp({
    rules: [...packs, ...more],
    settings: {
      allowedIpRanges: [{ from: '203.0.113.0', to: '203.0.113.255' }],
      allowedDomainSuffixes: ['demo-beian.cn'],
    },
    log: createLog('error', { write: (it) => lines.push(it) }),
  })
  now = new Date('2026-11-16T02:00:00Z')
  app.deps.now = () => now
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
}
beforeEach(() => serve())
afterEach(() => app.close())

function comparingFaces(): void {
  const provider = {
    name: 'test',
    check: async () => ({ kind: 'unavailable' as const }) as never,
    close: async () => {},
  }
  app.deps.faces = { keptDays: 7, provider, terms: 'environment' } as NonNullable<typeof app.deps.faces>
}

async function handedIn(): Promise<string> {
  const { id } = await aCompleteDraft(app, applicant)
  await submit(applicant, id)
  return id
}
const confirm = (orderId: string) => act(reviewer, orderId, 'confirmIdentity', { note: '与证件照片一致' })
const rulesIn = (findings: { rule: string }[] = []) => findings.map(({ rule }) => rule)
const shownTo = async (who: TestCaller, orderId: string) => rulesIn((await look(who, orderId)).findings)

test('where faces are compared a reviewer confirms nobody who has neither been checked nor gone another way', async () => {
  comparingFaces()
  const id = await handedIn()
  expect(await shownTo(reviewer, id)).toContain('identity.face-checked')
  expect(await shownTo(applicant, id)).toContain('identity.face-checked')
  const refused = await confirm(id)
  expect(refused).toMatchObject({ status: 422, problem: { code: 'order.has-blocking-findings' } })
  expect(rulesIn(refused.problem.findings)).toEqual(['identity.face-checked'])

  const wish = { about: 'services.0' as const, way: 'in-person' as const, wish: '' }
  await applicant.call(endpoints.askForOtherWay, { params: { orderId: id }, body: wish })
  expect((await confirm(id)).answer.state).toBe('inReview')
})

test('a no to face recognition stops nobody: a person compares', async () => {
  comparingFaces()
  const id = await handedIn()
  const { consent } = (await applicant.call(endpoints.getFaceStep, { params: { orderId: id } })).answer
  const body = { about: 'services.0' as const, textVersion: consent?.version ?? '', agrees: false }
  expect((await applicant.call(endpoints.giveFaceConsent, { params: { orderId: id }, body })).status).toBe(200)
  expect((await confirm(id)).status).toBe(200)
})

test('where no faces are compared a reviewer compares the papers', async () => {
  const id = await handedIn()
  expect(await shownTo(reviewer, id)).not.toContain('identity.face-checked')
  expect((await confirm(id)).status).toBe(200)
})

test('a rule of a step that breaks down is logged, shown, and lets nobody through', async () => {
  await app.close()
  await serve({ id: 'test', version: '1', asOf: '2026-11-21', rules: [broken] })
  const id = await handedIn()
  const { findings } = (await reviewer.call(endpoints.getFaceStep, { params: { orderId: id } })).answer
  expect(findings).toMatchObject([{ rule: 'test.broken', severity: 'blocks' }])
  expect(rulesIn((await confirm(id)).problem.findings)).toEqual(['test.broken'])
  const told = lines.map((it) => JSON.parse(it) as Record<string, unknown>)
  expect(told.find(({ rule }) => rule === 'test.broken')).toMatchObject({
    orderId: id,
    reason: 'TypeError: no such table',
  })
})

test('a review that takes too long is told to reviewers alone', async () => {
  const id = await handedIn()
  await confirm(id)
  expect(await shownTo(reviewer, id)).not.toContain('review.in-time')
  now = new Date('2026-11-20T02:00:00Z')
  reviewer = await app.as('reviewer')
  applicant = await app.as('applicant')
  expect(await shownTo(reviewer, id)).toContain('review.in-time')
  expect(await shownTo(applicant, id)).not.toContain('review.in-time')
})

test('what the rules of a review block does not pass', async () => {
  await app.close()
  await serve({ id: 'test', version: '1', asOf: '2026-11-21', rules: [{ ...broken, step: 'review' }] })
  const id = await handedIn()
  await confirm(id)
  const refused = await act(await app.as('supervisor'), id, 'pass')
  expect(refused).toMatchObject({ status: 422, problem: { code: 'order.has-blocking-findings' } })
  expect(rulesIn(refused.problem.findings)).toEqual(['test.broken'])
  expect((await look(reviewer, id)).state).toBe('inReview')
})

test('an SMS nobody answered in its hours is told to both sides', async () => {
  const id = await handedIn()
  const at = (state: 'smsPending' | 'smsExpired', since: Date) =>
    app.deps.db.updateTable('orders').set({ state, stateSince: since }).where('id', '=', id).execute()
  await at('smsPending', new Date('2026-11-16T01:00:00Z'))
  expect(await shownTo(applicant, id)).not.toContain('sms.in-time')
  await at('smsExpired', new Date('2026-11-16T01:00:00Z'))
  expect(await shownTo(applicant, id)).toContain('sms.in-time')
  expect(await shownTo(reviewer, id)).toContain('sms.in-time')
})
