import { endpoints, type OrderView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { administrationInTest, wireCipher } from '../../gateway/channels/test-administration.ts'
import { askPassword } from '../../gateway/passwords/ask-password.job.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  act,
  aFilingOf,
  agreeToMaterials,
  anEmptyDraft,
  aPicture,
  aResource,
  look,
  save,
  serverWithRules,
  submit,
  upload,
} from '../applying/test-orders.ts'

let app: TestApp
let administration: Awaited<ReturnType<typeof administrationInTest>>
let claimer: TestCaller
let reviewer: TestCaller
let filing: Filing
let number: string
let channelId: string
const clock = { ms: 0 }

beforeEach(async () => {
  clock.ms = 0
  app = await serverWithRules({ now: () => new Date(Date.now() + clock.ms) })
  administration = await administrationInTest()
  claimer = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  reviewer = await app.as('reviewer')
  filing = aFilingOf(await aResource(app))
  const former = await anEmptyDraft(await app.as('applicant'))
  number = (await fileHere(app, filing, { orderId: former.id })).number
  channelId = await putChannel(app.deps, {
    providerId: app.provider.id,
    name: '北京市通信管理局',
    administration: '110000',
    ispId: 110_000_000_001n,
    baseUrl: administration.baseUrl,
    userName: 'demo',
    checksPasswords: true,
    secrets: { password: 'demo-pass', ...wireCipher },
  })
})
afterEach(async () => {
  await administration.close()
  await app.close()
})

/** A claim with this password, handed in. */
async function aClaim(password: string): Promise<string> {
  const { answer: order } = await claimer.call(endpoints.createOrder, { body: { orderType: 'CLAIM' } })
  const filed = { subjectNumber: number, serviceNumber: '', password }
  await save(claimer, order, { subject: filing.subject, services: [], filed })
  await agreeToMaterials(claimer, order.id)
  for (const [kind, name] of [
    ['subject-certificate', 'enterprise-subject-certificate.jpg'],
    ['id-front', 'enterprise-principal-front.jpg'],
    ['id-back', 'enterprise-principal-back.jpg'],
  ] as const)
    await upload(claimer, order.id, { kind, about: 'subject', file: await aPicture(name) })
  const { problem } = await submit(claimer, order.id)
  expect(problem.findings ?? []).toEqual([])
  return order.id
}

const isAsking = ({ name }: { name: string }) => name === 'ask-password'
/** The questions that are due are asked. */
async function askNow() {
  const due = app.waiting.filter(isAsking)
  app.waiting.splice(0, app.waiting.length, ...app.waiting.filter((it) => !isAsking(it)))
  for (const { data } of due) await askPassword(app.deps, data as JobData['ask-password'])
}
const asked = () => administration.calls.filter((it) => it === `password ${number}`).length
const seen = async (orderId: string): Promise<OrderView['filingPassword']> =>
  (await look(reviewer, orderId)).filingPassword
const findingsOf = async (orderId: string) => (await look(reviewer, orderId)).findings.map(({ rule }) => rule)

test('the administration is asked about the password of a claim, and the reviewer and the rules are told that it is wrong', async () => {
  administration.state.onPassword = () => ({ code: 0, isRight: false })
  const id = await aClaim('vergessen')
  expect(await seen(id)).toEqual({ state: 'waiting' })
  await askNow()
  expect(await seen(id)).toMatchObject({ state: 'wrong', answeredAt: expect.any(String) })
  expect(await findingsOf(id)).toContain('national.filed-password-right')
  expect((await look(claimer, id)).filingPassword).toBeUndefined()
})

test('a password that is right is asked about once, whichever order it comes with, and nothing is found', async () => {
  administration.state.onPassword = () => ({ code: 0, isRight: true })
  const id = await aClaim('richtig-2026')
  await askNow()
  expect(await seen(id)).toMatchObject({ state: 'right' })
  expect(await findingsOf(id)).not.toContain('national.filed-password-right')
  await act(claimer, id, 'abandon')
  const again = await aClaim('richtig-2026')
  await askNow()
  expect(await seen(again)).toMatchObject({ state: 'right' })
  expect(asked()).toBe(1)
})

test('nobody asks while the channel is down, and it is asked once it is back', async () => {
  administration.state.onPassword = () => ({ code: 0, isRight: true })
  const { db } = app.deps
  await db.updateTable('channels').set({ state: 'stopped' }).where('id', '=', channelId).execute()
  const id = await aClaim('richtig-2026')
  await askNow()
  expect(await seen(id)).toEqual({ state: 'down' })
  expect(asked()).toBe(0)
  await db.updateTable('channels').set({ state: 'open' }).where('id', '=', channelId).execute()
  clock.ms = 61 * 60_000
  await askNow()
  expect(await seen(id)).toMatchObject({ state: 'right' })
})

test('an administration that does not answer leaves the password unknown', async () => {
  administration.state.onPassword = () => ({ code: 902 })
  const id = await aClaim('richtig-2026')
  await askNow()
  expect(await seen(id)).toEqual({ state: 'down' })
  expect(app.waiting.filter(isAsking)).toHaveLength(1)
  expect((await look(reviewer, id)).unknown?.map(({ rule }) => rule)).toContain('national.filed-password-right')
})

test('after three wrong passwords of a number a day passes before another is asked about', async () => {
  const { db, now } = app.deps
  const wrong = {
    channelId,
    number,
    state: 'wrong',
    passwordSealed: Buffer.from(''),
    nextAt: now(),
    answeredAt: now(),
  } as const
  await db
    .insertInto('filingPasswordChecks')
    .values(['1', '2', '3'].map((it) => ({ ...wrong, passwordKey: Buffer.from(it) })))
    .execute()
  const id = await aClaim('vierte')
  await askNow()
  expect(await seen(id)).toEqual({ state: 'limited' })
  expect(asked()).toBe(0)
  clock.ms = 25 * 60 * 60_000
  await askNow()
  expect(asked()).toBe(1)
})

test('an administration that has had enough tries is not asked again, and the reviewer sees why', async () => {
  administration.state.onPassword = () => ({ code: 22 })
  const id = await aClaim('fuenfte')
  await askNow()
  expect(await seen(id)).toMatchObject({ state: 'locked' })
  expect(app.waiting.filter(isAsking)).toEqual([])
})

test('where the channel does not say that passwords are checked nobody asks', async () => {
  await app.deps.db.updateTable('channels').set({ checksPasswords: false }).where('id', '=', channelId).execute()
  const id = await aClaim('richtig-2026')
  expect(app.waiting.filter(isAsking)).toEqual([])
  expect(await seen(id)).toEqual({ state: 'notChecked' })
})
