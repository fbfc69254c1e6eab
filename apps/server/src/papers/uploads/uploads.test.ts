import { randomBytes } from 'node:crypto'
import { endpoints, uploadPartBytes } from '@openbeian/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anEmptyDraft, look } from '../../desks/applying/test-orders.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { forgetUploads } from './upload-in-parts.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
let picture: Buffer

beforeAll(async () => {
  app = await testApp()
  const noise = { width: 1200, height: 900, channels: 3 as const }
  picture = await sharp(randomBytes(1200 * 900 * 3), { raw: noise })
    .jpeg({ quality: 100 })
    .toBuffer()
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  orderId = (await anEmptyDraft(applicant)).id
})

test('a paper comes in pieces, and after a broken line only what is missing is sent', async () => {
  expect(picture.length).toBeGreaterThan(2 * uploadPartBytes)
  const { uploadId } = (await begin()).answer
  await part(uploadId, 0)
  // the answer got lost: the same piece comes again
  expect((await part(uploadId, 0)).answer.receivedBytes).toBe(uploadPartBytes)

  const { answer } = await applicant.call(endpoints.getUpload, { params: { uploadId } })
  expect(answer.receivedBytes).toBe(uploadPartBytes)
  for (let at = answer.receivedBytes; at < picture.length; at += uploadPartBytes) await part(uploadId, at)

  const done = await applicant.call(endpoints.finishUpload, { params: { uploadId } })
  expect(done).toMatchObject({ status: 200, answer: { kind: 'id-front', width: 1200, height: 900 } })
  expect((await look(applicant, orderId)).materials).toHaveLength(1)
  expect((await applicant.call(endpoints.getUpload, { params: { uploadId } })).status).toBe(404)
  expect(await app.deps.db.selectFrom('uploadParts').selectAll().execute()).toEqual([])
})

test('a gap is told with the place to go on from', async () => {
  const { uploadId } = (await begin()).answer
  expect(await part(uploadId, uploadPartBytes)).toMatchObject({
    status: 409,
    problem: { code: 'material.upload-gap', details: { receivedBytes: 0 } },
  })
  expect((await applicant.call(endpoints.finishUpload, { params: { uploadId } })).status).toBe(409)
})

test('nobody sends more than was announced, nor announces more than is taken in', async () => {
  const { uploadId } = (await begin(100)).answer
  expect((await part(uploadId, 0)).status).toBe(413)
  expect((await begin(11 * 1024 * 1024)).status).toBe(422)
})

test('what lies there between two pieces is sealed', async () => {
  const { uploadId } = (await begin()).answer
  await part(uploadId, 0)
  const [stored] = await app.deps.db.selectFrom('uploadParts').selectAll().where('uploadId', '=', uploadId).execute()
  expect(stored?.sealed.length).toBeGreaterThan(uploadPartBytes)
  expect(stored?.sealed.includes(picture.subarray(0, 16))).toBe(false)
})

test('somebody else cannot see, fill or finish it, not even of the same customer', async () => {
  const { uploadId } = (await begin()).answer
  for (const stranger of [await app.as('applicant'), await app.as('admin')]) {
    expect((await stranger.call(endpoints.getUpload, { params: { uploadId } })).status).toBe(404)
    expect((await part(uploadId, 0, stranger)).status).toBe(404)
    expect((await stranger.call(endpoints.finishUpload, { params: { uploadId } })).status).toBe(404)
  }
  const customer = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await begin(picture.length, customer)).status).toBe(404)
})

test('what nobody goes on with is forgotten after a day', async () => {
  const { uploadId } = (await begin()).answer
  await forgetUploads(app.deps)
  expect((await applicant.call(endpoints.getUpload, { params: { uploadId } })).status).toBe(200)
  await forgetUploads({ ...app.deps, now: () => new Date(Date.now() + 25 * 3600_000) })
  expect((await applicant.call(endpoints.getUpload, { params: { uploadId } })).status).toBe(404)
})

const begin = (sizeBytes = picture.length, who = applicant) =>
  who.call(endpoints.beginUpload, {
    params: { orderId },
    body: { kind: 'id-front', about: 'subject', fileName: 'photo.jpg', sizeBytes },
  })

const part = (uploadId: string, offset: number, who = applicant) =>
  who.call(endpoints.sendUploadPart, {
    params: { uploadId },
    body: { offset },
    file: picture.subarray(offset, offset + uploadPartBytes),
  })
