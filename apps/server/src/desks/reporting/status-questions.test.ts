import type { OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { TestCaller } from '../../test-app.ts'
import {
  act,
  aFilingOf,
  anEmptyDraft,
  aResource,
  atDomain,
  look,
  openTo,
  save,
  submit,
} from '../applying/test-orders.ts'
import { serverAtSimulator } from './test-simulator.ts'

let it: Awaited<ReturnType<typeof serverAtSimulator>>
let applicant: TestCaller
let reviewer: TestCaller
let resourceId: string

beforeAll(async () => {
  it = await serverAtSimulator()
  applicant = await it.as('applicant')
  reviewer = await it.as('reviewer')
  resourceId = await aResource(it)
}, 60_000)
afterAll(() => it.close())

/** Another provider's customer has filed this domain. */
const taken = 'yueyuan-beian.cn'

async function aDraft(domain: string): Promise<OrderView & { filing: Filing }> {
  const order = await anEmptyDraft(applicant)
  const filing = atDomain(aFilingOf(resourceId), domain)
  await save(applicant, order, filing)
  return { ...(await look(applicant, order.id)), filing }
}

const answered = () =>
  it.deps.db.selectFrom('statusQuestions').select('state').where('state', '=', 'answered').execute()
const waitForAnswers = (count: number) =>
  vi.waitFor(async () => expect(await answered()).toHaveLength(count), { timeout: 20_000, interval: 50 })

test('a domain that is filed through another provider stops the draft before it is handed in, as the administration says so', async () => {
  await it.registerElsewhere({ name: '北京月园样例有限公司', certificateNumber: '91110105MA01ABCD7X', domain: taken })
  const draft = await aDraft(taken)
  // the domain and the sponsor's certificate
  await waitForAnswers(2)
  const told = (await look(applicant, draft.id)).findings.filter(({ rule }) => rule === 'national.domain-already-filed')
  expect(told).toMatchObject([{ at: 'services.0.domains.0.name', severity: 'blocks' }])
  const { problem } = await submit(applicant, draft.id)
  expect(problem).toMatchObject({ code: 'order.has-blocking-findings' })
  await act(applicant, draft.id, 'abandon')
})

test('what was answered is asked again by nobody within a day, and of a sponsor that is not filed the rules know it', async () => {
  const draft = await aDraft('xingye-beian.cn')
  await waitForAnswers(4)
  await openTo(reviewer, draft.id)
  const { unknown = [], findings } = await look(reviewer, draft.id)
  const asking = ['national.domain-already-filed', 'national.subject-already-filed']
  expect(unknown.map(({ rule }) => rule).filter((rule) => asking.includes(rule))).toEqual([])
  expect(findings.map(({ rule }) => rule).filter((rule) => asking.includes(rule))).toEqual([])
  await save(applicant, await look(applicant, draft.id), draft.filing)
  const waiting = it.deps.db.selectFrom('statusQuestions').select('state').where('state', '<>', 'answered')
  expect(await waiting.execute()).toEqual([])
})
