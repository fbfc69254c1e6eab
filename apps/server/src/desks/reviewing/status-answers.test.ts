import { endpoints, type OrderView } from '@openbeian/contract'
import type { BeianStatusRequest } from '@openbeian/regulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { administrationInTest, wireCipher } from '../../gateway/channels/test-administration.ts'
import { askStatus } from '../../gateway/questions/ask-status.job.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, anotherResidentId, look, serverWithRules, submit } from '../applying/test-orders.ts'

let app: TestApp
let administration: Awaited<ReturnType<typeof administrationInTest>>
let applicant: TestCaller
let reviewer: TestCaller
let channelId: string
const clock = { ms: 0 }
const hour = 60 * 60_000

beforeEach(async () => {
  clock.ms = 0
  app = await serverWithRules({ now: () => new Date(Date.now() + clock.ms) })
  administration = await administrationInTest()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  channelId = await putChannel(app.deps, {
    providerId: app.provider.id,
    name: '北京市通信管理局',
    administration: '110000',
    ispId: 110_000_000_001n,
    baseUrl: administration.baseUrl,
    userName: 'demo',
    asksStatus: true,
    secrets: { password: 'demo-pass', ...wireCipher },
  })
})
afterEach(async () => {
  await administration.close()
  await app.close()
})

const isAsking = ({ name }: { name: string }) => name === 'ask-status'
/** The questions that wait are asked, each in its turn. */
async function askNow() {
  while (app.waiting.some(isAsking)) {
    const due = app.waiting.filter(isAsking)
    app.waiting.splice(0, app.waiting.length, ...app.waiting.filter((it) => !isAsking(it)))
    for (const { data } of due) {
      clock.ms += 2000
      await askStatus(app.deps, data as JobData['ask-status'])
    }
    if (administration.state.statusCode !== 0) break
  }
}
const asked = () => administration.calls.filter((it) => it.startsWith('status '))
const filed = (request: BeianStatusRequest, subjectNumber: string) => ({
  code: 0,
  status: { ...request, filed: true, subjectNumber, serviceNumber: `${subjectNumber}-1`, serviceName: '月园' },
})
const seen = async (orderId: string): Promise<OrderView['statusAnswers']> =>
  (await look(reviewer, orderId)).statusAnswers
const rulesOf = async (orderId: string) => (await look(reviewer, orderId)).findings.map(({ rule }) => rule)

async function handedIn(): Promise<string> {
  const { id } = await aCompleteDraft(app, applicant)
  const { problem } = await submit(applicant, id)
  expect(problem.findings ?? []).toEqual([])
  return id
}

test('whose a filed domain is tell the numbers: the reviewer reads them, and the rules know it', async () => {
  administration.state.onStatus = (it) => filed(it, it.type === 0 ? '京ICP备2020000001号' : '京ICP备2020000002号')
  const id = await handedIn()
  await askNow()
  expect(await seen(id)).toMatchObject([
    { about: { kind: 'domain', name: 'qingheyangli.cn' }, state: 'answered', filed: true, serviceName: '月园' },
    { about: { kind: 'sponsor' }, state: 'answered', filed: true, subjectNumber: '京ICP备2020000002号' },
  ])
  expect(await rulesOf(id)).toEqual(
    expect.arrayContaining(['national.domain-already-filed', 'national.subject-already-filed']),
  )
  expect((await look(applicant, id)).statusAnswers).toBeUndefined()
})

test('while the channel is down nobody asks, the reviewer is told so, and it is asked once it is back', async () => {
  administration.state.onStatus = (it) => ({ code: 0, status: { ...it, filed: false } })
  const { db } = app.deps
  await db.updateTable('channels').set({ state: 'stopped' }).where('id', '=', channelId).execute()
  const id = await handedIn()
  administration.state.statusCode = 902
  await askNow()
  expect((await seen(id))?.map(({ state }) => state)).toEqual(['down', 'down'])
  expect(asked()).toEqual([])
  expect((await look(reviewer, id)).unknown?.map(({ rule }) => rule)).toContain('national.domain-already-filed')
  await db.updateTable('channels').set({ state: 'open' }).where('id', '=', channelId).execute()
  administration.state.statusCode = 0
  clock.ms += 2 * hour
  await askNow()
  expect(await seen(id)).toMatchObject([{ filed: false }, { filed: false }])
})

test('an answer that has grown old counts no more, and is asked again when a reviewer takes the order', async () => {
  administration.state.onStatus = (it) => ({ code: 0, status: { ...it, filed: false } })
  const id = await handedIn()
  await askNow()
  expect(asked()).toHaveLength(2)
  clock.ms += 4 * 24 * hour
  reviewer = await app.as('reviewer')
  expect((await look(reviewer, id)).unknown?.map(({ rule }) => rule)).toContain('national.domain-already-filed')
  await act(reviewer, id, 'confirmIdentity', { note: '与证件照片一致' })
  await reviewer.call(endpoints.claimOrder, { params: { orderId: id } })
  await askNow()
  expect(asked()).toHaveLength(4)
  expect((await look(reviewer, id)).unknown?.map(({ rule }) => rule)).not.toContain('national.domain-already-filed')
})

test('questions to one administration keep their distance', async () => {
  administration.state.onStatus = (it) => ({ code: 0, status: { ...it, filed: false } })
  await handedIn()
  const [first, second] = app.waiting.filter(isAsking)
  await askStatus(app.deps, first?.data as JobData['ask-status'])
  const before = app.waiting.length
  await askStatus(app.deps, second?.data as JobData['ask-status'])
  expect(asked()).toHaveLength(1)
  // it waits for its turn
  expect(app.waiting).toHaveLength(before + 1)
})

test('a person’s certificate goes to the administration only with an order that is handed in', async () => {
  const draft = await aCompleteDraft(app, applicant)
  app.waiting.splice(0)
  await app.deps.db.deleteFrom('statusQuestions').execute()
  const { filing } = await look(applicant, draft.id)
  Object.assign(filing.subject, {
    nature: 'individual',
    certificate: { ...filing.subject.certificate, type: 'resident-id', number: anotherResidentId() },
  })
  const { version } = await look(applicant, draft.id)
  await applicant.call(endpoints.saveDraft, { params: { orderId: draft.id }, body: { version, filing } })
  const types = async () => (await app.deps.db.selectFrom('statusQuestions').select('state').execute()).length
  expect(await types()).toBe(1)
})

test('where the channel does not say so nobody asks, and nothing is shown', async () => {
  await app.deps.db.updateTable('channels').set({ asksStatus: false }).where('id', '=', channelId).execute()
  const id = await handedIn()
  expect(app.waiting.filter(isAsking)).toEqual([])
  expect(await seen(id)).toBeUndefined()
})
