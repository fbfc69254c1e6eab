import { randomBytes } from 'node:crypto'
import { endpoints, type StartedFaceCheck } from '@openbeian/contract'
import { type FaceAnswer, type FaceCheckRequest, maxFrames } from '@openbeian/vision'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { JobData } from '../../platform/postgres/jobs.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aFilingOf,
  anEmptyDraft,
  anotherResidentId,
  aPicture,
  aResource,
  openTo,
  save,
  serverWithRules,
  upload,
} from '../applying/test-orders.ts'
import { judgeFaceJob } from './judge-face.job.ts'
import { removeOldFrames } from './remove-frames.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let orderId: string
let now: Date
let says: FaceAnswer
let asked: FaceCheckRequest[]

const passed: FaceAnswer = {
  kind: 'decided',
  result: 'pass',
  reasons: [],
  scores: { match: 0.71, sameFace: 0.8, real: 0.6, live: 0.9, frames: 12, actions: [{ action: 'blink', seen: true }] },
}
const failed: FaceAnswer = { ...passed, result: 'fail', reasons: ['action-missing'] }
const about = 'services.0'

beforeAll(async () => {
  app = await serverWithRules()
  app.deps.now = () => now
  const check = async (it: FaceCheckRequest) => {
    asked.push(it)
    return says
  }
  app.deps.faces = { keptDays: 7, terms: 'environment', provider: { name: 'test', check, close: async () => {} } }
})
afterAll(() => app.close())
beforeEach(async () => {
  now = new Date('2026-11-21T02:00:00Z')
  says = passed
  asked = []
  app.waiting.length = 0
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  orderId = await openTo(reviewer, await anOrder())
})

test('the person of a service agrees, does what is asked, and passes; only result and scores stay', async () => {
  await consent()
  const { answer } = await start()
  expect(answer.steps[0]).toMatchObject({ action: 'lookStraight', fromMs: 0 })
  expect((await send(answer)).answer.persons[0]?.state).toBe('judging')
  await judge()
  expect(asked[0]).toMatchObject({ steps: answer.steps, timed: true, tookMs: 12_000 })
  expect(asked[0]?.frames).toHaveLength(14)
  expect(asked[0]?.portrait?.length).toBeGreaterThan(1000)
  expect(await person()).toMatchObject({ state: 'passed', checks: [{ result: 'pass' }] })

  const seen = await step(reviewer)
  expect(seen.persons[0]?.checks[0]).toMatchObject({
    provider: 'test',
    scores: { match: 0.71 },
    frames: 14,
    counts: true,
  })
  const params = { orderId, checkId: answer.checkId, frame: '3' }
  expect((await reviewer.call(endpoints.lookAtFaceFrame, { params })).bytes.subarray(0, 3)).toEqual(jpeg)
  expect((await applicant.call(endpoints.lookAtFaceFrame, { params })).status).toBe(403)

  now = new Date(now.getTime() + 8 * 86_400_000)
  expect(await removeOldFrames(app.deps)).toBe(1)
  reviewer = await app.as('reviewer')
  await openTo(reviewer, orderId)
  expect((await reviewer.call(endpoints.lookAtFaceFrame, { params })).status).toBe(404)
  expect((await step(reviewer)).persons[0]?.checks[0]).toMatchObject({
    result: 'pass',
    frames: 0,
    scores: { match: 0.71 },
  })
})

test('nobody is captured who has not agreed to the text as it is now', async () => {
  expect(await start()).toMatchObject({ status: 409, problem: { code: 'faces.consent-needed' } })
  const old = await applicant.call(endpoints.giveFaceConsent, {
    params: { orderId },
    body: { about, textVersion: 'older', agrees: true },
  })
  expect(old).toMatchObject({ status: 409, problem: { code: 'faces.consent-outdated' } })
  await consent()
  expect((await start()).status).toBe(200)
})

test('a consent taken back deletes the frames at once, and nothing more is taken in', async () => {
  await consent()
  const { answer } = await start()
  await send(answer)
  const pending = (await start()).answer
  const admin = await app.as('admin')
  const personsKept = async () => (await admin.call(endpoints.getFaceTerms)).answer.personsKept
  const before = await personsKept()
  await consent(false)
  expect(await personsKept()).toBe(before - 1)
  const kept = await app.deps.db
    .selectFrom('faceChecks')
    .select('framesFileId')
    .where('orderId', '=', orderId)
    .execute()
  expect(kept.map((it) => it.framesFileId)).toEqual([null, null])
  expect((await send(pending)).problem.code).toBe('faces.consent-needed')
  expect((await start()).problem.code).toBe('faces.consent-needed')
})

test('a challenge is good once, for a minute, and with its own nonce', async () => {
  await consent()
  const first = (await start()).answer
  expect((await send({ ...first, nonce: 'guessed' })).problem.code).toBe('faces.challenge-over')
  expect((await send(first)).status).toBe(200)
  expect(await send(first)).toMatchObject({ status: 410, problem: { code: 'faces.challenge-over' } })

  const second = (await start()).answer
  expect((await send({ ...second, nonce: first.nonce })).problem.code).toBe('faces.challenge-over')
  now = new Date(now.getTime() + 61_000)
  expect((await send(second)).problem.code).toBe('faces.challenge-over')
})

test('a challenge of one order does not serve another', async () => {
  await consent()
  const { answer } = await start()
  const other = await anOrder()
  const crossed = await send(answer, { orderId: other })
  expect(crossed).toMatchObject({ status: 410, problem: { code: 'faces.challenge-over' } })
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await send(answer, { who: stranger })).status).toBe(404)
})

test('frames that came before fail, whatever is said of them', async () => {
  await consent()
  const frames = someFrames()
  await send((await start()).answer, { frames })
  await judge()
  await send((await start()).answer, { frames: [...someFrames(13), frames[4] as Buffer] })
  await judge()
  const [newest] = (await step(reviewer)).persons[0]?.checks ?? []
  expect(newest).toMatchObject({ result: 'fail', reasons: ['sent-before'] })
  expect(asked).toHaveLength(1)
})

test.each([
  ['no pictures', [Buffer.from('hello')], 1],
  ['more than are ever asked for', someFrames(maxFrames + 1), maxFrames + 1],
  ['fewer times than frames', someFrames(12), 11],
])('%s are refused', async (_, frames, times) => {
  await consent()
  const { answer } = await start()
  expect(await send(answer, { frames, times })).toMatchObject({
    status: 422,
    problem: { code: 'faces.frames-unusable' },
  })
})

test('after five failures only another way is left, and staff settle it', async () => {
  await consent()
  says = failed
  for (let n = 0; n < 5; n++) {
    await send((await start()).answer)
    await judge()
  }
  expect(await start()).toMatchObject({ status: 409, problem: { code: 'faces.too-many-failures' } })
  expect(await person()).toMatchObject({ state: 'failed', triesLeft: 0 })

  const body = { about, way: 'video-call', wish: '周三下午' }
  await applicant.call(endpoints.askForOtherWay, { params: { orderId }, body })
  expect((await person())?.state).toBe('otherWay')
  const { otherWays } = (await reviewer.call(endpoints.listOpenOtherWays)).answer
  const open = otherWays.find((it) => it.orderId === orderId)
  expect(open).toMatchObject({ way: 'video-call', wish: '周三下午' })
  const params = { orderId, otherWayId: String(open?.id) }
  const settle = (who: TestCaller) =>
    who.call(endpoints.settleOtherWay, { params, body: { result: 'confirmed', note: '视频核对无误' } })
  expect((await settle(applicant)).status).toBe(403)
  expect((await settle(reviewer)).answer.persons[0]).toMatchObject({ state: 'otherWayConfirmed' })
  expect((await settle(reviewer)).problem.code).toBe('faces.other-way-settled')
  expect(await audited()).toContain('face.settle-other-way')
})

test('where no faces are compared another way is still there', async () => {
  const { faces } = app.deps
  delete app.deps.faces
  try {
    expect((await step(applicant)).consent).toBeUndefined()
    expect((await start()).problem.code).toBe('faces.off')
    const body = { about, way: 'curtain-photo', wish: '' }
    expect((await applicant.call(endpoints.askForOtherWay, { params: { orderId }, body })).status).toBe(200)
  } finally {
    if (faces) app.deps.faces = faces
  }
})

test('a service that is down is asked again, and then the order goes on by hand', async () => {
  await consent()
  says = { kind: 'unavailable', reason: 'timed-out' }
  await send((await start()).answer)
  for (let n = 0; n < 3; n++) await judge()
  expect(asked).toHaveLength(3)
  expect(await person()).toMatchObject({ state: 'byHand', triesLeft: 5, checks: [{ state: 'unavailable' }] })
  expect((await step(reviewer)).persons[0]?.checks[0]).toMatchObject({ reasons: ['timed-out'] })
})

test('another picture of the certificate, or another person, is another check', async () => {
  await consent()
  await send((await start()).answer)
  await judge()
  await upload(applicant, orderId, { kind: 'id-front', about, file: await aPicture() })
  expect((await person())?.state).toBe('open')
})

test('without the front of a certificate there is nothing to compare with', async () => {
  const order = await anEmptyDraft(applicant)
  await save(applicant, order, aFilingOf(await aResource(app)))
  await consent(true, order.id)
  const { problem } = await start(order.id)
  expect(problem.code).toBe('faces.portrait-needed')
})

test('what is not handed in can be checked, and what waits for its identities; nothing later', async () => {
  await consent()
  await app.deps.db.updateTable('orders').set({ state: 'identityPending' }).where('id', '=', orderId).execute()
  expect((await start()).status).toBe(200)
  await app.deps.db.updateTable('orders').set({ state: 'inReview' }).where('id', '=', orderId).execute()
  expect((await start()).problem.code).toBe('order.not-editable')
  expect((await consent(false)).status).toBe(200)
})

const jpeg = Buffer.from([0xff, 0xd8, 0xff])

function someFrames(count = 14): Buffer[] {
  return Array.from({ length: count }, () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(50)]))
}

/** A draft whose service has a manager of its own, with the front of the ID. */
async function anOrder(): Promise<string> {
  const order = await anEmptyDraft(applicant)
  const filing = aFilingOf(await aResource(app))
  const [service] = filing.services
  if (service)
    service.manager = {
      ...service.manager,
      certificate: { ...service.manager.certificate, number: anotherResidentId() },
    }
  filing.subject.principal = { ...filing.subject.principal, name: '' }
  await save(applicant, order, filing)
  await upload(applicant, order.id, { kind: 'id-front', about, file: await aPicture() })
  return order.id
}

const step = async (who: TestCaller) => (await who.call(endpoints.getFaceStep, { params: { orderId } })).answer

const person = async () => (await step(applicant)).persons[0]

const consent = async (agrees = true, of = orderId) => {
  const textVersion = (await step(applicant)).consent?.version ?? ''
  return applicant.call(endpoints.giveFaceConsent, { params: { orderId: of }, body: { about, textVersion, agrees } })
}

const start = (of = orderId) =>
  applicant.call(endpoints.startFaceCheck, { params: { orderId: of }, body: { about, mode: 'camera' } })

interface FramesToSend {
  frames?: Buffer[]
  times?: number
  orderId?: string
  who?: TestCaller
}

function send(
  { checkId, nonce }: StartedFaceCheck,
  { frames = someFrames(), times = frames.length, ...it }: FramesToSend = {},
) {
  now = new Date(now.getTime() + 12_000)
  const body = {
    nonce,
    atMs: Array.from({ length: times }, (_, n) => n * 300).join(),
    sizes: frames.map((frame) => frame.length).join(),
  }
  const params = { orderId: it.orderId ?? orderId, checkId }
  return (it.who ?? applicant).call(endpoints.sendFaceFrames, { params, body, file: Buffer.concat(frames) })
}

async function judge() {
  for (const { name, data } of app.waiting.splice(0)) {
    if (name === 'judge-face') await judgeFaceJob(app.deps, data as JobData['judge-face'])
  }
}

async function audited(): Promise<string[]> {
  const rows = await app.deps.db.selectFrom('audit').select('action').where('about', '=', `order:${orderId}`).execute()
  return rows.map((it) => it.action)
}
