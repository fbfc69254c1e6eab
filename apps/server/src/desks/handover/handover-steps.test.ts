import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { endpoints, type StartedFaceCheck } from '@openbeian/contract'
import { maskIdentifier } from '@openbeian/filing'
import type { FaceAnswer } from '@openbeian/vision'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aDrawing, listSheets, makeSheet, serverOfScreens, sheetOf } from '../../papers/sheets/test-sheets.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { aboutMessage } from '../../records/messages/post-message.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aFilingOf,
  agreeToMaterials,
  anotherResidentId,
  aPicture,
  aResource,
  look,
  save,
  upload,
} from '../applying/test-orders.ts'
import { judgeFaceJob } from '../identity/judge-face.job.ts'
import { aPhone, type TestPhone } from './test-phone.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
let now: Date
let says: FaceAnswer

const passed: FaceAnswer = {
  kind: 'decided',
  result: 'pass',
  reasons: [],
  scores: { match: 0.71, frames: 12, actions: [] },
}
const failed: FaceAnswer = { ...passed, result: 'fail', reasons: ['action-missing'] }
const manager = 'services.0'

beforeAll(async () => {
  app = await serverOfScreens()
  app.deps.now = () => now
  const provider = { name: 'test', check: async () => says, close: async () => {} }
  app.deps.sender = { sms: async () => {}, email: async () => {} }
  app.deps.faces = { keptDays: 7, terms: 'environment', provider }
})
afterAll(() => app.close())
beforeEach(async () => {
  now = new Date()
  says = passed
  app.waiting.length = 0
  applicant = await app.as('applicant')
  orderId = await anOrderOfTwo()
})

test('a manager agrees on their phone, does what is asked, and the computer is told', async () => {
  const { id, phone } = await aLinkFor(manager)
  const { consent, person } = (await phone.call(endpoints.getFaceByHandover)).answer
  expect(person).toMatchObject({ places: [manager], state: 'open', triesLeft: 5, hasPortrait: true })
  expect(person.name).toMatch(/^.\*+$/)
  expect((await start(phone)).problem.code).toBe('faces.consent-needed')
  expect((await agree(phone, consent?.version)).answer.person.consent?.agrees).toBe(true)

  expect((await capture(phone)).answer.person.state).toBe('judging')
  expect(await watch(id)).toMatchObject({ step: 'liveness', state: 'opened' })
  await judge()
  expect((await watch(id)).state).toBe('done')
  expect((await personOnComputer(manager))?.state).toBe('passed')
  expect((await personOnComputer('subject'))?.state).toBe('open')
  // the phone reads its result, and can do nothing more
  expect((await phone.call(endpoints.getFaceByHandover)).answer.person.state).toBe('passed')
  expect(await start(phone)).toMatchObject({ status: 410, problem: { code: 'handover.used' } })
  expect(await audited()).toEqual(
    expect.arrayContaining(['handover.start', 'handover.open', 'face.consent', 'face.judge', 'handover.finish']),
  )
})

test.each<[string, FaceAnswer, string]>([
  ['goes to a person', { ...passed, result: 'review', reasons: ['framed'] }, 'review'],
  ['cannot be compared now', { kind: 'unavailable', reason: 'models-missing' }, 'byHand'],
])('a capture that %s is done with the phone', async (_, answer, state) => {
  const { id, phone } = await anAgreedLinkFor(manager)
  says = answer
  await capture(phone)
  await judge()
  expect((await watch(id)).state).toBe('done')
  expect((await phone.call(endpoints.getFaceByHandover)).answer.person.state).toBe(state)
})

test('who fails tries again by the same link, and after five failures goes another way by it', async () => {
  const { id, phone } = await anAgreedLinkFor(manager)
  says = failed
  for (let n = 1; n <= 5; n++) {
    await capture(phone)
    await judge()
    const { person } = (await phone.call(endpoints.getFaceByHandover)).answer
    expect(person).toMatchObject({ state: 'failed', triesLeft: 5 - n, checks: [{ reasons: ['action-missing'] }] })
  }
  expect((await watch(id)).state).toBe('opened')
  expect((await start(phone)).problem.code).toBe('faces.too-many-failures')
  const body = { way: 'video-call', wish: '周三下午' }
  expect((await phone.call(endpoints.askForOtherWayByHandover, { body })).answer.person.state).toBe('otherWay')
  expect((await watch(id)).state).toBe('done')
  expect((await personOnComputer(manager))?.otherWay).toMatchObject(body)
})

test('a link is for its step and person, and a challenge for the link it was given to', async () => {
  const { phone } = await anAgreedLinkFor(manager)
  expect(await phone.call(endpoints.getSheetByHandover)).toMatchObject({
    status: 403,
    problem: { code: 'handover.other-step' },
  })
  const { answer: challenge } = await start(phone)
  const another = await anAgreedLinkFor('subject')
  expect((await send(another.phone, challenge)).problem.code).toBe('faces.challenge-over')
  const params = { orderId, checkId: challenge.checkId }
  const { body, file } = framesFor(challenge)
  expect((await applicant.call(endpoints.sendFaceFrames, { params, body, file })).problem.code).toBe(
    'faces.challenge-over',
  )
  expect((await send(phone, challenge)).status).toBe(200)
})

test('another name in the same place is another person, who needs a link of their own', async () => {
  const { phone } = await anAgreedLinkFor(manager)
  const draft = await look(applicant, orderId)
  const filing = aFilingOf(await aResource(app))
  if (filing.services[0]) filing.services[0].manager.name = '何清越'
  await save(applicant, draft, filing)
  for (const said of [await start(phone), await phone.call(endpoints.getFaceByHandover)]) {
    expect(said).toMatchObject({ status: 409, problem: { code: 'handover.person-changed' } })
  }
})

test('another device, a link taken back and one that is too old are answered clearly at every address', async () => {
  const { id, link, phone } = await anAgreedLinkFor(manager)
  const { answer: challenge } = await start(phone)
  const stranger = aPhone(app, link)
  for (const said of [await start(stranger), await send(stranger, challenge), await agree(stranger, 'any')]) {
    expect(said).toMatchObject({ status: 403, problem: { code: 'handover.other-device' } })
  }
  // what was begun in time may end a little later; nothing is begun any more
  const begun = now
  now = new Date(begun.getTime() + 10 * 60_000)
  expect((await start(phone)).problem.code).toBe('handover.expired')
  expect((await phone.call(endpoints.getFaceByHandover)).status).toBe(200)
  now = new Date(begun.getTime() + 16 * 60_000)
  expect((await phone.call(endpoints.getFaceByHandover)).problem.code).toBe('handover.expired')
  now = begun
  await applicant.call(endpoints.endHandover, { params: { orderId, handoverId: id } })
  expect((await send(phone, challenge)).problem.code).toBe('handover.ended')
})

test('an order that waits for its identities hands over faces, and nothing else', async () => {
  await app.deps.db.updateTable('orders').set({ state: 'identityPending' }).where('id', '=', orderId).execute()
  const { phone } = await anAgreedLinkFor(manager)
  expect((await capture(phone)).status).toBe(200)
  const body = { step: 'upload', about: 'subject', kinds: ['id-back'] }
  expect((await applicant.call(endpoints.startHandover, { params: { orderId }, body })).problem.code).toBe(
    'order.not-editable',
  )
})

test('staff who hand a link out do not show the phone what they see', async () => {
  const admin = await app.as('admin')
  orderId = await anOrderOfTwo(admin)
  const refused = await admin.call(endpoints.startHandover, {
    params: { orderId },
    body: { step: 'liveness', about: manager },
  })
  expect(refused).toMatchObject({ status: 403, problem: { code: 'handover.only-by-sms' } })
  const body = { step: 'liveness', about: manager, send: true }
  const { answer } = await admin.call(endpoints.startHandover, { params: { orderId }, body })
  expect(answer.link).toBeUndefined()
  const phone = aPhone(app, await linkThatWasSent())
  await phone.call(endpoints.openHandover)
  await agree(phone, (await phone.call(endpoints.getFaceByHandover)).answer.consent?.version)
  await capture(phone)
  await judge()
  const { person } = (await phone.call(endpoints.getFaceByHandover)).answer
  expect(person.name).toMatch(/^.\*+$/)
  expect(person.checks[0]?.scores).toBeUndefined()
})

test('nobody in the office learns a link from the outbox', async () => {
  const { id: sheetId } = (await makeSheet(applicant, orderId)).answer
  const body = { step: 'signature', sheetId, send: true }
  expect((await applicant.call(endpoints.startHandover, { params: { orderId }, body })).status).toBe(200)
  const admin = await app.as('admin')
  const newest = (await admin.call(endpoints.listMessages, {})).answer.messages.find((it) => it.orderId === orderId)
  const params = { messageId: newest?.id ?? '' }
  const { text } = (await admin.call(endpoints.readMessage, { params, body: { reason: '申请人来电询问' } })).answer
  expect(text).toContain('〔链接 link〕')
  expect(text).not.toContain(new URL(await linkThatWasSent()).hash)
})

test('a link to sign shows nobody’s numbers in full, on the screen and on the page', async () => {
  const { id: sheetId } = (await makeSheet(applicant, orderId)).answer
  const { phone } = await aLink({ step: 'signature', sheetId })
  const { subject } = (await applicant.call(endpoints.getDraft, { params: { orderId } })).answer.filing
  const text = JSON.stringify((await phone.call(endpoints.getSheetByHandover)).answer)
  expect(text).toContain(maskIdentifier(subject.principal.certificate.number))
  const { bytes } = await phone.call(endpoints.getSheetContentByHandover)
  const page = textOfPdf(bytes)
  const own = textOfPdf((await applicant.call(endpoints.getSheetContent, { params: { sheetId } })).bytes)
  for (const number of [subject.principal.certificate.number, subject.principal.mobile]) {
    expect(text).not.toContain(number)
    expect(page).not.toContain(number)
  }
  expect(own).toContain(subject.principal.certificate.number)
})

test('whoever signs, the person and the applicant are told by another way, with device and address', async () => {
  const { id: sheetId } = (await makeSheet(applicant, orderId)).answer
  const { phone } = await aLink({ step: 'signature', sheetId })
  const { signer } = (await phone.call(endpoints.getSheetByHandover)).answer
  app.waiting.length = 0
  await sign(phone, signer.name)
  expect((await sheetOf(applicant, orderId)).signatures).toMatchObject([{ ip: '127.0.0.1', device: 'iPhone · Safari' }])
  const told = await messagesOf(orderId)
  expect(told.map(({ channel }) => channel).sort()).toEqual(['email', 'sms'])
  expect(told.find(({ channel }) => channel === 'sms')?.text).toContain('在 iPhone · Safari 上以您的姓名签署')
})

test('a letter is read and signed on a phone, which enters the chain with the link and the device', async () => {
  const { id: sheetId } = (await makeSheet(applicant, orderId)).answer
  const { id, phone } = await aLink({ step: 'signature', sheetId })
  const { answer: sheet } = await phone.call(endpoints.getSheetByHandover)
  expect(sheet).toMatchObject({ kind: 'commitment-letter', state: 'current', version: 1 })
  expect(sheet.clauses.length).toBeGreaterThan(0)
  const { bytes } = await phone.call(endpoints.getSheetContentByHandover)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')

  expect((await sign(phone, sheet.signer.name)).answer).toMatchObject({ done: true, delivered: ['commitment-letter'] })
  expect(await watch(id)).toMatchObject({ state: 'done', delivered: ['commitment-letter'] })
  const { signatures, check } = await sheetOf(applicant, orderId)
  expect(signatures).toMatchObject([{ number: 1, signer: sheet.signer.name, onPhone: true }])
  expect(check).toMatchObject({ state: 'signed-here', verdict: 'ours' })
  expect((await listSheets(applicant, orderId)).answer.chain).toBe('intact')
  expect((await sign(phone, sheet.signer.name)).problem.code).toBe('handover.used')
  expect(await audited()).toEqual(expect.arrayContaining(['sheet.look', 'sheet.sign', 'handover.deliver']))
})

test('what was refused leaves the link as it was', async () => {
  const { id: sheetId } = (await makeSheet(applicant, orderId)).answer
  const { phone } = await aLink({ step: 'signature', sheetId })
  const blank = { ...aDrawing, strokes: [] }
  expect((await sign(phone, '林知远', blank)).problem.code).toBe('sheets.signature-blank')
  expect((await sign(phone, '别人')).problem.code).toBe('sheets.other-signer')
  expect((await start(phone)).problem.code).toBe('handover.other-step')
  const { signer } = (await phone.call(endpoints.getSheetByHandover)).answer
  expect((await sign(phone, signer.name)).status).toBe(200)
})

test('a letter the order has left behind is neither handed over nor signed', async () => {
  const { id: sheetId } = (await makeSheet(applicant, orderId)).answer
  const { phone } = await aLink({ step: 'signature', sheetId })
  const filing = aFilingOf(await aResource(app))
  filing.subject.address = '别处 1 号'
  await save(applicant, await look(applicant, orderId), filing)
  expect((await phone.call(endpoints.getSheetByHandover)).answer.state).toBe('stale')
  expect((await sign(phone, '林知远')).problem.code).toBe('sheets.stale')
  const body = { step: 'signature', sheetId }
  expect((await applicant.call(endpoints.startHandover, { params: { orderId }, body })).problem.code).toBe(
    'sheets.stale',
  )
})

test('a sheet of another order is not handed over by this one', async () => {
  const { id: sheetId } = (await makeSheet(applicant, orderId)).answer
  const other = await anOrderOfTwo()
  const body = { step: 'signature', sheetId }
  const said = await applicant.call(endpoints.startHandover, { params: { orderId: other }, body })
  expect(said).toMatchObject({ status: 404, problem: { code: 'sheets.not-found' } })
})

interface SentMessage {
  channel: string
  text: string
}

/** What lies in the outbox about the order. */
async function messagesOf(order: string): Promise<SentMessage[]> {
  const rows = await app.deps.db.selectFrom('messages').select(['id', 'sealed']).where('orderId', '=', order).execute()
  return rows.map(({ id, sealed }) => JSON.parse(app.deps.cipher.open(sealed, aboutMessage(id)).toString('utf8')))
}

const linkThatWasSent = async (): Promise<string> =>
  (await messagesOf(orderId)).flatMap(({ text }) => /https?:\/\/\S+/.exec(text)?.[0] ?? []).at(-1) ?? ''

/** By poppler's own reader. */
const textOfPdf = (pdf: Buffer): string => execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })

/** A draft whose service has a manager of its own; the fronts of both IDs are there. */
async function anOrderOfTwo(who = applicant): Promise<string> {
  const body = who === applicant ? {} : { customerId: applicant.caller.customerId }
  const order = (await who.call(endpoints.createOrder, { body })).answer
  await agreeToMaterials(who, order.id)
  const filing = aFilingOf(await aResource(app))
  for (const service of filing.services) {
    const number = anotherResidentId()
    service.manager = { ...service.manager, certificate: { ...service.manager.certificate, number } }
  }
  await save(who, order, filing)
  for (const about of ['subject', manager]) await upload(who, order.id, { about, file: await aPicture() })
  return order.id
}

async function aLink(body: Record<string, unknown>, who = applicant) {
  const { answer } = await who.call(endpoints.startHandover, { params: { orderId }, body })
  const phone = aPhone(app, answer.link)
  await phone.call(endpoints.openHandover)
  return { ...answer, phone }
}

const aLinkFor = (about: string, who = applicant) => aLink({ step: 'liveness', about }, who)

async function anAgreedLinkFor(about: string, who = applicant) {
  const it = await aLinkFor(about, who)
  const { consent } = (await it.phone.call(endpoints.getFaceByHandover)).answer
  await agree(it.phone, consent?.version)
  return it
}

const agree = (phone: TestPhone, textVersion = '') =>
  phone.call(endpoints.giveFaceConsentByHandover, { body: { textVersion, agrees: true } })

const start = (phone: TestPhone) => phone.call(endpoints.startFaceCheckByHandover, { body: { mode: 'camera' } })

const capture = async (phone: TestPhone) => send(phone, (await start(phone)).answer)

function framesFor({ nonce }: StartedFaceCheck) {
  const frames = Array.from({ length: 12 }, () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(40)]))
  const atMs = frames.map((_, n) => n * 300).join()
  return { body: { nonce, atMs, sizes: frames.map((it) => it.length).join() }, file: Buffer.concat(frames) }
}

const send = (phone: TestPhone, challenge: StartedFaceCheck) =>
  phone.call(endpoints.sendFaceFramesByHandover, {
    params: { checkId: challenge.checkId },
    ...framesFor(challenge),
  })

const sign = (phone: TestPhone, signer: string, drawing: object = aDrawing) =>
  phone.call(endpoints.signByHandover, { body: { signer, drawing, agreed: true } })

const watch = async (handoverId: string) =>
  (await applicant.call(endpoints.getHandover, { params: { orderId, handoverId } })).answer

async function personOnComputer(about: string) {
  const { persons } = (await applicant.call(endpoints.getFaceStep, { params: { orderId } })).answer
  return persons.find((it) => it.places.includes(about))
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
