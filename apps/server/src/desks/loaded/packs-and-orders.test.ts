import { endpoints } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  anOrderInReview,
  aResource,
  look,
  serverWithRules,
  submit,
} from '../applying/test-orders.ts'
import { packOfWord } from './test-packs.ts'

let app: TestApp
let loader: TestCaller
let second: TestCaller
let applicant: TestCaller
let reviewer: TestCaller

beforeAll(async () => {
  app = await serverWithRules()
  loader = await app.as('admin')
  second = await app.as('supervisor')
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
})
afterAll(() => app.close())

const rule = 'provider.trial.words'
const saidOf = async (who: TestCaller, orderId: string) =>
  (await look(who, orderId)).findings.filter((it) => it.rule === rule).map(({ severity, at }) => `${severity} ${at}`)

/** Part of the name of each sample order. */
const word = async () => {
  const { filing } = await look(applicant, (await aCompleteDraft(app, applicant)).id)
  return filing.services[0]?.name.slice(0, 2) ?? ''
}

async function load(content: string): Promise<string> {
  const { answer, problem } = await loader.call(endpoints.loadFile, { body: { kind: 'rule-pack', content } })
  if (!answer) throw new Error(problem.message.en)
  return answer.id
}
const approve = (fileId: string) =>
  second.call(endpoints.approveLoadedFile, { params: { fileId }, body: { why: '与法务核对' } })
const switchTo = (fileId: string | undefined) =>
  second.call(endpoints.switchLoadedFile, {
    body: {
      target: 'pack:provider.trial',
      from: shanghaiDay(app.deps.now()),
      why: '品牌保护',
      ...(fileId && { fileId }),
    },
  })

test('a pack is tried on the orders that were handed in before anybody is told', async () => {
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const fileId = await load(packOfWord(await word()))
  const { answer } = await second.call(endpoints.tryLoadedFile, { params: { fileId }, body: {} })
  expect(answer).toMatchObject({ orders: 1, total: 1 })
  expect(answer.judged).toMatchObject([
    { orderId: id, after: 'blocked', come: [{ rule, severity: 'blocks', at: 'services.0.name' }], gone: [] },
  ])
  expect(answer.judged[0]?.before).not.toBe('blocked')
  expect(await saidOf(reviewer, id)).toEqual([])
})

test('from its day a pack blocks drafts, and is a warning at what was handed in before', async () => {
  const handedIn = await anOrderInReview(app, applicant, reviewer)
  const fileId = await load(packOfWord(await word()))
  await approve(fileId)
  expect(await saidOf(reviewer, handedIn.id)).toEqual([])
  await switchTo(fileId)

  const draft = await aCompleteDraft(app, applicant, aFilingOf(await aResource(app)))
  expect(await saidOf(applicant, draft.id)).toEqual(['blocks services.0.name'])
  expect((await submit(applicant, draft.id)).status).toBe(422)
  expect(await saidOf(reviewer, handedIn.id)).toEqual(['warns services.0.name'])
  expect((await act(reviewer, handedIn.id, 'pass')).status).toBe(200)

  await switchTo(undefined)
  expect(await saidOf(reviewer, handedIn.id)).toEqual([])
  expect((await submit(applicant, draft.id)).status).toBe(200)
})

test('a newer version of a pack says the same of a place once, as heavily as when the order was handed in', async () => {
  const first = await load(packOfWord(await word(), { severity: 'warns' }))
  await approve(first)
  await switchTo(first)
  const { id } = await anOrderInReview(app, applicant, reviewer)
  const newer = await load(packOfWord(await word(), { version: '2' }))
  await approve(newer)
  await switchTo(newer)
  expect(await saidOf(reviewer, id)).toEqual(['warns services.0.name'])
  // who mends an order hears the newest rules
  await act(reviewer, id, 'sendBack', { reasons: [{ at: 'services.0.name', text: '请换名称' }] })
  expect(await saidOf(applicant, id)).toEqual(['blocks services.0.name'])
  await switchTo(undefined)
})
