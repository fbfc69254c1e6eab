import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { endpoints } from '@openbeian/contract'
import { dialectOfFile, encodeDownload, type NewFiling, readDialectFile } from '@openbeian/regulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyDownload } from '../../gateway/apply/apply-results.ts'
import { administrationOf } from '../../gateway/channels/administration.ts'
import { acknowledgeDownload, downloadResults, finishDownloads } from '../../gateway/download/download-results.ts'
import { storeDownload } from '../../gateway/download/store-download.ts'
import { inTransaction } from '../../platform/deps.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import { insertLoadedFile, insertSwitch } from '../../records/loaded/loaded.store.ts'
import { lockOrder } from '../../records/orders/orders.store.ts'
import { bindFiling } from '../../records/registry/bind-filing.ts'
import { act, look } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
let orderId: string
let filing: NewFiling

/** One order is at the administration. */
beforeEach(async () => {
  it = await gatewayInTest()
  orderId = await it.orderReady()
  await it.compose()
  await it.upload()
  filing = it.administration.filing(1)
  it.waiting.length = 0
})
afterEach(() => it.close())

/** The fault of a file with one result put aside. */
const parked = (block: string, outcome: object) => ({ reason: 'parked', details: { results: [{ block, outcome }] } })
const outcomes = async () => {
  const rows = await it.deps.db.selectFrom('appliedResults').selectAll().orderBy('at').execute()
  return rows.map(({ kind, outcomeKind, reason }) => `${kind} ${outcomeKind} ${reason}`)
}
const states = async () => (await it.downloads()).map(({ fileName, state }) => `${fileName} ${state}`)

test('a refusal brings the opinion of the administration, and the applicant can begin again', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '网站名称与内容不符')
  await it.download()
  const applicant = await it.as('applicant')
  const refused = await look(applicant, orderId)
  expect(refused.state).toBe('refused')
  const advice = {
    actor: 'applicant',
    whatToDo: { zh: '按管局审核意见修改后重新提交。', en: expect.stringContaining('submit again') },
  }
  expect(refused.returnReasons).toMatchObject([
    { at: '', source: 'opinion', text: '网站名称与内容不符', code: 1002, advice },
  ])
  expect(refused.timeline.find((one) => one.action === 'refuse')?.reasons).toMatchObject([{ code: 1002, advice }])
  expect(refused.report).toMatchObject({ state: 'resultApplied' })

  const reopened = await act(applicant, orderId, 'reopen')
  expect(reopened.answer.state).toBe('draft')
})

test('a fault stands at the fields it names, in our words', async () => {
  await it.administration.decide('BAJG1', filing, 1005)
  await it.download()
  const { state, returnReasons } = await look(it.staff, orderId)
  expect(state).toBe('refused')
  const [reason] = returnReasons
  expect(reason).toMatchObject({ at: 'services.0.domains.0.name', source: 'code', text: '', code: 1005 })
  expect(reason?.advice?.meaning.en).not.toBe('')
})

test('what only a newer edition tells is put aside and shown, and what stands beside it is applied', async () => {
  const file = readDialectFile(
    await switchTo(new URL('../../../../../examples/dialects/sms-states.json', import.meta.url)),
  )
  if (!file.ok) throw new Error('the example lints')
  const told = {
    results: { records: [{ codes: [{ code: 1002 }], operation: 1, about: String(filing.subject.id) }] },
    '+DXZT': { '+Dx_xx': [{ '+Jlid': filing.subject.id, '+Dxzt': 2, '+Bgsj': '2026-11-21 10:00:00' }] },
  }
  await it.administration.offerXml('plus', encodeDownload(dialectOfFile(file.file), { icp: told }))
  await it.download()
  expect(await it.stateOf(orderId)).toBe('refused')
  expect((await it.downloads()).find((one) => one.fileName === 'plus')).toMatchObject({
    state: 'quarantined',
    fault: parked('+DXZT', {
      kind: 'parked',
      reason: 'block-unheard-of',
      details: { block: '+DXZT' },
    }),
  })
})

test('a fault of the file itself is given back for the whole order', async () => {
  await it.administration.decide('BAJG1', filing, 5001)
  await it.download()
  const { state, returnReasons } = await look(it.staff, orderId)
  expect(state).toBe('refused')
  expect(returnReasons).toMatchObject([{ at: '', source: 'code', text: '', code: 5001 }])
})

test('a file that comes twice is acknowledged twice and changes nothing twice', async () => {
  await it.administration.decide('BAJG1', filing, 1001)
  await it.administration.publish('BASJ1', filing)
  const again = [...it.administration.offers]
  await it.download()
  it.administration.offers.push(...again)
  await it.download()

  expect(it.administration.acknowledged).toEqual(['BAJG1', 'BASJ1', 'BAJG1', 'BASJ1'])
  expect(await states()).toEqual(['BAJG1 applied', 'BASJ1 applied'])
  expect(await outcomes()).toEqual(['BAJG done approved-without-numbers', 'BASJ done approved'])
  const { timeline, state } = await look(it.staff, orderId)
  expect(state).toBe('approved')
  expect(timeline.filter(({ action }) => action === 'approve')).toHaveLength(1)
})

test('the same result under another name is no second approval', async () => {
  await it.administration.publish('BASJ1', filing)
  await it.administration.decide('BAJG1', filing, 1001)
  await it.administration.decide('BAJG2', filing, 1001)
  await it.administration.decide('BAJG3', filing, 1002, '错误')
  await it.download()
  expect(await outcomes()).toEqual([
    'BASJ done published',
    'BAJG done approved',
    'BAJG nothing order-is-so-already',
    'BAJG parked contradicts-order',
  ])
  expect((await states()).at(-1)).toBe('BAJG3 quarantined')
  expect(await it.stateOf(orderId)).toBe('approved')
})

test('an acknowledgement that fails is made good when the file is offered again', async () => {
  it.administration.state.forgetsAcknowledgements = 1
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  await it.download()
  expect(await it.stateOf(orderId)).toBe('refused')
  expect((await it.downloads())[0]).toMatchObject({ acknowledgedAt: null })
  await it.download()
  expect(it.administration.acknowledged).toEqual(['BAJG1'])
  expect((await it.downloads())[0]).toMatchObject({ state: 'applied', acknowledgedAt: expect.any(Date) })
  expect(await outcomes()).toEqual(['BAJG done refused'])
})

test('a process that dies after it stored a file loses nothing', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  const channel = await getChannel(it.deps.db, it.channelId)
  const answer = await administrationOf(it.deps, channel).download()
  if (!('file' in answer) || !answer.file) throw new Error('nothing was offered')
  await storeDownload(it.deps, channel, answer.file)
  // it dies here; another process begins
  expect(await states()).toEqual(['BAJG1 stored'])
  await it.download()
  expect(await states()).toEqual(['BAJG1 applied'])
  expect(it.administration.acknowledged).toEqual(['BAJG1'])
  expect(await outcomes()).toEqual(['BAJG done refused'])
})

test('a process that dies after it acknowledged a file loses nothing', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  const channel = await getChannel(it.deps.db, it.channelId)
  const [file] = it.administration.offers
  if (!file) throw new Error('nothing is offered')
  const { fileId } = await storeDownload(it.deps, channel, file)
  await acknowledgeDownload(it.deps, { channel, fileName: file.fileName, fileId })
  expect(await states()).toEqual(['BAJG1 acknowledged'])
  await it.administration.down()
  await finishDownloads(it.deps, channel)
  expect(await states()).toEqual(['BAJG1 applied'])
  expect(await it.stateOf(orderId)).toBe('refused')
  await it.administration.up()
})

test('two processes that apply the same file at once refuse the order once', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  const channel = await getChannel(it.deps.db, it.channelId)
  const [file] = it.administration.offers
  if (!file) throw new Error('nothing is offered')
  const { fileId } = await storeDownload(it.deps, channel, file)
  await Promise.all(Array.from({ length: 6 }, () => applyDownload(it.deps, channel, fileId)))
  const { timeline } = await look(it.staff, orderId)
  expect(timeline.filter(({ action }) => action === 'refuse')).toHaveLength(1)
  expect(await outcomes()).toEqual(['BAJG done refused'])
  expect(await states()).toEqual(['BAJG1 applied'])
})

test('a file that cannot be read is put aside with the reason and does not hold up the next', async () => {
  const poison = '<?xml version="1.0" encoding="GBK"?><DownloadData version="V.3.0"><ICP><ZXSJ/></ICP></DownloadData>'
  await it.administration.offerXml('ZXSJ1', poison)
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  await it.download()
  expect(await states()).toEqual(['ZXSJ1 quarantined', 'BAJG1 applied'])
  expect(it.administration.acknowledged).toEqual(['ZXSJ1', 'BAJG1'])
  const { answer } = await it.staff.call(endpoints.listReportFiles)
  expect(answer.downloads.find((file) => file.fileName === 'ZXSJ1')?.fault).toMatchObject({
    reason: 'not-understood',
    details: { places: [{ path: expect.stringContaining('ZXSJ') }] },
  })
  expect(answer.downloads.find((file) => file.fileName === 'BAJG1')?.content).toEqual([{ block: 'BAJG', rows: 1 }])
})

test('a file damaged on its way is asked for once more before it is given up', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  const [whole] = it.administration.offers
  if (!whole) throw new Error('nothing is offered')
  it.administration.offers[0] = { ...whole, beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' }
  const channel = await getChannel(it.deps.db, it.channelId)
  const damaged = { ...whole, beianInfo: Buffer.from('half of it').toString('base64') }
  expect(await storeDownload(it.deps, channel, damaged)).toMatchObject({ acknowledge: false })
  const damagedAgain = { ...damaged, beianInfo: Buffer.from('the other half').toString('base64') }
  expect(await storeDownload(it.deps, channel, damagedAgain)).toMatchObject({ acknowledge: true })
  expect(await storeDownload(it.deps, channel, whole)).toMatchObject({ acknowledge: true })
  expect(await states()).toEqual(['BAJG1 quarantined', 'BAJG1 quarantined', 'BAJG1 stored'])
})

test('a file that stays damaged is acknowledged in the end', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  const [whole] = it.administration.offers
  if (!whole) throw new Error('nothing is offered')
  it.administration.offers[0] = { ...whole, beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' }
  await it.administration.decide('BAJG2', filing, 1002, '不予通过')
  await it.download()
  expect(await states()).toEqual(['BAJG1 quarantined', 'BAJG2 applied'])
  expect(it.administration.acknowledged).toEqual(['BAJG1', 'BAJG2'])
})

test('what matches no order of ours is parked where staff see it', async () => {
  const stranger = structuredClone(filing)
  stranger.subject.id = 999_999_999n
  await it.administration.decide('BAJG1', stranger, 1001)
  await it.administration.publish('BASJ1', stranger)
  await it.administration.offer('BAJG2', { results: { records: [{ codes: [{ code: 5001 }], operation: 1 }] } })
  await it.download()
  expect(await states()).toEqual(['BAJG1 quarantined', 'BASJ1 quarantined', 'BAJG2 quarantined'])
  const faults = (await it.downloads()).map(({ fault }) => fault)
  expect(faults).toMatchObject([
    parked('BAJG', {
      reason: 'never-reported',
      details: { operation: 1, about: expect.stringContaining('999999999') },
    }),
    parked('BASJ', { reason: 'subject-not-ours' }),
    parked('BAJG', { reason: 'names-no-record', details: { codes: [{ code: 5001 }] } }),
  ])
  expect(await it.stateOf(orderId)).toBe('smsPending')
})

test('a filing nobody here has is kept for whoever claims it, and is theirs then', async () => {
  const stranger = structuredClone(filing)
  stranger.subject.id = 999_999_999n
  for (const service of stranger.services) service.id = 999_999_998n
  await it.administration.publish('BASJ1', stranger)
  await it.download()
  const { db } = it.deps
  const { number } = await db.selectFrom('unclaimedFilings').select('number').executeTakeFirstOrThrow()
  const claimer = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  const { answer: claim } = await claimer.call(endpoints.createOrder, { body: { orderType: 'CLAIM' } })
  const filed = { subjectNumber: number, serviceNumber: '', password: '' }
  const { subject } = (await look(it.staff, orderId)).filing
  await claimer.call(endpoints.saveDraft, {
    params: { orderId: claim.id },
    body: { version: claim.version, filing: { subject, services: [], filed } },
  })
  await inTransaction({ ...it.deps, caller: claimer.caller }, async (work) =>
    bindFiling(work, await lockOrder(work.db, claim.id)),
  )
  const { services } = (await claimer.call(endpoints.listFiledServices)).answer
  expect(services.map(({ subjectNumber, accessHere }) => [subjectNumber, accessHere])).toEqual([[number, true]])
  expect(await db.selectFrom('unclaimedFilings').select('number').execute()).toEqual([])
})

test('what was reported in another channel is none of this channel', async () => {
  const other = await putChannel(it.deps, {
    providerId: (await it.anotherProvider()).id,
    name: '另一通道',
    administration: '110000',
    ispId: 1n,
    baseUrl: it.administration.baseUrl,
    userName: 'demo',
    secrets: { password: 'p' },
  })
  await it.deps.db.updateTable('reportFiles').set({ channelId: other }).execute()
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  await it.download()
  expect(await it.stateOf(orderId)).toBe('smsPending')
  expect(await states()).toEqual(['BAJG1 quarantined'])
})

test('what cannot be stored is not acknowledged', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '不予通过')
  const seal = () => {
    throw new Error('the disk is full')
  }
  const deps = { ...it.deps, cipher: { ...it.deps.cipher, seal } }
  await expect(downloadResults(deps, it.channelId)).rejects.toThrow('the disk is full')
  expect(it.administration.acknowledged).toEqual([])
  await it.download()
  expect(await it.stateOf(orderId)).toBe('refused')
})

test('a result that fails does not hold up the one behind it, and is tried again', async () => {
  const secondId = await it.orderReady({ name: '乙公司' })
  await it.compose()
  await it.upload()
  const second = it.administration.filing(2)
  const records = [filing, second].map(({ subject }) => ({
    codes: [{ code: 1002 }],
    operation: 1,
    about: String(subject.id),
  }))
  await it.administration.offer('BAJG1', { results: { records } })
  const { filingSealed: sealed } = await it.order(orderId)
  await it.deps.db
    .updateTable('orders')
    .set({ filingSealed: Buffer.from('broken') })
    .where('id', '=', orderId)
    .execute()
  await it.download()
  expect([await it.stateOf(orderId), await it.stateOf(secondId)]).toEqual(['smsPending', 'refused'])
  expect((await it.downloads())[0]).toMatchObject({
    state: 'acknowledged',
    fault: { reason: 'not-applied-yet', details: { results: [{ block: 'BAJG', position: 0 }] } },
  })

  await it.deps.db.updateTable('orders').set({ filingSealed: sealed }).where('id', '=', orderId).execute()
  await it.download()
  expect([await it.stateOf(orderId), await it.stateOf(secondId)]).toEqual(['refused', 'refused'])
  expect((await it.downloads())[0]).toMatchObject({ state: 'applied', fault: null })
})

test('a result that arrives before the answer to the upload is not undone by it', async () => {
  const id = await it.orderReady({ name: '乙公司' })
  it.administration.state.losesAnswers = 1
  await it.compose()
  await it.upload()
  await it.administration.decide('BAJG1', it.administration.filing(2), 1002, '不予通过')
  await it.download()
  expect(await it.stateOf(id)).toBe('refused')
  it.later(60_000)
  await it.upload()
  expect(await it.stateOf(id)).toBe('refused')
  expect((await it.files()).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
})

test('a refused order that is passed again goes out with the ids it had, and an old approval counts for nothing', async () => {
  await it.administration.decide('BAJG1', filing, 1001)
  await it.administration.decide('BAJG2', filing, 1002, '不予通过')
  await it.download()
  expect(await outcomes()).toEqual(['BAJG done approved-without-numbers', 'BAJG done refused'])
  await it.deps.db.updateTable('orders').set({ state: 'readyToReport' }).where('id', '=', orderId).execute()
  await it.compose()
  await it.upload()
  expect(it.administration.filing(2).subject.id).toBe(filing.subject.id)
  await it.administration.publish('BASJ1', it.administration.filing(2))
  await it.download()
  expect(await it.stateOf(orderId)).toBe('smsPending')
  await it.administration.decide('BAJG3', filing, 1001)
  await it.download()
  expect(await it.stateOf(orderId)).toBe('approved')
})

test('who is not answered or refused looks again later, and says why', async () => {
  await it.administration.down()
  await it.download()
  expect(await it.channel()).toMatchObject({ state: 'open', lastError: { reason: 'unreachable' } })
  expect(it.waiting).toMatchObject([{ name: 'download-results', options: { startAfter: expect.any(Date) } }])
  await it.administration.up()
  await it.download()
  expect(await it.channel()).toMatchObject({ lastErrorSealed: null, lastSuccessAt: expect.any(Date) })

  it.administration.state.password = 'changed'
  await it.download()
  expect(await it.channel()).toMatchObject({
    state: 'stopped',
    lastError: { reason: 'answered', details: { code: 5 } },
  })
})

test('a file that came with a wrong hash is asked for again, and applied when it comes whole', async () => {
  await it.administration.decide('BAJG1', filing, 1002, '不符')
  const [file] = it.administration.offers
  if (!file) throw new Error('nothing is offered')
  const hash = file.beianInfoHash
  file.beianInfoHash = 'AAAAAAAAAAAAAAAAAAAAAA=='
  it.administration.state.onDownload = () => {
    if (it.administration.calls.filter((call) => call === 'download').length > 1) file.beianInfoHash = hash
  }
  await it.download()
  expect(await states()).toEqual(['BAJG1 applied'])
  expect(it.administration.acknowledged).toEqual(['BAJG1'])
  expect(await it.stateOf(orderId)).toBe('refused')
})

/** An edition counts for the channel from today on. */
async function switchTo(file: URL): Promise<string> {
  const content = readFileSync(file, 'utf8')
  const { db } = it.deps
  const id = randomUUID()
  const { accountId: loadedBy, providerId } = it.staff.caller
  const at = it.deps.now()
  await insertLoadedFile(db, {
    id,
    providerId,
    kind: 'dialect',
    name: 'x',
    version: 'x',
    content,
    loadedBy,
    loadedAt: at,
  })
  const switched = {
    providerId,
    target: `channel:${it.channelId}` as const,
    number: 1,
    fileId: id,
    effectiveFrom: '2020-01-01',
    whySealed: null,
    madeBy: loadedBy,
    madeAt: at,
  }
  await db.transaction().execute((tx) => insertSwitch(tx, switched))
  return content
}
