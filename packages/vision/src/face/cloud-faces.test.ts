import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cloudFaces } from './cloud-faces.ts'
import type { FaceCheckRequest } from './provider.ts'
import { fakeCloud } from './testing/fake-cloud.ts'
import { stepsOf } from './testing/made-up-capture.ts'

const keys = { keyId: 'demo', secret: 'a secret of the tests' }
let cloud: Awaited<ReturnType<typeof fakeCloud>>

beforeAll(async () => {
  cloud = await fakeCloud(keys)
})
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.says = {}
  cloud.asked.length = 0
})

const aCheck = (more: Partial<FaceCheckRequest> = {}): FaceCheckRequest => ({
  steps: stepsOf('blink', 'turnLeft'),
  frames: Array.from({ length: 20 }, (_, n) => ({ atMs: n * 330, bytes: Buffer.from([n]) })),
  tookMs: 20_000,
  timed: true,
  portrait: Buffer.from('portrait'),
  ...more,
})
const check = (more: Partial<FaceCheckRequest> = {}, secret = keys.secret, timeoutMs = 5000) =>
  cloudFaces({ url: cloud.url, keyId: keys.keyId, secret, timeoutMs }).check(aCheck(more))

test('a service is asked with all it needs, and its answer is taken', async () => {
  cloud.says.body = { result: 'pass', scores: { match: 0.93, live: 0.99, secret: 1 } }
  expect(await check()).toEqual({
    kind: 'decided',
    result: 'pass',
    reasons: [],
    scores: { frames: 20, actions: [], match: 0.93, live: 0.99 },
  })
  const [asked] = cloud.asked
  expect(asked).toMatchObject({ timed: true, portrait: Buffer.from('portrait').toString('base64') })
  expect(asked?.frames[7]).toEqual({ atMs: 2310, picture: Buffer.from([7]).toString('base64') })
})

test('a failure is told with the reasons we know', async () => {
  cloud.says.body = { result: 'fail', reasons: ['not-the-portrait', 'made up'] }
  expect(await check()).toMatchObject({ result: 'fail', reasons: ['not-the-portrait'] })
})

test.each([
  ['a film', { timed: false }, 'untimed'],
  ['a capture without a portrait', { portrait: undefined as never }, 'no-portrait'],
])('whatever the service says, %s is left to a person', async (_, more, reason) => {
  expect(await check(more)).toMatchObject({ result: 'review', reasons: [reason] })
})

test('times that cannot be are refused here, and nobody is asked', async () => {
  expect(await check({ tookMs: 1000 })).toMatchObject({ result: 'fail', reasons: expect.arrayContaining(['timing']) })
  expect(cloud.asked).toEqual([])
})

test('a wrong key of ours is refused by the service', async () => {
  expect(await check({}, 'another secret of ours')).toEqual({ kind: 'unavailable', reason: 'refused' })
})

test.each([
  ['an answer somebody else signed', { signed: false }, 'unreadable-answer'],
  ['no JSON', { body: '<html>' }, 'unreadable-answer'],
  ['a result nobody knows', { body: { result: 'yes' } }, 'unreadable-answer'],
  ['too much to do', { status: 503 }, 'busy'],
  ['a refusal', { status: 403 }, 'refused'],
] as const)('%s says nothing of the person', async (_, says, reason) => {
  cloud.says = says
  expect(await check()).toEqual({ kind: 'unavailable', reason })
})

test('a service that is slow or gone says nothing of the person', async () => {
  cloud.says.afterMs = 2000
  expect(await check({}, keys.secret, 100)).toEqual({ kind: 'unavailable', reason: 'timed-out' })
  const gone = cloudFaces({ ...keys, url: 'http://127.0.0.1:1/' })
  expect(await gone.check(aCheck())).toEqual({ kind: 'unavailable', reason: 'crashed' })
})
