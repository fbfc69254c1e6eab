import { randomBytes } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { encodeDownload, v30 } from '@openbeian/regulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { storeDownload } from '../../gateway/download/store-download.ts'
import { movePayloads } from '../../gateway/files/move-payloads.ts'
import { removeOrphanFiles } from '../../papers/materials/remove-orphan-files.job.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { putPayload, readPayload } from '../../records/ledger/payload-files.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
beforeEach(async () => {
  it = await gatewayInTest()
})
afterEach(() => it.close())

const dayMs = 86_400_000
const open = async () => (await it.as('admin')).call(endpoints.reopenChannel, { params: { channelId: it.channelId } })
const lastFile = async () => {
  const file = (await it.files()).at(-1)
  return { ...file, name: file?.payloadFile ?? '' }
}

test.each(['missing', 'damaged'] as const)(
  'a file that is %s in the store stops the channel by an error of its own, and is built again under its number',
  async (how) => {
    const orderId = await it.orderReady({ name: '甲公司' })
    await it.compose()
    const { name } = await lastFile()
    if (how === 'missing') await it.deps.files.remove(name)
    else await it.deps.files.put(name, randomBytes(100))
    await it.upload()
    expect(await it.channel()).toMatchObject({
      state: 'stopped',
      lastError: { reason: 'payload-lost', details: { sequence: 1, how } },
    })
    expect(it.administration.state.last).toBe(0)

    expect((await open()).status).toBe(200)
    await it.work()
    expect((await it.files()).map(({ sequence, state }) => [sequence, state])).toEqual([[1, 'accepted']])
    expect(it.administration.filing(1).subject.name).toBe('甲公司')
    expect(await it.stateOf(orderId)).not.toBe('readyToReport')
  },
)

test('one that was accepted and is asked for again stops the channel, and stays accepted', async () => {
  await it.orderReady({ name: '甲公司' })
  await it.compose()
  await it.upload()
  await it.deps.files.remove((await lastFile()).name)
  await it.orderReady({ name: '乙公司' })
  await it.compose()
  it.administration.state.answers = [{ code: 14, message: '请首先上载漏报的数据', missingSequences: [1] }]
  await it.upload()
  expect((await it.channel()).lastError).toMatchObject({ reason: 'payload-lost', details: { sequence: 1 } })
  expect((await it.files())[0]?.state).toBe('accepted')
})

test('a received file the store lost is put aside and stops the channel; brought in by hand it is applied', async () => {
  const orderId = await it.orderReady({ name: '甲公司' })
  await it.compose()
  await it.upload()
  const { subject } = it.administration.filing(1)
  const xml = encodeDownload(v30, {
    icp: { results: { records: [{ codes: [{ code: 1002 }], operation: 1, about: String(subject.id) }] } },
  })
  await it.administration.offerXml('BAJG1', xml)
  const [offered] = it.administration.offers
  if (!offered) throw new Error('nothing is offered')
  const { fileId } = await storeDownload(it.deps, await getChannel(it.deps.db, it.channelId), offered)
  it.administration.offers.length = 0
  const [stored] = await it.downloads()
  await it.deps.files.remove(stored?.payloadFile ?? '')
  await it.download()
  const lost = { state: 'quarantined', fault: { reason: 'lost', details: { how: 'missing' } } }
  expect(await it.downloads()).toMatchObject([lost])
  expect(await it.channel()).toMatchObject({
    state: 'stopped',
    lastError: { reason: 'download-lost', details: { fileName: 'BAJG1', how: 'missing' } },
  })

  const given = await (await it.as('admin')).call(endpoints.importDownloadFile, {
    params: { channelId: it.channelId },
    body: { reason: '管局邮件发来' },
    file: Buffer.from(xml),
    fileName: 'again.xml',
  })
  expect(given.answer).toMatchObject({ id: fileId, state: 'applied' })
  expect(await it.stateOf(orderId)).toBe('refused')
  expect((await open()).status).toBe(200)
})

test('what no row names is swept after a day, and not before', async () => {
  const name = await putPayload(it.deps, randomBytes(10))
  const inHours = (hours: number) => ({ ...it.deps, now: () => new Date(it.deps.now().getTime() + hours * 3_600_000) })
  await removeOrphanFiles(inHours(23))
  expect(await it.deps.files.get(name)).toHaveLength(10)
  await removeOrphanFiles(inHours(25))
  await expect(it.deps.files.get(name)).rejects.toMatchObject({ code: 'files.missing' })
})

test('a file of an earlier version goes from the database to the store, and is sent from there', async () => {
  await it.orderReady({ name: '甲公司' })
  await it.compose()
  const file = await lastFile()
  const payloadSealed = await it.deps.files.get(file.name)
  await it.deps.db.updateTable('reportFiles').set({ payloadSealed, payloadFile: null }).execute()
  expect(await movePayloads(it.deps)).toBe(1)
  expect(await lastFile()).toMatchObject({ payloadSealed: null, payloadFile: file.payloadFile })
  expect(await readPayload(it.deps, { payloadFile: file.name, payloadSealed: null })).toEqual(payloadSealed)
  expect(await movePayloads(it.deps)).toBe(0)
  it.later(2 * dayMs)
  await removeOrphanFiles(it.deps)
  await it.upload()
  expect((await lastFile()).state).toBe('accepted')
})
