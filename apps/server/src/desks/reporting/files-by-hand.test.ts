import { endpoints } from '@openbeian/contract'
import { encodeAnswer, encodeDownload, gbkDecode, gbkEncode, type NewFiling, seal, v30 } from '@openbeian/regulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wireCipher } from '../../gateway/channels/test-administration.ts'
import { composeFile } from '../../gateway/upload/compose-file.ts'
import type { TestCaller } from '../../test-app.ts'
import { agreeToMaterials, aPicture, look, upload } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
let admin: TestCaller
let stranger: TestCaller
beforeAll(async () => {
  it = await gatewayInTest()
  admin = await it.as('admin')
  stranger = await it.as('admin', { providerId: (await it.anotherProvider()).id })
})
afterAll(() => it.close())

/** One more order at the administration. */
async function reported(name: string): Promise<{ orderId: string; filing: NewFiling; fileId: string }> {
  const orderId = await it.orderReady({ name })
  await it.compose()
  await it.upload()
  const last = (await it.files()).at(-1)
  return { orderId, filing: it.administration.filing(last?.sequence ?? 0), fileId: last?.id ?? '' }
}
const bajg = ({ subject }: NewFiling, code: number) =>
  encodeDownload(v30, {
    icp: { results: { records: [{ codes: [{ code }], operation: 1, about: String(subject.id) }] } },
  })
const give = (file: Uint8Array, fileName = 'answer.xml', who = admin) =>
  who.call(endpoints.importDownloadFile, {
    params: { channelId: it.channelId },
    body: { reason: '管局邮件发来' },
    file,
    fileName,
  })
const auditOf = async (about: string) =>
  (await admin.call(endpoints.listAudit, { query: { about } })).answer.entries.map((entry) => entry.action)

test('a file that was sent is read masked, and handed out complete only with a reason', async () => {
  const { fileId, filing } = await reported('甲公司')
  const { number } = filing.subject.certificate
  const mobile = filing.subject.principal.mobile
  const read = await it.staff.call(endpoints.readReportFile, { params: { fileId } })
  expect(read.answer.xml).toContain('甲公司')
  expect(read.answer.xml).toContain(`${number.slice(0, 6)}********${number.slice(-4)}`)
  for (const secret of [number, ...mobile.split(';'), filing.subject.principal.email]) {
    expect(read.answer.xml).not.toContain(secret)
  }
  const masked = await admin.call(endpoints.exportReportFile, { params: { fileId }, body: {} })
  expect(gbkDecode(masked.bytes)).toBe(read.answer.xml)
  expect(await auditOf(`report-file:${fileId}`)).toEqual(['report-file.export'])

  const body = { reason: '管局要求手工录入' }
  const whole = await admin.call(endpoints.exportReportFile, { params: { fileId }, body })
  expect(gbkDecode(whole.bytes)).toContain(number)
  expect(gbkDecode(whole.bytes)).toContain(mobile)
  expect(whole.headers['content-disposition']).toContain('110000-110000000001-1.xml')
  expect(await auditOf(`report-file:${fileId}`)).toEqual(['report-file.reveal', 'report-file.export'])

  for (const who of [it.staff, await it.as('auditor'), await it.as('applicant')]) {
    expect((await who.call(endpoints.exportReportFile, { params: { fileId }, body })).status).toBe(403)
  }
  expect((await stranger.call(endpoints.exportReportFile, { params: { fileId }, body })).status).toBe(404)
  expect((await stranger.call(endpoints.readReportFile, { params: { fileId } })).status).toBe(404)
})

test('a picture of an identity card is not in what is shown without a reason', async () => {
  const orderId = await it.orderReady({ name: '有图公司', state: 'draft' })
  const applicant = await it.as('applicant')
  await agreeToMaterials(applicant, orderId)
  expect((await upload(applicant, orderId, { file: await aPicture() })).status).toBe(200)
  await it.deps.db.updateTable('orders').set({ state: 'readyToReport' }).where('id', '=', orderId).execute()
  await it.compose()
  const fileId = (await it.files()).at(-1)?.id ?? ''
  await it.upload()
  const { xml } = (await it.staff.call(endpoints.readReportFile, { params: { fileId } })).answer
  expect(xml).toMatch(/\[\d+ KB\]/)
  expect(xml.length).toBeLessThan(20_000)
})

test.each(['the XML in GBK', 'the XML in UTF-8', 'a zip', 'an encrypted zip', 'the whole answer'] as const)(
  '%s that is given by hand does what it says, once',
  async (form) => {
    const { orderId, filing } = await reported(form)
    const xml = bajg(filing, 1002)
    const plain = await seal(xml, { dialect: v30 })
    const encrypted = await seal(xml, { dialect: v30, cipher: wireCipher })
    const bytes = {
      'the XML in GBK': gbkEncode(xml),
      'the XML in UTF-8': Buffer.from(xml),
      'a zip': Buffer.from(plain.beianInfo, 'base64'),
      'an encrypted zip': Buffer.from(encrypted.beianInfo, 'base64'),
      'the whole answer': gbkEncode(
        encodeAnswer(v30, { code: 3, message: '', file: { fileName: 'BAJG7', ...encrypted } }),
      ),
    }[form]
    const { answer, status } = await give(bytes)
    expect([status, answer]).toMatchObject([
      200,
      { state: 'applied', isImported: true, content: [{ block: 'BAJG', rows: 1 }] },
    ])
    expect((await look(it.staff, orderId)).state).toBe('refused')
    expect(await auditOf(`download-file:${answer.id}`)).toEqual(['download.import'])

    expect((await give(Buffer.from(xml), 'again.xml')).answer.id).toBe(answer.id)
    const results = (await it.staff.call(endpoints.readDownloadFile, { params: { fileId: answer.id } })).answer
    expect(results.results).toMatchObject([{ kind: 'BAJG', outcome: { kind: 'done', reason: 'refused' }, orderId }])
    expect(results.xml).toContain('1002')
  },
)

test('what cannot be read is not kept, and only those may give files who answer for the channel', async () => {
  const before = (await it.downloads()).length
  for (const nonsense of [
    '<html>no</html>',
    'PK and nothing behind',
    '随便什么',
    '<return version="V3.0"><msg_code>2</msg_code><msg/></return>',
  ]) {
    const { status, problem } = await give(Buffer.from(nonsense))
    expect([status, problem.code], nonsense).toEqual([422, 'reporting.file-unreadable'])
  }
  expect(await it.downloads()).toHaveLength(before)
  expect((await give(Buffer.from('<a/>'), 'a.xml', it.staff)).status).toBe(403)
  expect((await give(Buffer.from('<a/>'), 'a.xml', stranger)).status).toBe(404)
})

test('a result that nobody knows is applied when somebody looks at it again, and what was applied stays so', async () => {
  const { orderId, filing } = await reported('晚到公司')
  const unknown = { subject: { id: 9_999_999n } } as NewFiling
  const both = [unknown, filing].map(({ subject }) => ({
    codes: [{ code: 1002 }],
    operation: 1,
    about: String(subject.id),
  }))
  await it.administration.offer('MIXED', { results: { records: both } })
  await it.download()
  const file = (await it.downloads()).find((one) => one.fileName === 'MIXED')
  expect(file).toMatchObject({
    state: 'quarantined',
    fault: {
      reason: 'parked',
      details: { results: [{ outcome: { reason: 'never-reported', details: { about: String(unknown.subject.id) } } }] },
    },
  })
  expect((await look(it.staff, orderId)).state).toBe('refused')

  const params = { fileId: file?.id ?? '' }
  const body = { reason: '已核对' }
  expect((await it.staff.call(endpoints.retryDownload, { params, body })).status).toBe(403)
  expect((await stranger.call(endpoints.retryDownload, { params, body })).status).toBe(404)
  expect((await stranger.call(endpoints.readDownloadFile, { params })).status).toBe(404)
  const waits = await admin.call(endpoints.retryDownload, { params, body })
  expect(waits.answer).toMatchObject({ state: 'quarantined' })
  expect(await auditOf(`download-file:${params.fileId}`)).toEqual(['download.retry'])

  await it.deps.db
    .updateTable('reportRecordKeys')
    .set({ key: 'subject:ownId:9999999' })
    .where('orderId', '=', orderId)
    .where('key', 'like', 'subject:%')
    .execute()
  await it.deps.db.updateTable('orders').set({ state: 'atAdministration' }).where('id', '=', orderId).execute()
  expect((await admin.call(endpoints.retryDownload, { params, body })).answer).toMatchObject({ state: 'applied' })
  expect((await look(it.staff, orderId)).state).toBe('refused')
  expect((await admin.call(endpoints.retryDownload, { params, body })).problem.code).toBe(
    'reporting.file-not-quarantined',
  )
})

test('a file that cannot be opened stays in quarantine until the keys are right', async () => {
  const { orderId, filing } = await reported('密钥公司')
  const sealed = await seal(bajg(filing, 1002), {
    dialect: v30,
    cipher: { key: 'another-key-0000', iv: 'another-iv-00000' },
  })
  it.administration.offers.push({ fileName: 'OTHERKEY', ...sealed })
  await it.download()
  await it.download()
  const file = (await it.downloads()).find((one) => one.fileName === 'OTHERKEY')
  expect(file?.state).toBe('quarantined')
  const params = { fileId: file?.id ?? '' }
  const retry = () => admin.call(endpoints.retryDownload, { params, body: { reason: '密钥已更新' } })
  expect((await retry()).problem.code).toBe('reporting.file-unreadable')
  expect((await admin.call(endpoints.readDownloadFile, { params })).answer).not.toHaveProperty('xml')

  const channel = { params: { channelId: it.channelId } }
  await admin.call(endpoints.updateChannel, { ...channel, body: { key: 'another-key-0000', iv: 'another-iv-00000' } })
  expect((await retry()).answer.state).toBe('applied')
  expect((await look(it.staff, orderId)).state).toBe('refused')
  await admin.call(endpoints.updateChannel, { ...channel, body: wireCipher })
})

test('an accepted file is sent once more when somebody asks, and stays accepted', async () => {
  const { fileId } = await reported('再报公司')
  const params = { fileId }
  const body = { reason: '管局称丢失' }
  const times = () => it.administration.uploads.filter(({ subjects }) => subjects[0] === '再报公司').length
  const before = times()
  expect((await it.staff.call(endpoints.resendFile, { params, body })).status).toBe(403)
  expect((await stranger.call(endpoints.resendFile, { params, body })).status).toBe(404)
  const sent = await admin.call(endpoints.resendFile, { params, body })
  expect(sent.answer).toMatchObject({ state: 'accepted', answerCode: 999 })
  expect(times()).toBe(before + 1)
  expect(await auditOf(`report-file:${fileId}`)).toEqual(['report-file.resend'])
})

test('a file that waits for its time goes at once when somebody asks', async () => {
  await it.orderReady({ name: '等待公司' })
  it.administration.state.answers = [{ code: 15, message: '稍后' }]
  await it.compose()
  await it.upload()
  const fileId = (await it.files()).at(-1)?.id ?? ''
  it.waiting.length = 0
  await it.upload()
  expect((await it.files()).at(-1)?.state).toBe('composed')
  await admin.call(endpoints.resendFile, { params: { fileId }, body: { reason: '客户急' } })
  await it.work()
  expect((await it.files()).at(-1)?.state).toBe('accepted')
})

test('a channel is made with keys nobody sees again, tried out, and changed without losing its ledger', async () => {
  const body = {
    name: '广东省通信管理局',
    administration: '440000',
    ispId: '440000000009',
    baseUrl: it.administration.baseUrl,
    userName: 'demo',
    password: 'demo-pass',
    ...wireCipher,
  }
  expect((await (await it.as('supervisor')).call(endpoints.createChannel, { body })).status).toBe(403)
  expect((await admin.call(endpoints.createChannel, { body: { ...body, iv: undefined } })).problem.code).toBe(
    'reporting.keys-incomplete',
  )
  expect((await admin.call(endpoints.createChannel, { body: { ...body, key: 'short' } })).status).toBe(422)
  const inTheClear = { ...body, baseUrl: 'http://bagl.example.gov.cn' }
  expect((await admin.call(endpoints.createChannel, { body: inTheClear })).problem.code).toBe(
    'reporting.channel-in-the-clear',
  )
  const made = await admin.call(endpoints.createChannel, { body })
  expect(made.answer).toMatchObject({ name: '广东省通信管理局', encrypts: true, state: 'open' })
  expect((await admin.call(endpoints.createChannel, { body })).problem.code).toBe('reporting.channel-exists')
  const params = { channelId: made.answer.id }
  const shown = JSON.stringify([made.answer, (await admin.call(endpoints.listChannels)).answer])
  const audited = JSON.stringify((await admin.call(endpoints.listAudit)).answer)
  for (const secret of [body.password, body.key, body.iv]) {
    expect(shown).not.toContain(secret)
    expect(audited).not.toContain(secret)
  }

  const tried = await admin.call(endpoints.testChannel, { params, body: {} })
  expect(tried.answer).toMatchObject({
    works: false,
    answer: { reason: 'answered', details: { code: 999 } },
    tookMs: expect.any(Number),
  })
  it.administration.state.onStatus = () => ({ code: 0 })
  expect((await admin.call(endpoints.testChannel, { params, body: {} })).answer).toMatchObject({
    works: true,
    lastSequence: it.administration.state.last,
  })
  expect((await stranger.call(endpoints.testChannel, { params, body: {} })).status).toBe(404)
  expect((await stranger.call(endpoints.updateChannel, { params, body: { name: '他人' } })).status).toBe(404)
  const moved = await admin.call(endpoints.updateChannel, { params, body: { baseUrl: 'http://127.0.0.1:9' } })
  expect(moved.answer).toMatchObject({ baseUrl: 'http://127.0.0.1:9', encrypts: true, userName: 'demo' })
  expect((await admin.call(endpoints.testChannel, { params, body: {} })).answer).toMatchObject({
    works: false,
    answer: { reason: 'unreachable' },
  })
  await it.deps.db.updateTable('channels').set({ state: 'stopped' }).where('id', '=', params.channelId).execute()
})

test('a channel that takes over from another system goes on behind its last number', async () => {
  const body = {
    name: '接替',
    administration: '310000',
    ispId: '310000000001',
    baseUrl: it.administration.baseUrl,
    userName: 'demo',
    password: 'demo-pass',
    ...wireCipher,
    lastSequence: 500,
  }
  const { answer } = await admin.call(endpoints.createChannel, { body })
  expect(answer.lastSequence).toBe(500)
  await it.deps.db.updateTable('channels').set({ administration: '110001' }).where('id', '=', it.channelId).execute()
  await it.deps.db.updateTable('channels').set({ administration: '110000' }).where('id', '=', answer.id).execute()
  await it.orderReady({ name: '接替公司' })
  await composeFile(it.deps, answer.id)
  expect((await it.files()).filter((file) => file.channelId === answer.id).map((file) => file.sequence)).toEqual([501])
})
