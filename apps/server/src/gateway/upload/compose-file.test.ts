import { randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { endpoints } from '@openbeian/contract'
import { decodeUpload, unseal, v30 } from '@openbeian/regulator'
import { packs } from '@openbeian/rules'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { aFilingOf, agreeToMaterials, aPicture, look, upload } from '../../desks/applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from '../../desks/reporting/test-gateway.ts'
import { type Channel, sealSecrets } from '../../records/channels/channel.ts'
import { findChannelOf, getChannel, lockChannel } from '../../records/channels/channels.store.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import { storeCodeTables } from '../../records/code-tables/code-tables.ts'
import { putPayload } from '../../records/ledger/payload-files.ts'
import { insertFile } from '../../records/ledger/report-files.store.ts'
import { sealedReportFault } from '../../records/ledger/report-orders.store.ts'
import { sealFiling } from '../../records/orders/order.ts'
import { wireCipher } from '../channels/test-administration.ts'
import { openSealedFile } from '../files/seal-file.ts'
import { composeFile } from './compose-file.ts'

let it: TestGateway
beforeEach(async () => {
  it = await gatewayInTest()
})
afterEach(() => it.close())

async function filingsIn(file: Parameters<typeof openSealedFile>[1]) {
  const opened = await unseal(await openSealedFile(it.deps, file), {
    dialect: v30,
    cipher: wireCipher,
  })
  const read = opened.ok ? decodeUpload(v30, opened.xml) : undefined
  return read?.ok ? (read.value.icp?.newFilings ?? []) : []
}

/** Smaller than the administration's, for one test. */
function withLimits(limits: Partial<typeof v30.limits>): void {
  const before = { ...v30.limits }
  Object.assign(v30.limits, limits)
  onTestFinished(() => void Object.assign(v30.limits, before))
}

const recordsInFiles = async () =>
  (await Promise.all((await it.files()).map(filingsIn))).map((filings) => filings.length)

const someoneWaits = () =>
  vi.waitFor(async () => {
    const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    expect((await waiting.execute(it.deps.db)).rows).toHaveLength(1)
  })

test('fifty passes at once on one channel: distinct numbers, every order in one file', async () => {
  withLimits({ records: 3 })
  const names = Array.from({ length: 50 }, (_, n) => `第${n}公司`)
  await Promise.all(
    names.map(async (name) => {
      await it.orderReady({ name })
      await it.compose()
    }),
  )
  const files = await it.files()
  expect(files.length).toBeGreaterThanOrEqual(17)
  expect(files.map((file) => file.sequence)).toEqual(files.map((_, index) => index + 1))
  const reported = (await Promise.all(files.map(filingsIn))).flat()
  expect(reported.map((filing) => filing.subject.name).toSorted()).toEqual(names.toSorted())
  expect(new Set(reported.map((filing) => filing.subject.id)).size).toBe(50)
  expect(await it.deps.db.selectFrom('reportRecords').selectAll().execute()).toHaveLength(50)
})

test('even without the lock, composing at once gives no number and no order twice', async () => {
  withLimits({ records: 2 })
  for (let n = 0; n < 8; n += 1) await it.orderReady({ name: `第${n}公司` })
  await Promise.all(Array.from({ length: 8 }, () => composeFile(it.deps, it.channelId)))
  expect((await it.files()).map((file) => file.sequence)).toEqual([1, 2, 3, 4])
  expect(await recordsInFiles()).toEqual([2, 2, 2, 2])
})

test('one file takes at most a thousand records; the rest goes into the next', async () => {
  withLimits({ records: 3 })
  for (let n = 0; n < 7; n += 1) await it.orderReady({ name: `第${n}公司` })
  await it.compose()
  expect(await recordsInFiles()).toEqual([3, 3, 1])
})

test('what is too large for a file with others goes into the next', async () => {
  withLimits({ fileBytes: 3500 })
  for (let n = 0; n < 3; n += 1) await it.orderReady({ name: `第${n}公司` })
  await it.compose()
  expect(await recordsInFiles()).toEqual([2, 1])
})

test('what is too large for any file stays behind', async () => {
  withLimits({ fileBytes: 700 })
  const id = await it.orderReady()
  await it.compose()
  expect(await it.files()).toEqual([])
  expect((await look(it.staff, id)).report?.lastError).toEqual({ reason: 'too-large', details: {} })
})

test('an order GBK cannot carry stays behind with the place and the character, the others go', async () => {
  const strange = aFilingOf('')
  strange.subject.principal.name = '张𠮷'
  const behind = await it.orderReady({ filing: strange })
  const ahead = await it.orderReady({ name: '乙公司' })
  await it.compose()
  await it.upload()
  expect([await it.stateOf(behind), await it.stateOf(ahead)]).toEqual(['readyToReport', 'smsPending'])
  const { report } = await look(it.staff, behind)
  expect(report).toMatchObject({
    state: 'waiting',
    lastError: { reason: 'not-in-gbk', details: { places: [{ path: 'subject.principal.name', characters: '𠮷' }] } },
  })
  expect((await it.staff.call(endpoints.listChannels)).answer.channels).toMatchObject([
    { waitingOrders: 1, waitingFiles: 0 },
  ])
  expect((await look(await it.as('applicant'), behind)).report).not.toHaveProperty('lastError')
})

test('an order the schema refuses stays behind with the place', async () => {
  const strange = aFilingOf('')
  strange.subject.certificate.address = ''
  const behind = await it.orderReady({ filing: strange })
  await it.compose()
  expect(await it.files()).toEqual([])
  expect((await look(it.staff, behind)).report?.lastError).toMatchObject({
    reason: 'not-encodable',
    details: { places: [{ path: expect.stringContaining('Zjzs') }] },
  })
})

test('what the schema takes and the administration would send back is refused before it is sent, with what to do', async () => {
  const withPhone = aFilingOf('')
  withPhone.subject.principal.emergencyPhone = '1380000000x'
  const behind = [
    await it.orderReady({ name: '无附件公司', hasPaper: false }),
    await it.orderReady({ filing: withPhone }),
  ]
  // the administration delivers its own contents: what was chosen before is none of them
  const delivered = { contents: [{ id: 60, name: '元宇宙', bit: 1, valid: 1 }] }
  const ahead = await it.orderReady({ name: '先上报公司' })
  await it.compose()
  await it.deps.db
    .transaction()
    .execute((tx) =>
      storeCodeTables(tx, { administration: '110000', delivered: { tables: delivered }, at: it.deps.now() }),
    )
  behind.push(await it.orderReady({ name: '代码过期公司' }))
  await it.compose()
  expect(await it.stateOf(ahead)).toBe('reported')
  expect((await it.files()).length).toBe(1)
  const faults = []
  for (const id of behind) faults.push((await look(it.staff, id)).report?.lastError)
  expect(faults).toMatchObject(
    ['noAttachment', 'notAPhone', 'unknownCode'].map((reason) => ({
      reason: 'not-encodable',
      details: { places: expect.arrayContaining([expect.objectContaining({ reason })]) },
    })),
  )
})

test('what stayed behind is not tried again every minute, but once it changed', async () => {
  const strange = aFilingOf('')
  strange.subject.principal.name = '张𠮷'
  const behind = await it.orderReady({ filing: strange })
  await it.compose()
  const faultOf = () => it.deps.db.selectFrom('reportFaults').selectAll().executeTakeFirst()
  const first = await faultOf()
  it.later(60_000)
  await it.compose()
  expect(await faultOf()).toEqual(first)
  it.later(3_600_000)
  await it.compose()
  expect((await faultOf())?.at).not.toEqual(first?.at)

  const mended = sealFiling(it.deps.cipher, behind, aFilingOf(''))
  await it.deps.db.updateTable('orders').set({ filingSealed: mended, version: 1 }).where('id', '=', behind).execute()
  await it.compose()
  expect(await it.stateOf(behind)).toBe('reported')
  expect(await faultOf()).toBeUndefined()
})

test('an order that is withdrawn while its file is prepared is not in it', async () => {
  const stays = await it.orderReady({ name: '甲公司' })
  const leaves = await it.orderReady({ name: '乙公司' })
  let composing: Promise<unknown> | undefined
  await it.deps.db.transaction().execute(async (tx) => {
    await tx.updateTable('orders').set({ state: 'draft', version: 1 }).where('id', '=', leaves).execute()
    // it still sees the order ready, and has to wait for us where it wants to lock it
    composing = composeFile(it.deps, it.channelId)
    await someoneWaits()
  })
  expect(await composing).toBe(true)
  const [file, ...others] = await it.files()
  expect(others).toEqual([])
  expect(file && (await filingsIn(file)).map((filing) => filing.subject.name)).toEqual(['甲公司'])
  expect([await it.stateOf(stays), await it.stateOf(leaves)]).toEqual(['reported', 'draft'])
})

test('a number another process is just taking is not taken twice', async () => {
  await it.orderReady()
  let composing: Promise<unknown> | undefined
  const payloadFile = await putPayload(it.deps, Buffer.from(''))
  await it.deps.db.transaction().execute(async (tx) => {
    await lockChannel(tx, it.channelId)
    composing = composeFile(it.deps, it.channelId)
    await someoneWaits()
    const file = { payloadFile, payloadKey: Buffer.from(''), sizeBytes: 0, at: new Date() }
    await insertFile(tx, { id: randomUUID(), channelId: it.channelId, sequence: 1, ...file })
  })
  expect(await composing).toBe(true)
  expect((await it.files()).map((file) => file.sequence)).toEqual([1, 2])
})

test('nothing of a file is there when its transaction fails', async () => {
  const id = await it.orderReady()
  const jobs = { enqueue: () => Promise.reject(new Error('no queue')) }
  await expect(composeFile({ ...it.deps, jobs }, it.channelId)).rejects.toThrow('no queue')
  expect(await it.stateOf(id)).toBe('readyToReport')
  expect(await it.files()).toEqual([])
})

test('a stopped channel takes no orders in', async () => {
  const id = await it.orderReady()
  await it.deps.db.updateTable('channels').set({ state: 'stopped' }).execute()
  await it.compose()
  expect(await it.stateOf(id)).toBe('readyToReport')
})

test('a subject of another province goes to the administration of the provider, unless there is a channel to its own', async () => {
  expect(await findChannelOf(it.deps.db, it.provider.id, '440000')).toBe(it.channelId)
  const guangdong = await putChannel(it.deps, {
    providerId: it.provider.id,
    name: '广东省通信管理局',
    administration: '440000',
    ispId: 440_000_000_001n,
    baseUrl: it.administration.baseUrl,
    userName: 'demo',
    secrets: { password: 'p' },
  })
  expect(await findChannelOf(it.deps.db, it.provider.id, '440000')).toBe(guangdong)
  expect(await findChannelOf(it.deps.db, it.provider.id, '110000')).toBe(it.channelId)
  expect(await findChannelOf(it.deps.db, it.provider.id, '320000')).toBe(it.channelId)
  expect(await findChannelOf(it.deps.db, (await it.anotherProvider()).id, '110000')).toBeUndefined()

  const id = await it.orderReady()
  await it.deps.db.updateTable('orders').set({ province: '440000' }).where('id', '=', id).execute()
  await it.compose()
  expect(await it.stateOf(id)).toBe('readyToReport')
  await composeFile(it.deps, guangdong)
  expect(await it.stateOf(id)).toBe('reported')
})

test('neither the secrets of a channel nor a file can be read in the database', async () => {
  await it.orderReady({ name: '保密公司' })
  await it.compose()
  const [file] = await it.files()
  const channel: Channel = await getChannel(it.deps.db, it.channelId)
  expect(channel.secretsSealed.includes('demo-pass')).toBe(false)
  expect(file?.payloadSealed).toBeNull()
  expect((await it.deps.files.get(file?.payloadFile ?? '')).includes('beianInfo')).toBe(false)
  // put into another row, they do not open
  expect(() => it.deps.cipher.open(sealSecrets(it.deps.cipher, 'a', { password: 'x' }), 'channel:b')).toThrow()
})

test('pictures are reported within the limits, one paper each, whoever owns it', async () => {
  const filing = aFilingOf('')
  const id = await it.orderReady({ filing, state: 'draft', hasPaper: false })
  const applicant = await it.as('applicant')
  await agreeToMaterials(applicant, id)
  for (const [kind, about] of [
    ['id-front', 'subject'],
    ['verification-sheet', 'services.0'],
  ] as const) {
    expect((await upload(applicant, id, { kind, about, file: await aPicture() })).status).toBe(200)
  }
  await it.deps.db.updateTable('orders').set({ state: 'readyToReport' }).where('id', '=', id).execute()
  await it.compose()
  await it.upload()
  const { attachments, subject, services } = it.administration.filing(1)
  expect(attachments.map(({ purpose, owner }) => [purpose, owner])).toEqual([
    [3, { kind: 1, id: subject.id }],
    [2, { kind: 2, id: services[0]?.id }],
  ])
  const sizes = attachments.map(({ content }) => Buffer.from(content, 'base64').length)
  expect(sizes[0]).toBeLessThanOrEqual(100 * 1024)
  expect(sizes[1]).toBeLessThanOrEqual(150 * 1024)
})

test('a PDF goes as it is where it fits, and keeps the order behind where only a picture may stand', async () => {
  const id = await it.orderReady({ state: 'draft', hasPaper: false })
  const applicant = await it.as('applicant')
  const pdf = await aPdf()
  expect((await upload(applicant, id, { kind: 'commitment-letter', file: pdf, fileName: 'a.pdf' })).status).toBe(200)
  await it.deps.db.updateTable('orders').set({ state: 'readyToReport' }).where('id', '=', id).execute()
  await it.compose()
  await it.upload()
  expect(it.administration.filing(1).attachments).toMatchObject([{ format: 3, purpose: 6 }])

  const scan = await it.orderReady({ state: 'draft', hasPaper: false, name: '乙公司' })
  await upload(applicant, scan, { kind: 'pre-approval', about: 'services.0', file: pdf, fileName: 'a.pdf' })
  await it.deps.db.updateTable('orders').set({ state: 'readyToReport' }).where('id', '=', scan).execute()
  await it.compose()
  expect(await it.stateOf(scan)).toBe('readyToReport')
  expect((await look(it.staff, scan)).report?.lastError).toEqual({
    reason: 'material-not-reportable',
    details: { kind: 'pre-approval', about: 'services.0', why: 'pdf' },
  })
})

test('a paper of several pages is reported whole, page by page, within the limits of each', async () => {
  const id = await it.orderReady({ filing: aFilingOf(''), state: 'draft', hasPaper: false })
  const applicant = await it.as('applicant')
  const lease = { kind: 'server-lease', about: 'services.0', page: 'new' } as const
  const files = [
    'enterprise-principal-front.jpg',
    'enterprise-principal-back.jpg',
    'enterprise-subject-certificate.jpg',
  ]
  for (const file of files) await upload(applicant, id, { ...lease, file: await aPicture(file) })
  await it.deps.db.updateTable('orders').set({ state: 'readyToReport' }).where('id', '=', id).execute()
  await it.compose()
  await it.upload()
  const { attachments, services } = it.administration.filing(1)
  expect(attachments).toHaveLength(3)
  expect(new Set(attachments.map(({ owner }) => owner.id))).toEqual(new Set([services[0]?.id]))
  expect(new Set(attachments.map(({ content }) => content)).size).toBe(3)
  for (const { content } of attachments) expect(Buffer.from(content, 'base64').length).toBeLessThanOrEqual(100 * 1024)
})

test('a PDF that cannot go as it is goes as pictures of its pages, all of them or none', async () => {
  let missing = 0
  it.deps.drawPdfPage = async (_, page) => (page === missing ? undefined : aPicture())
  const applicant = await it.as('applicant')
  const scan = { kind: 'pre-approval', about: 'services.0', fileName: 'a.pdf' } as const
  const handIn = async (name: string) => {
    const order = await it.orderReady({ filing: withApproval(name), state: 'draft', hasPaper: true, name })
    await upload(applicant, order, { ...scan, file: await aPdf(2) })
    await it.deps.db.updateTable('orders').set({ state: 'readyToReport' }).where('id', '=', order).execute()
    await it.compose()
    return order
  }
  await handIn('甲公司')
  await it.upload()
  const [approval] = it.administration.filing(1).services[0]?.approvals ?? []
  expect(approval?.scans).toHaveLength(2)

  missing = 2
  const kept = await handIn('乙公司')
  expect(await it.stateOf(kept)).toBe('readyToReport')
  delete it.deps.drawPdfPage
})

function withApproval(name: string) {
  const filing = aFilingOf('')
  filing.subject.name = name
  for (const service of filing.services) {
    service.preApprovals = [{ category: 1, number: '京新出审字第1号', validTo: '2030-01-01' }]
  }
  return filing
}

async function aPdf(pages = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let times = 0; times < pages; times += 1) document.addPage([300, 300]).drawText('letter')
  return document.save()
}

test('an order the rules of reporting stop stays behind with what to do, until it is mended', async () => {
  const id = await it.orderReady({ name: '甲公司' })
  it.deps.rules = packs
  it.deps.gateway = { ...it.deps.gateway, keepDays: 30 }
  await it.compose()
  expect(await it.files()).toEqual([])
  const [row] = await it.deps.db.selectFrom('reportFaults').selectAll().where('orderId', '=', id).execute()
  expect(row && sealedReportFault.open(it.deps.cipher, id, row.faultSealed)).toMatchObject({
    reason: 'against-rule',
    details: { message: { zh: '上报文件只保存30天，少于90天。' }, whatToDo: { zh: '请延长保存时间。' } },
  })
})
