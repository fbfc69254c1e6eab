import { PDFDocument } from '@cantoo/pdf-lib'
import { endpoints, type MaterialView } from '@openbeian/contract'
import { maxPagesOfMaterial } from '@openbeian/filing'
import { unavailable, type Vision } from '@openbeian/vision'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  act,
  anEmptyDraft,
  anOrderInReview,
  aPicture,
  look,
  openTo,
  serverWithRules,
  upload,
} from '../../desks/applying/test-orders.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'

const vision: Vision = {
  judge: async () => unavailable('busy'),
  read: async () => unavailable('busy'),
  page: async () => unavailable('busy'),
  close: async () => {},
}

let app: TestApp
let applicant: TestCaller
let orderId: string
beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  orderId = (await anEmptyDraft(applicant)).id
  delete app.deps.vision
  delete app.deps.drawPdfPage
})

test('a lease has pages, in the order they came', async () => {
  const [one, two, three] = await pagesOf(3)
  expect(await shown()).toEqual([one, two, three])
  const whole = await upload(applicant, orderId, { ...lease, file: await small() })
  // without a word about pages it is the whole paper
  expect(await shown()).toEqual([whole.answer.id])
})

test('the pages of a paper lie together, whatever came between them', async () => {
  const [one] = await pagesOf(1)
  await upload(applicant, orderId, { file: await small() })
  const [two] = await pagesOf(1)
  expect((await look(applicant, orderId)).materials.map(({ id }) => id).slice(0, 2)).toEqual([one, two])
})

test('a paper that is replaced keeps its place among the others', async () => {
  await upload(applicant, orderId, { file: await small() })
  await upload(applicant, orderId, { kind: 'id-back', file: await small() })
  await upload(applicant, orderId, { file: await small() })
  expect((await look(applicant, orderId)).materials.map(({ kind }) => kind)).toEqual(['id-front', 'id-back'])
})

test('a page is replaced where it stands, and the old one is kept', async () => {
  const [one, two, three] = await pagesOf(3)
  const better = await upload(applicant, orderId, { ...lease, page: two as string, file: await small() })
  expect(await shown()).toEqual([one, better.answer.id, three])
  const kept = await applicant.call(endpoints.getMaterialContent, { params: { materialId: two as string } })
  expect(kept.status).toBe(200)
  // somebody else was faster: it is no page any more
  const late = await upload(applicant, orderId, { ...lease, page: two as string, file: await small() })
  expect([late.status, late.problem.code]).toEqual([404, 'material.not-found'])
})

test('pages change places, and none is lost or added on the way', async () => {
  const [one, two, three] = (await pagesOf(3)) as [string, string, string]
  const { answer } = await order([three, one, two])
  expect(answer.materials.map(({ id }) => id)).toEqual([three, one, two])
  expect(await shown()).toEqual([three, one, two])
  await order([two, three, one])
  const [four] = await pagesOf(1)
  expect(await shown()).toEqual([two, three, one, four])

  for (const pages of [
    [two, three, one],
    [two, three, one, one],
    [two, three, one, four as string, crypto.randomUUID()],
  ]) {
    expect((await order(pages)).problem).toMatchObject({
      code: 'material.pages-changed',
      message: { zh: expect.stringContaining('服务器租赁协议') },
    })
  }
  // a draft is the applicant's
  expect((await order([four as string, three, one, two], await app.as('reviewer'))).status).toBe(409)
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await order([one, two, three, four as string], stranger)).status).toBe(404)
})

test('a page is taken away, the others stay in their order', async () => {
  const [one, two, three] = (await pagesOf(3)) as [string, string, string]
  await applicant.call(endpoints.deleteMaterial, { params: { materialId: two } })
  expect(await shown()).toEqual([one, three])
})

test('a card has one picture a side', async () => {
  const { answer } = await upload(applicant, orderId, { file: await small() })
  const more = await upload(applicant, orderId, { page: 'new', file: await small() })
  expect(more).toMatchObject({ status: 422, problem: { code: 'material.one-picture', details: { kind: 'id-front' } } })
  expect((await look(applicant, orderId)).materials.map(({ id }) => id)).toEqual([answer.id])
})

test('a paper is no book', async () => {
  await pagesOf(maxPagesOfMaterial)
  const more = await upload(applicant, orderId, { ...lease, page: 'new', file: await small() })
  expect(more).toMatchObject({ status: 422, problem: { code: 'material.too-many-pages' } })
  expect(await shown()).toHaveLength(maxPagesOfMaterial)
})

test('pages that come at the same instant all find their place', async () => {
  const file = await small()
  const answers = await Promise.all([1, 2, 3].map(() => upload(applicant, orderId, { ...lease, page: 'new', file })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await shown()).toSorted()).toEqual(answers.map(({ answer }) => answer.id).toSorted())
})

test('fields are read on the first page, whichever that is; each domain has a certificate of its own', async () => {
  app.deps.vision = vision
  const add = async (kind: MaterialView['kind'], about = 'subject') =>
    (await upload(applicant, orderId, { kind, about, page: 'new', file: await small() })).answer.id
  const [front, back] = [await add('subject-certificate'), await add('subject-certificate')]
  expect(await read()).toEqual([front])
  await order([back, front], applicant, { kind: 'subject-certificate', about: 'subject' })
  expect(await read()).toEqual([back])
  await applicant.call(endpoints.deleteMaterial, { params: { materialId: back } })
  expect(await read()).toEqual([front])

  const domains = [await add('domain-certificate', 'services.0'), await add('domain-certificate', 'services.0')]
  expect(await read()).toEqual([front, ...domains])
})

test('a page of a PDF is shown as a picture, and the look is written down', async () => {
  app.deps.drawPdfPage = async (_, page) => (page === 2 ? aPicture() : undefined)
  const { answer } = await upload(applicant, orderId, { ...lease, file: await aPdf(2), fileName: 'a.pdf' })
  expect(answer).toMatchObject({ contentType: 'application/pdf', pdfPages: 2 })
  const reviewer = await app.as('reviewer')
  await openTo(reviewer, orderId)
  const second = await page(reviewer, answer.id, '2')
  expect(second.headers).toMatchObject({ 'content-type': 'image/jpeg' })
  expect(second.bytes).toEqual(await aPicture())
  const { entries } = (
    await (await app.as('admin')).call(endpoints.listAudit, { query: { about: `order:${orderId}` } })
  ).answer
  expect(entries.find(({ action }) => action === 'material.look')).toMatchObject({
    byName: reviewer.caller.name,
    after: { material: answer.id, page: 2 },
  })

  expect((await page(reviewer, answer.id, '3')).problem.code).toBe('material.page-not-drawn')
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await page(stranger, answer.id, '2')).status).toBe(404)
  delete app.deps.drawPdfPage
  expect((await page(reviewer, answer.id, '2')).status).toBe(404)
})

test('what an order was handed in with stays to be compared after it came back; what nobody saw does not', async () => {
  const reviewer = await app.as('reviewer')
  const { id, materials } = await anOrderInReview(app, applicant, reviewer)
  const front = materials.find(({ kind, about }) => kind === 'id-front' && about === 'subject')
  expect(await earlier(reviewer, id)).toEqual([])
  await act(reviewer, id, 'sendBack', { reasons: [{ at: 'subject.materials.id-front', text: '照片反光' }] })
  for (let times = 0; times < 2; times += 1) await upload(applicant, id, { file: await aPicture() })
  const now = (await look(applicant, id)).materials.find(
    ({ kind, about }) => kind === 'id-front' && about === 'subject',
  )

  const [was, ...more] = await earlier(reviewer, id)
  expect(more).toEqual([])
  expect(was).toMatchObject({ id: front?.id, kind: 'id-front', returned: { action: 'sendBack' }, nowThere: now?.id })
  expect(await earlier(applicant, id)).toEqual([was])
  await openTo(reviewer, id)
  const seen = await reviewer.call(endpoints.getMaterialContent, { params: { materialId: was?.id ?? '' } })
  expect(seen.status).toBe(200)
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  const asked = await stranger.call(endpoints.listEarlierMaterials, { params: { orderId: id } })
  expect(asked.status).toBe(404)
})

const lease = { kind: 'server-lease', about: 'services.0' } as const

const small = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()

async function pagesOf(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let times = 0; times < count; times += 1) {
    ids.push((await upload(applicant, orderId, { ...lease, page: 'new', file: await small() })).answer.id)
  }
  return ids
}

const shown = async () =>
  (await look(applicant, orderId)).materials.filter(({ kind }) => kind === 'server-lease').map(({ id }) => id)

const order = (
  pages: string[],
  who = applicant,
  paper: Pick<MaterialView, 'kind'> & { about: 'subject' | 'services.0' } = lease,
) => who.call(endpoints.sortPages, { params: { orderId }, body: { ...paper, pages } })

const read = async () =>
  (await applicant.call(endpoints.listReadings, { params: { orderId } })).answer.readings.map((it) => it.materialId)

const page = (who: TestCaller, materialId: string, at: string) =>
  who.call(endpoints.getPdfPage, { params: { materialId, page: at } })

const earlier = async (who: TestCaller, id: string) =>
  (await who.call(endpoints.listEarlierMaterials, { params: { orderId: id } })).answer.materials

async function aPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let times = 0; times < pages; times += 1) pdf.addPage([300, 300])
  return pdf.save()
}
