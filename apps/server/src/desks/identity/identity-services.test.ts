import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { httpIdentityServices, serviceWays } from '../../platform/outside/identity-service.ts'
import { identityServicesOf } from '../../platform/outside/identity-services-of-environment.ts'
import { readEnvironment } from '../../platform/process/environment.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aResource, openTo, save, serverWithRules } from '../applying/test-orders.ts'

const secret = 'a-secret-of-some-length'
let app: TestApp
let applicant: TestCaller
let orderId: string
/** What the service was told, and what it answers next. */
let told: { path: string; signature: string; text: string; body: Record<string, unknown> }[] = []
let answers: { status?: number; body: unknown }[] = []

const service = createServer(
  (request, response) => void textOf(request).then((text) => answerTo(request, text, response)),
)

function answerTo(request: IncomingMessage, text: string, response: ServerResponse): void {
  const signature = String(request.headers['x-openbeian-signature'])
  told.push({ path: String(request.url), signature, text, body: JSON.parse(text) })
  const { status = 200, body } = answers.shift() ?? { status: 500, body: {} }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  const { port } = service.address() as AddressInfo
  app = await serverWithRules()
  app.deps.identityServices = httpIdentityServices(
    { url: `http://127.0.0.1:${port}/v1/`, secret, name: '样例核验', timeoutMs: 2000 },
    serviceWays,
  )
})
afterAll(async () => {
  await app.close()
  service.close()
})
beforeEach(async () => {
  told = []
  answers = []
  applicant = await app.as('applicant')
  const order = await anEmptyDraft(applicant)
  await save(applicant, order, aFilingOf(await aResource(app)))
  orderId = order.id
})

const about = 'services.0'
const step = async () => (await applicant.call(endpoints.getFaceStep, { params: { orderId } })).answer
const textOfWay = async (way: string) => (await step()).services.find((it) => it.way === way)?.consent.version ?? ''
const ask = async (way: (typeof serviceWays)[number], textVersion?: string) =>
  applicant.call(endpoints.askIdentityService, {
    params: { orderId },
    body: { about, way, textVersion: textVersion ?? (await textOfWay(way)) },
  })
const person = async () => (await step()).persons.find((it) => it.places.includes(about))

test('a service is told what the text says, signed, without a picture, and its yes waits for a reviewer', async () => {
  answers = [{ body: { state: 'agrees' } }]
  const { answer } = await ask('mobile-operator')
  const [manager] = aFilingOf('').services.map((it) => it.manager)
  const [call] = told
  expect(call?.path).toBe('/v1/checks')
  expect(call?.signature).toBe(
    `sha256=${createHmac('sha256', secret)
      .update(call?.text ?? '')
      .digest('hex')}`,
  )
  expect(Object.keys(call?.body ?? {}).toSorted()).toEqual(['askedAt', 'mobile', 'person', 'reference', 'way'])
  expect(call?.body).toMatchObject({
    way: 'mobile-operator',
    person: { name: manager?.name, number: manager?.certificate.number },
    mobile: expect.stringMatching(/^1\d{10}$/),
  })
  expect(answer.persons.find((it) => it.places.includes(about))).toMatchObject({
    state: 'otherWayConfirmed',
    otherWay: { state: 'confirmed', service: { name: '样例核验', answer: 'agrees' } },
  })
  const reviewer = await app.as('reviewer')
  await openTo(reviewer, orderId)
  const seen = (await reviewer.call(endpoints.getFaceStep, { params: { orderId } })).answer
  expect(seen.persons.some((it) => it.otherWay?.service?.answer === 'agrees')).toBe(true)
  const order = (await applicant.call(endpoints.getOrder, { params: { orderId } })).answer
  expect(order.state).toBe('draft')
  const actions = (await auditOf(app.deps, `order:${orderId}`)).map((it) => it.action)
  expect(actions).toEqual(expect.arrayContaining(['face.ask-service', 'face.service-answer']))
})

test('a no is told, leaves the other ways, and five are enough', async () => {
  for (let n = 0; n < 5; n += 1) {
    answers = [{ body: { state: 'differs' } }]
    await ask('mobile-operator')
  }
  expect(await person()).toMatchObject({
    state: 'open',
    otherWay: { state: 'refused', service: { answer: 'differs' } },
  })
  expect(await ask('mobile-operator')).toMatchObject({ status: 409, problem: { code: 'faces.too-many-failures' } })
  const wish = { about, way: 'video-call', wish: '' } as const
  const { answer } = await applicant.call(endpoints.askForOtherWay, { params: { orderId }, body: wish })
  expect(answer.persons.find((it) => it.places.includes(about))?.state).toBe('otherWay')
})

test('the national network identity goes on in its app, and is asked again for what came of it', async () => {
  answers = [{ body: { state: 'waiting', id: 'wz-1', continueAt: 'https://wz.example.cn/s/1' } }]
  const { answer } = await ask('network-identity')
  expect(answer.continueAt).toBe('https://wz.example.cn/s/1')
  const { otherWay } = answer.persons.find((it) => it.places.includes(about)) ?? {}
  expect(otherWay).toMatchObject({ state: 'open', service: { answer: 'waiting' } })
  const again = () =>
    applicant.call(endpoints.askIdentityServiceAgain, { params: { orderId, otherWayId: otherWay?.id ?? '' } })
  answers = [{ body: { state: 'waiting', id: 'wz-1' } }, { body: { state: 'agrees' } }]
  await again()
  expect((await person())?.otherWay?.service?.answer).toBe('waiting')
  await again()
  expect(told.at(-1)?.path).toBe('/v1/checks/wz-1')
  expect((await person())?.state).toBe('otherWayConfirmed')
  expect(await again()).toMatchObject({ status: 409, problem: { code: 'faces.other-way-settled' } })
})

test.each([
  ['is away', { status: 503, body: {} }],
  ['answers in another shape', { body: { state: 'yes' } }],
  ['names a place without TLS', { body: { state: 'waiting', id: 'x', continueAt: 'http://wz.example.cn' } }],
])('a service that %s says nothing about anybody: staff find the wish in their list', async (_, answer) => {
  answers = [answer]
  await ask('network-identity')
  expect((await person())?.otherWay).toMatchObject({ state: 'open', service: { answer: 'unavailable' } })
  const reviewer = await app.as('reviewer')
  const { otherWays } = (await reviewer.call(endpoints.listOpenOtherWays)).answer
  expect(otherWays.find((it) => it.orderId === orderId)?.service).toEqual({ name: '样例核验', answer: 'unavailable' })
})

test('nothing leaves before a yes to the text of today, nor for what does not fit the person', async () => {
  expect(await ask('mobile-operator', '2020-01-1')).toMatchObject({ problem: { code: 'faces.consent-outdated' } })
  // the person in charge of a service is nobody’s legal representative
  expect((await person())?.services).not.toContain('person-company')
  expect(await ask('person-company')).toMatchObject({ problem: { code: 'faces.service-off' } })
  const { identityServices } = app.deps
  delete app.deps.identityServices
  expect((await step()).services).toEqual([])
  expect(await ask('mobile-operator', 'x')).toMatchObject({ problem: { code: 'faces.service-off' } })
  if (identityServices) app.deps.identityServices = identityServices
  expect(told).toEqual([])
})

test('a mobile that nobody confirmed is not asked about where codes can be sent', async () => {
  app.deps.sender = { sms: async () => {} }
  try {
    expect(await ask('mobile-operator')).toMatchObject({ problem: { code: 'faces.mobile-unconfirmed' } })
  } finally {
    delete app.deps.sender
  }
  expect(told).toEqual([])
})

test('services are off until an operator names ways, an address, a secret and what people read', () => {
  const settings = (more: object) => readEnvironment({ DATABASE_URL: 'postgres://localhost/x', ...more })
  expect(identityServicesOf(settings({}))).toBeUndefined()
  expect(() => identityServicesOf(settings({ OPENBEIAN_IDENTITY_WAYS: 'mobile-operator' }))).toThrow('IDENTITY_NAME')
  const whole = {
    OPENBEIAN_IDENTITY_WAYS: 'mobile-operator,network-identity',
    OPENBEIAN_IDENTITY_URL: 'https://check.example.cn',
    OPENBEIAN_IDENTITY_SECRET: secret,
    OPENBEIAN_IDENTITY_NAME: '样例核验',
  }
  expect(identityServicesOf(settings(whole))?.ways).toEqual(['mobile-operator', 'network-identity'])
})
