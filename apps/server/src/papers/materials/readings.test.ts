import { PDFDocument } from '@cantoo/pdf-lib'
import { endpoints, uploadPartBytes } from '@openbeian/contract'
import { withValueAt } from '@openbeian/filing'
import { v30 } from '@openbeian/regulator'
import { type Answers, type Unavailability, unavailable, type Vision } from '@openbeian/vision'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aCompleteDraft, anEmptyDraft, aPicture, openTo, save, upload } from '../../desks/applying/test-orders.ts'
import { attachmentsOf } from '../../gateway/upload/attachments.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { readMaterialJob } from './read-material.job.ts'

let app: TestApp
let applicant: TestCaller
let says: { judge: Answers['judge'] | Unavailability; read: Answers['read'] | Unavailability }
const asked: string[] = []
/** Whether the number can no longer be read on such a copy. */
let losesNumber: (copy: { isSmall: boolean; isGrey: boolean }) => boolean

const good: Answers['judge'] = { kind: 'judged', ok: true, faults: [], hints: ['photocopy'], measures: {} as never }
const blurred: Answers['judge'] = {
  ...good,
  ok: false,
  faults: [{ code: 'BLUR', message: { zh: '照片不清晰，请重新上传', en: 'Not sharp.' }, value: 3 }],
}
const number = '110105199001011234'
const idFront: Answers['read'] = {
  kind: 'read',
  rotation: 90,
  quality: good,
  hints: ['contradicts-itself'],
  fields: {
    name: { value: '王小明', confidence: 0.99, box: { x: 0.1, y: 0.1, width: 0.2, height: 0.1 }, looksChanged: true },
    number: { value: number, confidence: 0.98, checksumOk: true },
    address: { value: '北京市朝阳区示例路1号', confidence: 0.7 },
  },
}
const vision: Vision = {
  page: async () => unavailable('engine-missing'),
  judge: async () => (typeof says.judge === 'string' ? unavailable(says.judge) : says.judge),
  read: async (paper, bytes) => {
    asked.push(paper)
    if (typeof says.read === 'string') return unavailable(says.read)
    const { channels } = await sharp(bytes).metadata()
    const isSmall = bytes.length <= v30.limits.attachmentBytes
    if (says.read.kind !== 'read' || !losesNumber({ isSmall, isGrey: channels === 1 })) return says.read
    const { number: _, ...fields } = says.read.fields
    return { ...says.read, fields }
  },
  close: async () => {},
}

beforeAll(async () => {
  app = await testApp({ vision })
})
afterAll(() => app.close())
beforeEach(async () => {
  applicant = await app.as('applicant')
  says = { judge: good, read: idFront }
  losesNumber = () => false
  app.waiting.length = 0
  asked.length = 0
})

test('a picture nobody could read is refused by its name, with the reason and what to do', async () => {
  says.judge = blurred
  const { id } = await anEmptyDraft(applicant)
  const { status, problem } = await upload(applicant, id, { file: await aPicture() })
  expect(status).toBe(422)
  expect(problem).toMatchObject({
    code: 'material.not-clear',
    message: { zh: '身份证人像面：照片不清晰，请重新上传' },
    details: { kind: 'id-front', faults: [{ code: 'BLUR' }] },
  })
  expect(await readings(applicant, id)).toEqual([])
})

test('whoever has no better picture insists, and the reviewer is told what was found against it', async () => {
  says.judge = blurred
  const { id } = await anEmptyDraft(applicant)
  const { status, answer } = await upload(applicant, id, { file: await aPicture(), insist: 'yes' })
  expect(status).toBe(200)
  expect(answer.insistedOn).toEqual(['BLUR'])
  const reviewer = await whoOpened(id)
  const { materials } = (await reviewer.call(endpoints.getOrder, { params: { orderId: id } })).answer
  expect(materials).toMatchObject([{ insistedOn: ['BLUR'] }])
})

test('nobody insists on a picture nothing speaks against', async () => {
  const { id } = await anEmptyDraft(applicant)
  const { answer } = await upload(applicant, id, { file: await aPicture(), insist: 'yes' })
  expect(answer).not.toHaveProperty('insistedOn')
})

test('a large picture that comes in pieces can be insisted on as well', async () => {
  says.judge = blurred
  const { id } = await anEmptyDraft(applicant)
  const file = Buffer.from(await aPicture())
  const sent = async (insist?: 'yes') => {
    const body = {
      kind: 'id-front' as const,
      about: 'subject' as const,
      fileName: 'a.jpg',
      sizeBytes: file.length,
      ...(insist ? { insist } : {}),
    }
    const { uploadId } = (await applicant.call(endpoints.beginUpload, { params: { orderId: id }, body })).answer
    for (let at = 0; at < file.length; at += uploadPartBytes)
      await applicant.call(endpoints.sendUploadPart, {
        params: { uploadId },
        body: { offset: at },
        file: file.subarray(at, at + uploadPartBytes),
        fileName: 'part',
      })
    return applicant.call(endpoints.finishUpload, { params: { uploadId } })
  }
  expect((await sent()).problem.code).toBe('material.not-clear')
  expect((await sent('yes')).answer.insistedOn).toEqual(['BLUR'])
})

test.each(['other', 'app-icon'] as const)('a picture of the kind %s may look as it likes', async (kind) => {
  says.judge = blurred
  const { id } = await anEmptyDraft(applicant)
  expect((await upload(applicant, id, { file: await aPicture(), kind })).status).toBe(200)
})

test('a picture that cannot be judged now is let in', async () => {
  says.judge = 'busy'
  const { id } = await anEmptyDraft(applicant)
  expect((await upload(applicant, id, { file: await aPicture() })).status).toBe(200)
})

test('what is read fills the form of the one who types', async () => {
  const { id } = await anEmptyDraft(applicant)
  await upload(applicant, id, { file: await aPicture() })
  expect(await readings(applicant, id)).toMatchObject([{ state: 'waiting', fields: [] }])

  await doWaitingJobs()
  expect(asked[0]).toBe('id-front')
  const [reading] = await readings(applicant, id)
  expect(reading).toMatchObject({ state: 'read', rotation: 90, kind: 'id-front', about: 'subject' })
  expect(reading?.fields).toMatchObject([
    // a name has no check digit: its owner looks at it
    { field: 'name', path: 'subject.principal.name', value: '王小明', doubtful: true, box: { x: 0.1 } },
    { field: 'number', path: 'subject.principal.certificate.number', value: number, doubtful: false, checksumOk: true },
    { field: 'address', doubtful: true },
  ])
  expect(reading).not.toHaveProperty('hints')
  // whoever changed it is not told what gave it away
  expect(reading?.fields[0]).not.toHaveProperty('looksChanged')
})

test('a reviewer sees beside each other what was typed and what was read, masked, and what the picture looks like', async () => {
  const { id, filing } = await aCompleteDraft(app, applicant)
  await upload(applicant, id, { file: await aPicture() })
  await doWaitingJobs()
  const all = await readings(await whoOpened(id), id)
  const reading = all.find((it) => it.kind === 'id-front' && it.about === 'subject')
  expect(reading).toMatchObject({ hints: ['photocopy', 'contradicts-itself'], lostWhenReported: [] })
  expect(reading?.fields.map((it) => it.field)).toEqual(['name', 'number'])
  expect(reading?.fields[0]).toMatchObject({ typed: filing.subject.principal.name, agrees: false, looksChanged: true })
  expect(reading?.fields[1]).toMatchObject({ value: '110105********1234', agrees: false })
  expect(reading?.fields[1]?.typed).toContain('****')
})

test('a picture is made as small as the administration takes it so that it can still be read, in colour or in grey', async () => {
  const { id } = await aCompleteDraft(app, applicant)
  const file = await aLargePhoto()
  const put = async () => {
    await upload(applicant, id, { file })
    await doWaitingJobs()
    const all = await readings(await whoOpened(id), id)
    const [front] = (await attachmentsOf(app.deps, id, v30)).filter(isFront)
    const { channels } = await sharp(front?.bytes).metadata()
    expect(front?.bytes.length).toBeLessThanOrEqual(v30.limits.attachmentBytes)
    return { channels, lost: all.find(isFront)?.lostWhenReported }
  }
  losesNumber = ({ isSmall }) => isSmall
  expect(await put()).toEqual({ channels: 3, lost: ['number'] })
  losesNumber = ({ isSmall, isGrey }) => isSmall && !isGrey
  expect(await put()).toEqual({ channels: 1, lost: [] })
  losesNumber = () => false
  expect(await put()).toEqual({ channels: 3, lost: [] })
})

test('what agrees with a paper it may have been filled in from is not called confirmed by it', async () => {
  const nameOf = async (id: string) =>
    (await readings(await whoOpened(id), id)).find((it) => it.kind === 'id-front' && it.about === 'subject')?.fields[0]
  const typed = await aCompleteDraft(
    app,
    applicant,
    withValueAt((await aCompleteDraft(app, applicant)).filing, 'subject.principal.name', '王小明'),
  )
  await upload(applicant, typed.id, { file: await aPicture() })
  await doWaitingJobs()
  expect(await nameOf(typed.id)).toMatchObject({ agrees: true })
  expect(await nameOf(typed.id)).not.toHaveProperty('maybeCopied')

  const { id, version, filing } = await aCompleteDraft(app, applicant)
  await save(applicant, { id, version }, withValueAt(filing, 'subject.principal.name', ''))
  await upload(applicant, id, { file: await aPicture() })
  await doWaitingJobs()
  const { answer: draft } = await applicant.call(endpoints.getDraft, { params: { orderId: id } })
  await save(applicant, { id, version: draft.version }, withValueAt(draft.filing, 'subject.principal.name', '王小明'))
  expect(await nameOf(id)).toMatchObject({ agrees: true, maybeCopied: true })
})

test('another kind of paper is told, and nothing of it fills the form', async () => {
  says.read = { ...idFront, kind: 'read', hints: ['another-paper'], looksLike: 'business-licence', fields: {} }
  const { id } = await anEmptyDraft(applicant)
  await upload(applicant, id, { file: await aPicture() })
  await doWaitingJobs()
  const belongsAt = [{ kind: 'subject-certificate', about: 'subject' }]
  expect(await readings(applicant, id)).toMatchObject([
    { state: 'read', fields: [], looksLike: { zh: '营业执照' }, belongsAt },
  ])
})

test('what was read lies sealed in the database', async () => {
  const { id } = await anEmptyDraft(applicant)
  const { answer } = await upload(applicant, id, { file: await aPicture() })
  await doWaitingJobs()
  const row = await app.deps.db
    .selectFrom('materialReadings')
    .selectAll()
    .where('materialId', '=', answer.id)
    .executeTakeFirstOrThrow()
  expect(row.readingSealed?.length).toBeGreaterThan(100)
  expect(row.readingSealed?.includes('王小明')).toBe(false)
})

test('a reader that is busy is asked again later, and the order goes on by hand when it stays so', async () => {
  says.read = 'busy'
  const { id } = await anEmptyDraft(applicant)
  await upload(applicant, id, { file: await aPicture() })
  await doWaitingJobs()
  expect(await readings(applicant, id)).toMatchObject([{ state: 'waiting' }])
  expect(app.waiting[0]).toMatchObject({ name: 'read-material', data: { tries: 1 } })
  for (let tries = 0; tries < 3; tries += 1) await doWaitingJobs()
  expect(await readings(applicant, id)).toMatchObject([
    { state: 'unavailable', why: { zh: expect.stringContaining('排队已满') } },
  ])
  expect(app.waiting).toEqual([])
})

test('a PDF is judged and read by its first page, and where it stands there is kept: the page can be drawn again', async () => {
  app.deps.drawPdfPage = async () => aPicture()
  const { id } = await anEmptyDraft(applicant)
  says.judge = blurred
  expect((await upload(applicant, id, { file: await aPdf(), fileName: 'a.pdf' })).problem.code).toBe(
    'material.not-clear',
  )
  says.judge = { ...blurred, faults: [{ code: 'CUT_EDGE', message: { zh: '', en: '' }, value: 0 }] }
  expect((await upload(applicant, id, { file: await aPdf(), fileName: 'a.pdf' })).status).toBe(200)
  await doWaitingJobs()
  const [reading] = await readings(applicant, id)
  expect(reading?.fields[0]).toMatchObject({ field: 'name', value: '王小明', box: { x: 0.1 } })
})

test('a PDF that cannot be drawn is let in, and it is said that nobody read it', async () => {
  delete app.deps.drawPdfPage
  const { id } = await anEmptyDraft(applicant)
  expect((await upload(applicant, id, { file: await aPdf(), fileName: 'a.pdf' })).status).toBe(200)
  expect(await readings(applicant, id)).toMatchObject([
    { state: 'unavailable', why: { zh: expect.stringContaining('poppler-utils') } },
  ])
})

test('a paper is read again as what it is when another type of certificate is chosen', async () => {
  const { id } = await aCompleteDraft(app, applicant)
  await upload(applicant, id, { file: await aPicture() })
  const early = app.waiting.splice(0)
  const { answer: draft } = await applicant.call(endpoints.getDraft, { params: { orderId: id } })
  const whole = withValueAt(draft.filing, 'subject.principal.certificate.type', 'hk-mo-travel-permit')
  await applicant.call(endpoints.saveDraft, {
    params: { orderId: id },
    body: { version: draft.version, filing: whole },
  })
  expect(app.waiting.map(({ data }) => data)).toMatchObject([{ paperKind: 'travel-permit' }])

  await doWaitingJobs()
  expect(asked[0]).toBe('travel-permit')
  // what was asked for before, and comes late, settles nothing
  says.read = 'models-missing'
  app.waiting.push(...early.slice(-1))
  await doWaitingJobs()
  expect((await readings(applicant, id)).find((it) => it.about === 'subject' && it.kind === 'id-front')).toMatchObject({
    state: 'read',
  })
})

test('missing models are told at once', async () => {
  says.read = 'models-missing'
  const { id } = await anEmptyDraft(applicant)
  await upload(applicant, id, { file: await aPicture() })
  await doWaitingJobs()
  expect(await readings(applicant, id)).toMatchObject([
    { state: 'unavailable', why: { zh: expect.stringContaining('npm ci') } },
  ])
})

test("somebody else's papers were read by nobody", async () => {
  const { id } = await anEmptyDraft(applicant)
  const stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  expect((await stranger.call(endpoints.listReadings, { params: { orderId: id } })).status).toBe(404)
})

const readings = async (who: TestCaller, orderId: string) =>
  (await who.call(endpoints.listReadings, { params: { orderId } })).answer.readings

const isFront = ({ kind, about }: { kind: string; about: string }) => kind === 'id-front' && about === 'subject'

/** Too large for a report: noise leaves little to be left out. */
const aLargePhoto = () =>
  sharp({
    create: { width: 1600, height: 1000, channels: 3, background: '#888', noise: { type: 'gaussian', sigma: 30 } },
  })
    .jpeg({ quality: 90 })
    .toBuffer()

async function aPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return pdf.save()
}

async function doWaitingJobs(): Promise<void> {
  for (const { name, data } of app.waiting.splice(0))
    if (name === 'read-material') await readMaterialJob(app.deps, data as JobData['read-material'])
}

async function whoOpened(id: string): Promise<TestCaller> {
  const reviewer = await app.as('reviewer')
  await openTo(reviewer, id)
  return reviewer
}
