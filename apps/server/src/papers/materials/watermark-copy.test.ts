import { PDFDocument } from '@cantoo/pdf-lib'
import { endpoints, type ProviderSettings } from '@openbeian/contract'
import { v30 } from '@openbeian/regulator'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anEmptyDraft, aPicture, openTo, upload } from '../../desks/applying/test-orders.ts'
import { attachmentsOf } from '../../gateway/upload/attachments.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { watermarkPicture } from '../copies/watermark-copy.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let orderId: string
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  orderId = (await anEmptyDraft(applicant)).id
  await set({})
})

test('the words lie over the whole picture, and black print stays black on white paper', async () => {
  const side = 900
  const print = await sharp({ create: { width: side, height: side / 2, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const paper = await sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } })
    .composite([{ input: print, gravity: 'north' }])
    .png()
    .toBuffer()
  const marked = await watermarkPicture(paper, 'image/png', { who: '<审核员> & 其他', at: new Date() })
  const { data, info } = await sharp(marked).greyscale().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([side, side])
  const half = data.length / 2
  const [black, white] = [data.subarray(0, half), data.subarray(half)]
  expect(Math.max(...black.filter((_, at) => at % 7 === 0))).toBeLessThan(60)
  expect(Math.min(...white.filter((_, at) => at % 7 === 0))).toBeGreaterThan(180)
  // every quarter of the picture bears some of them
  for (const [left, top] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const quarter = { left: (left * side) / 2, top: (top * side) / 2, width: side / 2, height: side / 2 }
    const { channels } = await sharp(marked).extract(quarter).greyscale().stats()
    expect(channels[0]?.stdev).toBeGreaterThan(2)
  }
})

test('staff sees clean papers until the provider wants their looks marked; their owner always does', async () => {
  const { id } = (await upload(applicant, orderId, { file: await aPicture() })).answer
  const clean = (await content(applicant, id)).bytes
  await openTo(reviewer, orderId)
  expect((await content(reviewer, id)).bytes).toEqual(clean)

  await set({ watermarkShownMaterials: true })
  const seen = await content(reviewer, id)
  expect(seen.bytes).not.toEqual(clean)
  expect(await sharp(seen.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1091, height: 718 })
  expect((await content(applicant, id)).bytes).toEqual(clean)
  // what is kept and reported bears nothing
  const [reported] = await attachmentsOf(app.deps, orderId, v30)
  expect(reported?.bytes).toEqual(clean)
})

test('a copy to take along is marked for everybody, and says so in its name and in the log', async () => {
  const { id } = (await upload(applicant, orderId, { file: await aPicture() })).answer
  const copy = await content(applicant, id, 'marked')
  expect(copy.bytes).not.toEqual((await content(applicant, id)).bytes)
  expect(decodeURIComponent(String(copy.headers['content-disposition']))).toContain('身份证人像面-仅供备案使用.jpg')
  const admin = await app.as('admin')
  const { entries } = (await admin.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })).answer
  expect(entries.filter(({ action }) => action === 'material.look').map(({ after }) => after?.copy)).toContain('marked')
})

test('a PDF is marked on every page', async () => {
  const pdf = await PDFDocument.create()
  for (const size of [300, 500]) pdf.addPage([size, 400])
  const file = { kind: 'server-lease', about: 'services.0', file: await pdf.save(), fileName: 'a.pdf' } as const
  const { id } = (await upload(applicant, orderId, file)).answer
  const marked = await PDFDocument.load((await content(applicant, id, 'marked')).bytes)
  expect(marked.getPages().map((page) => page.getSize())).toEqual([
    { width: 300, height: 400 },
    { width: 500, height: 400 },
  ])
  for (const page of marked.getPages()) expect(page.node.Resources()?.toString()).toContain('/XObject')
})

const set = (settings: ProviderSettings) =>
  app.deps.db
    .updateTable('providers')
    .set({ settings: sql`jsonb_build_object('signIn', settings -> 'signIn') || ${JSON.stringify(settings)}::jsonb` })
    .execute()

const content = (who: TestCaller, materialId: string, copy?: 'marked') =>
  who.call(endpoints.getMaterialContent, { params: { materialId }, query: copy ? { copy } : {} })
