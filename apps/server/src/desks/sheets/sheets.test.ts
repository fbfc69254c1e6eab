import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { contentOf, listSheets, makeSheet, serverOfScreens, sheetOf, textOf } from '../../papers/sheets/test-sheets.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aResource, look, save } from '../applying/test-orders.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
beforeAll(async () => {
  app = await serverOfScreens()
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  const draft = await anEmptyDraft(applicant)
  await save(applicant, draft, aFilingOf(await aResource(app)))
  orderId = draft.id
})

/** The draft, typed on. */
async function type(change: (filing: ReturnType<typeof aFilingOf>) => void) {
  const filing = aFilingOf(await aResource(app), '91110105MA01X7K39F')
  change(filing)
  expect((await save(applicant, await look(applicant, orderId), filing)).status).toBe(200)
  return filing
}

test('the sheet says what the order says', async () => {
  const { subject, services } = await type(() => {})
  const made = await makeSheet(applicant, orderId)
  const { bytes, headers } = await contentOf(applicant, made.answer.id)
  const text = await textOf(bytes)
  const { reference } = await look(applicant, orderId)
  const [service] = services
  for (const value of [
    reference,
    subject.name,
    subject.certificate.number,
    subject.certificate.address,
    subject.principal.name,
    subject.principal.certificate.number,
    service?.name,
    service?.domains[0]?.name,
    '北京市通信管理局',
  ])
    expect(text).toContain(value)
  expect(bytes.length).toBeLessThan(100 * 1024)
  expect(headers['content-type']).toBe('application/pdf')
})

test('nothing overflows the page, however long the names are', async () => {
  await type((filing) => {
    filing.subject.name = '呼伦贝尔市鄂伦春自治旗'.repeat(20)
    filing.subject.certificate.address = '某某大道一百二十三号'.repeat(80)
    filing.subject.address = 'without-any-break-in-it'.repeat(30)
    const [service] = filing.services
    if (service) filing.services = Array.from({ length: 9 }, () => structuredClone(service))
  })
  for (const kind of ['commitment-letter', 'verification-sheet']) {
    const { answer } = await makeSheet(applicant, orderId, { kind, about: 'subject' })
    const text = await textOf((await contentOf(applicant, answer.id)).bytes)
    // what stands last above the signature is there, and what was left out is said
    expect(text).toContain('责任。')
    expect(text).toContain('签字')
    expect(text).toMatch(/全文见订单|以订单的电子记录为准/)
  }
})

test('a character the font does not have is named', async () => {
  await type((filing) => {
    filing.subject.principal.name = '林\u{2A6DF}'
  })
  const { answer } = await makeSheet(applicant, orderId)
  expect(await textOf((await contentOf(applicant, answer.id)).bytes)).toContain('林〔U+2A6DF〕')
})

test('the same data is the same version; what changed since makes it stale, and a new one', async () => {
  await type(() => {})
  const first = (await makeSheet(applicant, orderId)).answer
  expect((await makeSheet(applicant, orderId)).answer.id).toBe(first.id)
  await type((filing) => {
    filing.subject.principal.mobile = '13900000001'
  })
  expect((await sheetOf(applicant, orderId)).versions).toMatchObject([{ version: 1, state: 'stale' }])
  expect((await makeSheet(applicant, orderId)).answer.version).toBe(2)
  const { versions } = await sheetOf(applicant, orderId)
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [2, 'current'],
    [1, 'stale'],
  ])
})

test('which sheets there are is what the rules of the province ask', async () => {
  const { sheets } = (await listSheets(applicant, orderId)).answer
  expect(sheets.find((it) => it.kind === 'commitment-letter')).toMatchObject({ need: 'required', about: 'subject' })
  expect(sheets.map((it) => it.kind)).not.toContain('authenticity-notice')
  const refused = await makeSheet(applicant, orderId, { kind: 'authenticity-notice', about: 'subject' })
  expect(refused.problem.code).toBe('sheets.not-offered')
})

test('of another customer, and of another provider, there is no sheet', async () => {
  const { id } = (await makeSheet(applicant, orderId)).answer
  const strangers = [
    await app.as('applicant', { customerId: (await app.anotherCustomer()).id }),
    await app.as('admin', { providerId: (await app.anotherProvider()).id }),
  ]
  for (const stranger of strangers) {
    expect((await listSheets(stranger, orderId)).status).toBe(404)
    expect((await makeSheet(stranger, orderId)).status).toBe(404)
    expect((await contentOf(stranger, id)).problem.code).toBe('sheets.not-found')
  }
})

test('who looked at a sheet is written down, and its numbers lie nowhere in the clear', async () => {
  const { subject } = await type(() => {})
  const { id } = (await makeSheet(applicant, orderId)).answer
  await contentOf(applicant, id)
  const { db } = app.deps
  const looks = await db.selectFrom('audit').select('action').where('about', '=', `order:${orderId}`).execute()
  expect(looks.map((it) => it.action)).toEqual(expect.arrayContaining(['sheet.make', 'sheet.look']))
  const rows = await db.selectFrom('sheets').selectAll().execute()
  const text = rows.map(({ printedSealed, pdfSealed }) => Buffer.concat([printedSealed, pdfSealed]).toString('latin1'))
  expect(text.join()).not.toContain(subject.principal.certificate.number)
})
