import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { endpoints } from '@openbeian/contract'
import type { Insertable } from 'kysely'
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
import type { Tables } from '../../platform/postgres/database.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { removeOrphanFiles } from './remove-orphan-files.job.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
const stored = new Map<string, Buffer>()

beforeAll(async () => {
  app = await serverWithRules()
  const { files } = app.deps
  app.deps.files = {
    put: async (id, bytes) => void stored.set(id, Buffer.from(bytes)),
    sizeOf: async (id) => stored.get(id)?.length,
    get: async (id) => stored.get(id) ?? files.get(id),
    remove: async (id) => void stored.delete(id),
  }
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  orderId = (await anEmptyDraft(applicant)).id
  stored.clear()
})

test('a photograph is stored upright and without what the camera wrote into it', async () => {
  const photo = await aPhotograph()
  expect(photo.includes('Exif')).toBe(true)
  const { status, answer } = await upload(applicant, orderId, { file: photo })
  expect(status).toBe(200)
  expect(answer).toMatchObject({ contentType: 'image/jpeg', width: 200, height: 300, kind: 'id-front' })

  const { bytes, headers } = await content(applicant, answer.id)
  expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(headers['cache-control']).toContain('no-store')
  const meta = await sharp(bytes).metadata()
  expect(meta).toMatchObject({ format: 'jpeg', width: 200, height: 300 })
  expect(meta.exif).toBeUndefined()
  expect(bytes.includes('SpyCam')).toBe(false)
})

test('what lies on the disk cannot be read without its key', async () => {
  const file = await aPicture()
  const { answer } = await upload(applicant, orderId, { file })
  const [onDisk = Buffer.alloc(0)] = [...stored.values()]
  expect(stored.size).toBe(1)
  expect(onDisk.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
  expect(onDisk.length).toBeGreaterThan(answer.sizeBytes)

  onDisk[20] = (onDisk[20] ?? 0) ^ 1
  expect((await content(applicant, answer.id)).status).toBe(500)
})

test('the name of a file decides nothing', async () => {
  const png = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#fff' } })
    .png()
    .toBuffer()
  const { answer } = await upload(applicant, orderId, { file: png, fileName: 'photo.jpg' })
  expect(answer).toMatchObject({ contentType: 'image/png', width: 40 })
})

test('a large PNG becomes a JPEG', async () => {
  const png = await sharp({ create: { width: 1200, height: 1200, channels: 4, background: '#fff' } })
    .png()
    .toBuffer()
  expect((await upload(applicant, orderId, { file: png })).answer.contentType).toBe('image/jpeg')
})

test('a PDF keeps its pages and loses scripts, attachments, links and metadata', async () => {
  const { status, answer } = await upload(applicant, orderId, { file: await aSpyingPdf(), fileName: 'sheet.pdf' })
  expect(status).toBe(200)
  expect(answer.contentType).toBe('application/pdf')
  const { bytes } = await content(applicant, answer.id)
  const clean = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(clean.getPageCount()).toBe(2)
  expect(clean.getAuthor()).toBeUndefined()
  expect(clean.catalog.get(PDFName.of('Names'))).toBeUndefined()
  expect(clean.catalog.get(PDFName.of('OpenAction'))).toBeUndefined()
  expect(clean.getPage(0).node.Annots()).toBeUndefined()
  const open = Buffer.from(await clean.save({ useObjectStreams: false })).toString('latin1')
  for (const trace of ['app.alert', 'secret attachment', 'Spy', 'example.org']) expect(open).not.toContain(trace)
})

test.each([
  ['an archive that calls itself a picture', 415, () => Buffer.from('PK\x03\x04 and more')],
  ['a page of HTML', 415, () => Buffer.from('<html><script>alert(1)</script></html>')],
  ['an empty file', 415, () => Buffer.alloc(0)],
  ['a drawing that could run scripts', 415, () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a picture cut in half', 415, async () => (await aPicture()).subarray(0, 9000)],
  [
    'a JPEG head without a picture',
    415,
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500)]),
  ],
  ['a PDF head without a document', 415, () => Buffer.from('%PDF-1.7\nnothing here\n%%EOF')],
  ['a picture of 52 megapixels in a few kilobytes', 413, () => aHugePng(7_200, 7_200)],
  ['a picture that claims 4 gigapixels', 413, () => aPngThatClaims(65_000, 65_000)],
  ['a PDF whose page unpacks to 400 megabytes', 413, () => aPdfBomb('')],
  ['a PDF whose object table unpacks to 400 megabytes', 413, () => aPdfBomb('/Type /ObjStm /N 1 /First 4')],
  ['a PDF packed twice', 413, () => aTwicePackedPdf()],
  ['a PDF of a thousand pages', 413, () => aPdfOf(1000)],
  ['eleven megabytes', 413, () => Buffer.alloc(11 * 1024 * 1024, 0xff)],
])('%s is refused and leaves nothing behind', async (_, status, file) => {
  const before = await rowsOf()
  const bytes = await file()
  const fileName = bytes.subarray(0, 4).toString() === '%PDF' ? 'a.pdf' : 'a.jpg'
  const refused = await upload(applicant, orderId, { file: bytes, fileName })
  expect(refused.status).toBe(status)
  expect(refused.problem.message.zh).toMatch(/\p{Script=Han}/u)
  expect(stored.size).toBe(0)
  expect(await rowsOf()).toEqual(before)
})

test('a picture that calls itself a PDF is refused, and the other way round', async () => {
  expect((await upload(applicant, orderId, { file: await aPicture(), fileName: 'a.pdf' })).status).toBe(415)
  expect((await upload(applicant, orderId, { file: await aPdfOf(1), fileName: 'a.jpg' })).status).toBe(415)
  expect(stored.size).toBe(0)
})

test('an encrypted PDF is refused', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  await document.encrypt({ userPassword: 'x', ownerPassword: 'y' })
  const refused = await upload(applicant, orderId, { file: await document.save(), fileName: 'a.pdf' })
  expect(refused).toMatchObject({ status: 415, problem: { details: { reason: 'encrypted' } } })
})

test('a new paper takes the place of the old one, which is kept', async () => {
  const one = (await upload(applicant, orderId, { file: await aPicture() })).answer
  const two = (await upload(applicant, orderId, { file: await aPicture() })).answer
  expect((await look(applicant, orderId)).materials.map((it) => it.id)).toEqual([two.id])
  expect((await content(applicant, one.id)).status).toBe(200)
  const others = [
    await upload(applicant, orderId, { kind: 'other', file: await aPicture() }),
    await upload(applicant, orderId, { kind: 'other', file: await aPicture() }),
  ]
  expect(others.map((it) => it.status)).toEqual([200, 200])
  expect((await look(applicant, orderId)).materials).toHaveLength(3)
})

test('two uploads of the same paper at the same instant leave one that counts', async () => {
  const file = await aPicture()
  const answers = await Promise.all([1, 2, 3].map(() => upload(applicant, orderId, { file })))
  expect(answers.map((it) => it.status)).toEqual([200, 200, 200])
  expect((await look(applicant, orderId)).materials).toHaveLength(1)
})

test('a paper must belong to somebody in the filing', async () => {
  const refused = await upload(applicant, orderId, { about: 'services.9', file: await aPicture() })
  expect(refused).toMatchObject({ status: 422, problem: { code: 'order.no-such-field' } })
})

test('strangers neither see nor add nor take away papers', async () => {
  const file = await aPicture()
  const { id } = (await upload(applicant, orderId, { file })).answer
  const strangers = [
    await app.as('applicant', { customerId: (await app.anotherCustomer()).id }),
    await app.as('reviewer', { providerId: (await app.anotherProvider()).id }),
  ]
  for (const stranger of strangers) {
    const seen = await content(stranger, id)
    expect(seen.status).toBe(404)
    expect(seen.bytes.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
    expect((await upload(stranger, orderId, { file })).status).toBe(404)
    expect((await remove(stranger, id)).status).toBe(404)
  }
  const nobody = await app.anyone.call(endpoints.getMaterialContent, { params: { materialId: id } })
  expect(nobody.status).toBe(401)
})

test('every look is written down', async () => {
  const { id } = (await upload(applicant, orderId, { file: await aPicture() })).answer
  const reviewer = await app.as('reviewer')
  await openTo(reviewer, orderId)
  await content(reviewer, id)
  const admin = await app.as('admin')
  const { entries } = (await admin.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })).answer
  expect(entries.filter((it) => it.action === 'material.look')).toMatchObject([
    { byName: reviewer.caller.name, after: { material: id, kind: 'id-front' } },
  ])
})

test('papers change only while the applicant may edit', async () => {
  const reviewer = await app.as('reviewer')
  const inReview = await anOrderInReview(app, applicant, reviewer)
  const [paper] = inReview.materials
  const file = await aPicture()
  for (const who of [applicant, reviewer]) {
    expect((await upload(who, inReview.id, { file })).status).toBe(409)
    expect((await remove(who, paper?.id ?? '')).status).toBe(409)
  }
  await act(reviewer, inReview.id, 'sendBack', { reasons: [{ at: '', text: '请更换照片' }] })
  expect((await remove(applicant, paper?.id ?? '')).status).toBe(200)
  expect((await look(applicant, inReview.id)).materials.map((it) => it.id)).not.toContain(paper?.id)
})

test('a file whose upload was cut off is cleaned away, a finished one is not', async () => {
  await upload(applicant, orderId, { file: await aPicture() })
  stored.set('11111111-1111-4111-8111-111111111111', Buffer.from('left behind'))
  await app.deps.db
    .insertInto('pendingFiles')
    .values({ fileId: '11111111-1111-4111-8111-111111111111', announcedAt: new Date() })
    .execute()
  expect(await removeOrphanFiles(app.deps)).toBe(0)
  const later = { ...app.deps, now: () => new Date(Date.now() + 25 * 3600_000) }
  expect(await removeOrphanFiles(later)).toBe(1)
  expect(stored.size).toBe(1)
  expect(await removeOrphanFiles(later)).toBe(0)
})

test('an order does not become a warehouse', async () => {
  await app.deps.db
    .insertInto('materials')
    .values(Array.from({ length: 100 }, (_, index) => ({ ...aRow(), page: index + 1 })))
    .execute()
  const refused = await upload(applicant, orderId, { kind: 'other', file: await aPicture() })
  expect(refused).toMatchObject({ status: 409, problem: { code: 'material.too-many' } })
})

const content = (who: TestCaller, materialId: string) =>
  who.call(endpoints.getMaterialContent, { params: { materialId } })
const remove = (who: TestCaller, materialId: string) => who.call(endpoints.deleteMaterial, { params: { materialId } })

async function rowsOf() {
  const tables = ['materials', 'pendingFiles', 'audit'] as const
  const counts = tables.map((table) =>
    app.deps.db
      .selectFrom(table)
      .select((it) => it.fn.countAll<string>().as('rows'))
      .executeTakeFirstOrThrow(),
  )
  return Promise.all(counts)
}

const aRow = (): Insertable<Tables['materials']> => ({
  providerId: app.provider.id,
  orderId,
  kind: 'other',
  about: 'subject',
  contentType: 'image/jpeg',
  sizeBytes: 1,
  contentKey: Buffer.alloc(32),
  fileId: crypto.randomUUID(),
  dataKey: Buffer.alloc(1),
  uploadedBy: applicant.caller.accountId,
})

const aPhotograph = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SpyCam', Copyright: 'somebody' }, IFD3: { GPSLatitude: '39/1 54/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const aHugePng = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#000' }, limitInputPixels: false })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()

async function aPngThatClaims(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

async function aPdfOf(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([300, 300])
  return Buffer.from(await document.save())
}

/** All these zeros take 400 kilobytes. */
function aPdfBomb(dictionary: string): Buffer {
  const packed = deflateSync(Buffer.alloc(400_000_000))
  return pdfAround(`<< ${dictionary} /Filter /Fl#61teDecode /Length ${packed.length} >>`, packed)
}

function aTwicePackedPdf(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(100_000_000)))
  return pdfAround(`<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>`, packed)
}

const pdfAround = (dictionary: string, stream: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj\n4 0 obj ${dictionary}\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF'),
  ])

async function aSpyingPdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  const page = document.addPage([300, 300])
  page.drawText('visible')
  document.addPage()
  document.setAuthor('Spy')
  const photo = await aPhotograph()
  page.drawImage(await document.embedJpg(photo))
  document.addJavaScript('boot', 'app.alert("boo")')
  await document.attach(Buffer.from('secret attachment'), 'a.txt')
  const link = document.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'URI', URI: PDFString.of('http://example.org/') },
  })
  page.node.addAnnot(document.context.register(link))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}
