import { endpoints } from '@openbeian/contract'
import { decodeUpload, encodeDownload, type NewFiling, type Results, unseal, v30 } from '@openbeian/regulator'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wireCipher } from '../../gateway/channels/test-administration.ts'
import { aFilingOf, aPicture } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from '../reporting/test-gateway.ts'

let it: TestGateway
let filing: NewFiling
const subjectNumber = '京ICP备2026000001号'
const serviceNumber = `${subjectNumber}-1`
const regulatorId = (id: bigint) => id + 9_007_199_254_740_993n

/** One filing of ours is published. */
beforeEach(async () => {
  it = await gatewayInTest()
  await it.orderReady({ filing: aFilingOf('', '91110105MA00000017'), name: '甲公司' })
  await it.compose()
  await it.upload()
  filing = it.administration.filing(1)
  await it.administration.decide('BAJG1', filing, 1001)
  await it.administration.publish('BASJ1', filing)
  await it.download()
})
afterEach(() => it.close())

const send = async ({
  number = serviceNumber,
  kind = 'verification-sheet',
  file = undefined as Uint8Array | undefined,
  who = it.staff,
} = {}) =>
  who.call(endpoints.sendFiledMaterial, { body: { number, kind }, file: file ?? (await aPicture()), fileName: 'a.jpg' })
const filedMaterials = async () => (await it.staff.call(endpoints.listFiledMaterials)).answer.filedMaterials
const row = () => it.deps.db.selectFrom('filedMaterials').selectAll().executeTakeFirstOrThrow()

let files = 0
async function answer(...records: Results['records']): Promise<string> {
  files += 1
  const name = `BAJG 35 ${files}`
  await it.administration.offerXml(name, encodeDownload(v30, { icp: { results: { records } } }))
  await it.download()
  return name
}
const about = () => String(regulatorId(filing.services[0]?.id ?? 0n))
const result = (code: number, named = about()) => ({ codes: [{ code }], operation: 35, about: named })
const outcomes = async () =>
  (
    await it.deps.db
      .selectFrom('appliedResults')
      .innerJoin('downloadFiles', 'downloadFiles.id', 'downloadFileId')
      .select(['outcomeKind', 'reason'])
      .where('fileName', 'like', 'BAJG 35%')
      .orderBy('receivedAt')
      .orderBy('position')
      .execute()
  ).map((one) => `${one.outcomeKind} ${one.reason}`)

async function sent(sequence: number) {
  const sealed = it.administration.accepted.get(sequence)
  const opened = sealed && (await unseal(sealed, { dialect: v30, cipher: wireCipher }))
  const read = opened?.ok ? decodeUpload(v30, opened.xml) : undefined
  return read?.ok ? read.value.icp?.materials : undefined
}

test('a new filed material of a filed service goes out alone, made to fit, and its result is shown', async () => {
  // larger than a certificate may be, as a camera makes it
  const { data, info } = await sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 160, sigma: 40 },
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const photo = await sharp(data, { raw: info })
    .jpeg({ quality: 95 })
    .withExif({ IFD0: { Make: 'SpyCam' } })
    .toBuffer()
  const { answer: filedMaterial } = await send({ file: photo })
  expect(filedMaterial).toMatchObject({
    part: 'service',
    number: serviceNumber,
    state: 'waiting',
    kind: 'verification-sheet',
  })
  expect((await row()).contentSealed?.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)

  await it.work()
  const [material] = (await sent(2)) ?? []
  expect(material).toMatchObject({
    purpose: 2,
    owner: { kind: 2, id: { recordId: regulatorId(filing.services[0]?.id ?? 0n) } },
  })
  const content = Buffer.from(material?.content ?? '', 'base64')
  expect(content.length).toBeLessThanOrEqual(150 * 1024)
  expect(content.length).toBeGreaterThan(100 * 1024)
  expect(content.includes('SpyCam')).toBe(false)
  expect(await filedMaterials()).toMatchObject([{ state: 'reported', file: { sequence: 2 }, codes: [] }])
  expect((await row()).contentSealed).toBeNull()
  const ledger = (await it.staff.call(endpoints.listReportFiles)).answer.files
  expect(ledger[0]?.filedMaterials).toMatchObject([{ about: serviceNumber }])

  await answer(result(1060))
  expect(await filedMaterials()).toMatchObject([{ state: 'stored', codes: [1060], decidedAt: expect.any(String) }])
  expect((await it.downloads()).at(-1)?.state).toBe('applied')
})

test('a filed material that is sent back tells why, and staff are told', async () => {
  await send({ number: subjectNumber, kind: 'id-front' })
  await it.work()
  await answer(result(1061, subjectNumber))
  expect(await filedMaterials()).toMatchObject([{ part: 'subject', state: 'refused', codes: [1061] }])
  const { notices } = (await it.staff.call(endpoints.listNotices)).answer
  expect(notices).toMatchObject([{ kind: 'filed-material-refused', details: { codes: [{ code: 1061 }] } }])
})

test('results are taken once, each by the filed material that waits longest; what contradicts is put aside', async () => {
  await send()
  await send({ kind: 'id-front' })
  await it.work()
  await answer(result(1060))
  expect((await filedMaterials()).map((one) => [one.kind, one.state])).toEqual([
    ['id-front', 'reported'],
    ['verification-sheet', 'stored'],
  ])
  await answer(result(1055))
  await answer(result(1055))
  await answer(result(1060))
  expect(await outcomes()).toEqual([
    'done filed-material-stored',
    'done filed-material-refused',
    'nothing filed-material-is-so-already',
    'parked contradicts-filed-material',
  ])
  expect((await filedMaterials()).map((one) => one.state)).toEqual(['refused', 'stored'])
  expect((await it.staff.call(endpoints.listNotices)).answer.notices).toHaveLength(1)
})

test('a result about filed materials nobody sent is put aside and shown', async () => {
  await answer(result(1060))
  expect((await it.downloads()).at(-1)).toMatchObject({
    state: 'quarantined',
    fault: { reason: 'parked', details: { results: [{ outcome: { reason: 'filed-material-never-sent' } }] } },
  })
})

test('what is not filed here, or no more, and what nobody can look at is not sent', async () => {
  expect((await send({ number: '京ICP备2026000009号' })).problem.code).toBe('registry.not-filed')
  expect((await send({ number: `${subjectNumber}-7` })).problem.code).toBe('registry.not-filed')
  expect((await send({ file: Buffer.from('<html>') })).problem.code).toBe('material.not-accepted')
  expect((await send({ kind: 'pre-approval' })).status).toBe(422)
  expect((await send({ who: await it.as('applicant') })).status).toBe(403)
  expect((await send({ who: await it.as('auditor') })).status).toBe(403)
  const stranger = await it.as('reviewer', { providerId: (await it.anotherProvider()).id })
  expect((await send({ who: stranger })).problem.code).toBe('registry.not-filed')
  expect((await stranger.call(endpoints.listFiledMaterials)).answer.filedMaterials).toEqual([])
  await it.deps.db.updateTable('filedServices').set({ cancelledAt: new Date() }).execute()
  expect((await send()).problem.code).toBe('registry.not-filed')
  expect(await filedMaterials()).toEqual([])
})

test('a file the administration sends back is built again with its filed materials', async () => {
  await send()
  it.administration.state.answers = [{ code: 8, message: '文件损坏' }]
  await it.work()
  expect((await it.files()).at(-1)?.state).toBe('refused')
  const admin = await it.as('admin')
  await admin.call(endpoints.reopenChannel, { params: { channelId: it.channelId } })
  await it.work()
  expect(await sent(2)).toHaveLength(1)
  expect(await filedMaterials()).toMatchObject([{ state: 'reported' }])
})
