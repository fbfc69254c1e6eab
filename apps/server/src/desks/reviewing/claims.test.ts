import { endpoints, type OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  act,
  aFilingOf,
  agreeToMaterials,
  anEmptyDraft,
  aPicture,
  aResource,
  save,
  serverWithRules,
  submit,
  upload,
} from '../applying/test-orders.ts'

let app: TestApp
let former: TestCaller
let claimer: TestCaller
let reviewer: TestCaller
let supervisor: TestCaller
let filing: Filing
let filed: Awaited<ReturnType<typeof fileHere>>

beforeEach(async () => {
  app = await serverWithRules()
  former = await app.as('applicant')
  claimer = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  reviewer = await app.as('reviewer')
  supervisor = await app.as('supervisor')
  filing = aFilingOf(await aResource(app))
  filed = await fileHere(app, filing, { orderId: (await anEmptyDraft(former)).id })
})
afterEach(() => app.close())

/** A claim with its papers, as far as the applicant brings it. */
async function aClaim(who: TestCaller, subject: Filing['subject'], number = filed.number): Promise<OrderView> {
  const { answer: order } = await who.call(endpoints.createOrder, { body: { orderType: 'CLAIM' } })
  const numbers = { subjectNumber: number, serviceNumber: '', password: '' }
  await save(who, order, { subject, services: [], filed: numbers })
  await agreeToMaterials(who, order.id)
  for (const [kind, name] of [
    ['subject-certificate', 'enterprise-subject-certificate.jpg'],
    ['id-front', 'enterprise-principal-front.jpg'],
    ['id-back', 'enterprise-principal-back.jpg'],
  ] as const)
    await upload(who, order.id, { kind, about: 'subject', file: await aPicture(name) })
  return order
}

const pass = async (orderId: string) => {
  await act(reviewer, orderId, 'confirmIdentity', { note: '与证件照片一致' })
  return act(supervisor, orderId, 'pass')
}
const numbersOf = async (who: TestCaller) =>
  (await who.call(endpoints.listFiledServices)).answer.services.map(({ subjectNumber }) => subjectNumber)

test('a filing of another account goes to whoever claims it with papers, once a reviewer passed it', async () => {
  const { id } = await aClaim(claimer, filing.subject)
  const handed = await submit(claimer, id)
  expect(handed.problem?.findings ?? []).toEqual([])
  expect(await numbersOf(former)).toEqual([filed.number])

  const passed = await pass(id)
  expect(passed.answer).toMatchObject({ state: 'approved', orderType: 'CLAIM' })
  expect(passed.answer.timeline.slice(-2).map(({ action, actor }) => [action, actor])).toEqual([
    ['pass', 'reviewer'],
    ['bind', 'system'],
  ])
  expect(await numbersOf(claimer)).toEqual([filed.number])
  expect(await numbersOf(former)).toEqual([])
})

test('whoever had the filing is told that it was claimed', async () => {
  const { id } = await aClaim(claimer, filing.subject)
  await submit(claimer, id)
  await pass(id)
  const { notices } = (await former.call(endpoints.listNotices)).answer
  expect(notices).toMatchObject([
    { kind: 'filing-claimed', details: { number: filed.number, name: filing.subject.name } },
  ])
})

test('nothing is reported of a claim, and nobody passes one alone', async () => {
  const { id } = await aClaim(claimer, filing.subject)
  await submit(claimer, id)
  await act(reviewer, id, 'confirmIdentity', { note: '与证件照片一致' })
  expect((await act(claimer, id, 'pass')).status).toBe(409)
  await act(supervisor, id, 'pass')
  expect(app.waiting.filter(({ name }) => name === 'compose-file')).toEqual([])
})

test('who claims with another certificate than is filed is stopped', async () => {
  const subject = { ...filing.subject, certificate: aFilingOf('').subject.certificate }
  const { id } = await aClaim(claimer, subject)
  const { problem } = await submit(claimer, id)
  expect(problem.findings?.map(({ rule }) => rule)).toContain('national.registered-subject-agrees')
})

test('a claim without papers is not handed in', async () => {
  const { answer: order } = await claimer.call(endpoints.createOrder, { body: { orderType: 'CLAIM' } })
  const numbers = { subjectNumber: filed.number, serviceNumber: '', password: '' }
  await save(claimer, order, { subject: filing.subject, services: [], filed: numbers })
  const { problem } = await submit(claimer, order.id)
  expect(problem.findings?.map(({ at }) => at)).toEqual(
    expect.arrayContaining(['subject.materials.subject-certificate', 'subject.materials.id-front']),
  )
})

test('what nobody here knows of is not given to anybody', async () => {
  const { id } = await aClaim(claimer, filing.subject, '京ICP备2020999999号')
  await submit(claimer, id)
  expect(await pass(id)).toMatchObject({ status: 409, problem: { code: 'registry.nothing-to-claim' } })
})

test('a change that was begun before the claim is not handed in by the former account', async () => {
  const body = { orderType: 'CHANGE_SUBJECT' as const, filedSubjectId: filed.subjectId }
  const { answer: change } = await former.call(endpoints.createOrder, { body })
  const { id } = await aClaim(claimer, filing.subject)
  await submit(claimer, id)
  await pass(id)
  expect(await submit(former, change.id)).toMatchObject({ status: 404, problem: { code: 'registry.not-filed' } })
})

test('moving to another account or sponsor is refused with the way there is', async () => {
  const begin = async (orderType: 'TRANSFER_ACCOUNT' | 'MIGRATE_SERVICE') =>
    (await former.call(endpoints.createOrder, { body: { orderType, filedSubjectId: filed.subjectId } })).problem.message
  expect((await begin('TRANSFER_ACCOUNT')).zh).toContain('认领')
  expect((await begin('MIGRATE_SERVICE')).zh).toContain('注销')
})
