import { endpoints, rights } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aPicture, aResource, look, save, serverWithRules } from '../applying/test-orders.ts'
import { aPhone } from './test-phone.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
let now: Date

beforeAll(async () => {
  app = await serverWithRules()
  app.deps.now = () => now
  app.deps.sender = { sms: async () => {} }
})
afterAll(() => app.close())
beforeEach(async () => {
  now = new Date()
  app.waiting.length = 0
  applicant = await app.as('applicant')
  const order = await anEmptyDraft(applicant)
  orderId = order.id
  await save(applicant, order, aFilingOf(await aResource(app)))
})

test('a phone photographs both sides of an ID, and the computer follows', async () => {
  const { id, link, state, missing } = await start()
  expect(state).toBe('waiting')
  expect(missing).toEqual(['https'])
  const phone = phoneWith(link)

  expect(await phone.open()).toMatchObject({
    status: 200,
    answer: { provider: '示例接入商', kinds: ['id-front', 'id-back'], delivered: [], done: false },
  })
  expect((await watch(id)).state).toBe('opened')

  expect((await phone.photograph('id-front')).answer).toMatchObject({ delivered: ['id-front'], done: false })
  expect(await watch(id)).toMatchObject({ state: 'opened', delivered: ['id-front'] })

  expect((await phone.photograph('id-back')).answer).toMatchObject({ done: true })
  expect(await watch(id)).toMatchObject({ state: 'done' })
  const { materials } = await look(applicant, orderId)
  expect(materials.map(({ kind, about }) => `${about} ${kind}`).toSorted()).toEqual([
    'subject id-back',
    'subject id-front',
  ])
})

test('a phone is told no more than it needs', async () => {
  const { answer } = await phoneWith((await start()).link).open()
  expect(Object.keys(answer).toSorted()).toEqual(
    [
      'delivered',
      'done',
      'expiresAt',
      'kinds',
      'materialConsent',
      'notice',
      'person',
      'provider',
      'reference',
      'step',
    ].toSorted(),
  )
  expect(answer.person).toMatch(/^.\*+$/)
})

test('a link that did its work cannot be used again', async () => {
  const phone = phoneWith((await start(['id-front'])).link)
  await phone.open()
  expect((await phone.photograph('id-front')).answer.done).toBe(true)
  const again = await phone.photograph('id-front')
  expect(again).toMatchObject({ status: 410, problem: { code: 'handover.used' } })
  expect(again.problem.message.zh).toContain('已经用完')
  expect((await phone.open()).status).toBe(410)
})

test('a link nobody opens ends after ten minutes', async () => {
  const { id, link } = await start()
  now = new Date(now.getTime() + 10 * 60_000)
  const said = await phoneWith(link).open()
  expect(said).toMatchObject({ status: 410, problem: { code: 'handover.expired' } })
  expect(said.problem.message).toMatchObject({
    zh: expect.stringContaining('过期'),
    en: expect.stringContaining('no longer'),
  })
  expect((await watch(id)).state).toBe('expired')
})

test('whoever opened it has ten minutes from then, and no longer', async () => {
  const phone = phoneWith((await start()).link)
  now = new Date(now.getTime() + 9 * 60_000)
  expect((await phone.open()).status).toBe(200)
  now = new Date(now.getTime() + 9 * 60_000)
  expect((await phone.photograph('id-front')).status).toBe(200)
  // opening again does not begin the time anew
  expect((await phone.open()).status).toBe(200)
  now = new Date(now.getTime() + 2 * 60_000)
  expect((await phone.photograph('id-back')).status).toBe(410)
})

test('a phone adds a page to a letter, and takes none away', async () => {
  for (const pages of [1, 2]) {
    const phone = phoneWith((await start(['commitment-letter'])).link)
    await phone.open()
    expect((await phone.photograph('commitment-letter')).answer.done).toBe(true)
    expect((await look(applicant, orderId)).materials).toHaveLength(pages)
  }
})

test('a second device is turned away, whatever it holds', async () => {
  const { link } = await start()
  const first = phoneWith(link)
  const second = phoneWith(link)
  await first.open()
  expect(await second.open()).toMatchObject({ status: 403, problem: { code: 'handover.other-device' } })
  expect((await second.photograph('id-front')).status).toBe(403)
  expect((await look(applicant, orderId)).materials).toEqual([])
  expect((await first.photograph('id-front')).status).toBe(200)
  expect(await actions()).toContain('handover.refuse-device')
})

test('who never opened the link cannot upload with it', async () => {
  const { link } = await start()
  expect((await phoneWith(link).photograph('id-front')).status).toBe(403)
  expect((await phoneWith('https://example.cn/m#guessed').photograph('id-front')).status).toBe(404)
})

test('a link reaches its own step and nothing else', async () => {
  const phone = phoneWith((await start(['id-front'])).link)
  await phone.open()
  expect(await phone.photograph('id-back')).toMatchObject({
    status: 403,
    problem: { code: 'handover.not-this-step', message: { zh: expect.stringContaining('身份证国徽面') } },
  })
  for (const { method, path } of Object.values(endpoints).filter((it) => rights[it.right].door === 'session')) {
    const url = path.replace(/:(\w+)/g, orderId)
    const { statusCode } = await app.app.inject({ method, url, headers: phone.headers() })
    expect([path, statusCode]).toEqual([path, 401])
  }
})

test('whoever is signed in on the phone acts by the link alone', async () => {
  const { link } = await start(['id-front'])
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const phone = phoneWith(link, String(stranger.headers.cookie))
  expect((await phone.open()).status).toBe(200)
  expect((await phone.photograph('id-front')).status).toBe(200)
})

test('a link that was taken back is dead at once, and keeps what has arrived', async () => {
  const { id, link } = await start()
  const phone = phoneWith(link)
  await phone.open()
  await phone.photograph('id-front')
  await applicant.call(endpoints.endHandover, { params: { orderId, handoverId: id } })
  expect((await phone.photograph('id-back')).problem.message.zh).toContain('取消')
  expect(await watch(id)).toMatchObject({ state: 'ended', delivered: ['id-front'] })
})

test('somebody else can neither begin, watch nor end a link of this order', async () => {
  const { id } = await start()
  const customer = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const elsewhere = await app.as('admin', { providerId: (await app.anotherProvider()).id })
  for (const stranger of [customer, elsewhere]) {
    const params = { orderId, handoverId: id }
    expect((await stranger.call(endpoints.getHandover, { params })).status).toBe(404)
    expect((await stranger.call(endpoints.endHandover, { params })).status).toBe(404)
    expect((await stranger.call(endpoints.startHandover, { params, body: upload(['id-front']) })).status).toBe(404)
  }
  const another = await anEmptyDraft(applicant)
  const crossed = { orderId: another.id, handoverId: id }
  expect((await applicant.call(endpoints.getHandover, { params: crossed })).status).toBe(404)
  expect((await watch(id)).state).toBe('waiting')
})

test('a link for the manager goes to the manager, by the mobile typed in the filing', async () => {
  const { status, answer } = await applicant.call(endpoints.startHandover, {
    params: { orderId },
    body: { ...upload(['id-front'], 'services.0'), send: true },
  })
  expect(status).toBe(200)
  expect(answer.sentTo).toMatch(/^1\d{2}\*{4}\d{4}$/)
  expect(app.waiting.map(({ name }) => name)).toContain('send-message')
  const { sealed, id } = await app.deps.db
    .selectFrom('messages')
    .select(['sealed', 'id'])
    .where('orderId', '=', orderId)
    .executeTakeFirstOrThrow()
  const message = JSON.parse(app.deps.cipher.open(sealed, `message:${id}`).toString('utf8'))
  expect(message.text).toContain(answer.link)
  const { filing } = (await applicant.call(endpoints.getDraft, { params: { orderId } })).answer
  expect(message.to).toBe(filing.services[0]?.manager.mobile)
})

test('without a mobile no link is sent', async () => {
  const { id } = await anEmptyDraft(applicant)
  const said = await applicant.call(endpoints.startHandover, {
    params: { orderId: id },
    body: { ...upload(['id-front']), send: true },
  })
  expect(said).toMatchObject({ status: 422, problem: { code: 'handover.no-mobile' } })
})

test('where no SMS leaves the house none is promised', async () => {
  const { sender } = app.deps
  delete app.deps.sender
  const body = { ...upload(['id-front']), send: true }
  const said = await applicant.call(endpoints.startHandover, { params: { orderId }, body })
  expect(said).toMatchObject({ status: 503, problem: { code: 'handover.no-sms' } })
  if (sender) app.deps.sender = sender
})

test('links are made from the configured address alone, whatever a request says of itself', async () => {
  const { publicAddress } = app.deps
  const started = await app.app.inject({
    method: 'POST',
    url: `/api/orders/${orderId}/handovers`,
    headers: { ...applicant.headers, host: '127.0.0.1:9', 'x-forwarded-host': 'evil.example' },
    payload: upload(['id-front']),
  })
  expect(started.json().link).toMatch(/^http:\/\/beian\.example\.cn\/m#/)
  app.deps.publicAddress = () => 'https://127.0.0.1:8080'
  expect((await start()).missing).toEqual(['public-address'])
  app.deps.publicAddress = () => undefined
  for (const send of [true, false]) {
    const body = { ...upload(['id-front']), send }
    const said = await applicant.call(endpoints.startHandover, { params: { orderId }, body })
    expect(said).toMatchObject({ status: 503, problem: { code: 'handover.no-address' } })
  }
  expect(app.waiting).toEqual([])
  const admin = await app.as('admin')
  expect((await admin.call(endpoints.listMessages, {})).answer.linksGoOut).toBe(false)
  if (publicAddress) app.deps.publicAddress = publicAddress
})

test('links do not go out again and again: one a minute to a person, and the supervisor sees who waits', async () => {
  const { db } = app.deps
  await db.deleteFrom('budgetUses').execute()
  const former = await db.selectFrom('providers').select(['id', 'settings']).execute()
  const usual = { budgets: {}, allowedIpRanges: [], allowedDomainSuffixes: [] }
  for (const { id, settings } of former) {
    const set = JSON.stringify({ ...settings, ...usual })
    await db.updateTable('providers').set({ settings: set }).where('id', '=', id).execute()
  }
  const send = { ...upload(['id-front']), send: true }
  const start = () => applicant.call(endpoints.startHandover, { params: { orderId }, body: send })
  expect((await start()).status).toBe(200)
  expect(await start()).toMatchObject({ status: 429, problem: { code: 'budgets.used-up' } })
  const { usedUp } = (await (await app.as('supervisor')).call(endpoints.listBudgets)).answer
  expect(usedUp.map(({ budget }) => budget)).toContain('messages.recipient')
  now = new Date(now.getTime() + 2 * 60_000)
  expect((await start()).status).toBe(200)
  for (const it of former) {
    await db
      .updateTable('providers')
      .set({ settings: JSON.stringify(it.settings) })
      .where('id', '=', it.id)
      .execute()
  }
})

test('neither token nor device lies in the database, and every step is in the audit', async () => {
  const { link } = await start(['id-front'])
  const phone = phoneWith(link)
  await phone.open()
  await phone.photograph('id-front')
  const rows = await app.deps.db.selectFrom('handovers').selectAll().where('orderId', '=', orderId).execute()
  const token = new URL(link ?? '').hash.slice(1)
  expect(token.length).toBeGreaterThan(40)
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(rows[0]?.tokenKey.includes(token)).toBe(false)
  expect(await actions()).toEqual(['handover.start', 'handover.open', 'material.upload', 'handover.deliver'])
})

test('a large photograph comes in pieces by the link, which nobody else can fill or finish', async () => {
  const { id, link } = await start(['id-front'])
  const phone = aPhone(app, link)
  await phone.call(endpoints.openHandover)
  const file = await aPicture()
  const announced = { kind: 'id-front', fileName: 'photo.jpg', sizeBytes: file.length }
  const another = { ...announced, kind: 'id-back' }
  expect((await phone.call(endpoints.beginUploadByHandover, { body: another })).problem.code).toBe(
    'handover.not-this-step',
  )
  const { uploadId } = (await phone.call(endpoints.beginUploadByHandover, { body: announced })).answer
  const params = { uploadId }
  const half = Math.floor(file.length / 2)
  const send = (who: typeof phone, offset: number, piece: Uint8Array) =>
    who.call(endpoints.sendUploadPartByHandover, { params, body: { offset }, file: piece })
  await send(phone, 0, file.subarray(0, half))
  // the answer got lost: the same piece comes again
  expect((await send(phone, 0, file.subarray(0, half))).answer.receivedBytes).toBe(half)
  expect((await phone.call(endpoints.finishUploadByHandover, { params })).problem.code).toBe('material.upload-gap')

  const stranger = aPhone(app, (await start(['id-front'])).link)
  await stranger.call(endpoints.openHandover)
  expect((await send(stranger, half, file.subarray(half))).problem.code).toBe('material.upload-not-found')
  expect((await applicant.call(endpoints.getUpload, { params })).status).toBe(404)
  expect((await applicant.call(endpoints.finishUpload, { params })).status).toBe(404)

  // what was begun in time may end a little later
  now = new Date(now.getTime() + 11 * 60_000)
  await send(phone, half, file.subarray(half))
  expect((await phone.call(endpoints.finishUploadByHandover, { params })).answer).toMatchObject({ done: true })
  applicant = await app.as('applicant')
  expect((await watch(id)).state).toBe('done')
  expect((await look(applicant, orderId)).materials).toMatchObject([{ kind: 'id-front', about: 'subject' }])
})

const upload = (kinds: string[], about = 'subject') => ({ step: 'upload', about, kinds })

const start = async (kinds = ['id-front', 'id-back']) =>
  (await applicant.call(endpoints.startHandover, { params: { orderId }, body: upload(kinds) })).answer

const watch = async (handoverId: string) =>
  (await applicant.call(endpoints.getHandover, { params: { orderId, handoverId } })).answer

async function actions(): Promise<string[]> {
  const rows = await app.deps.db
    .selectFrom('audit')
    .select('action')
    .where('about', '=', `order:${orderId}`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((it) => it.action).filter((it) => it.startsWith('handover.') || it === 'material.upload')
}

function phoneWith(link: string | undefined, cookie?: string) {
  const phone = aPhone(app, link, cookie)
  return {
    headers: phone.headers,
    open: () => phone.call(endpoints.openHandover),
    photograph: async (kind: string) =>
      phone.call(endpoints.uploadByHandover, { body: { kind }, file: await aPicture() }),
  }
}
