import { endpoints } from '@openbeian/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wireCipher } from '../../gateway/channels/test-administration.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import { look } from '../applying/test-orders.ts'
import { reopenChannel } from './reopen-channel.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
beforeEach(async () => {
  it = await gatewayInTest()
})
afterEach(() => it.close())

const codes = () => it.administration.uploads.map(({ sequence, code }) => [sequence, code])

test('an order that was passed goes out, is accepted, approved and shows its numbers', async () => {
  const id = await it.orderReady()
  await it.compose()
  expect(await it.stateOf(id)).toBe('reported')
  await it.work()
  expect(await it.stateOf(id)).toBe('smsPending')
  expect(codes()).toEqual([[1, 0]])

  const filing = it.administration.filing(1)
  await it.administration.decide('BAJG1', filing, 1001)
  await it.download()
  expect(await it.stateOf(id)).toBe('smsPending')
  await it.administration.publish('BASJ1', filing)
  await it.download()
  expect(await it.stateOf(id)).toBe('approved')
  expect(it.administration.acknowledged).toEqual(['BAJG1', 'BASJ1'])

  const { published, report } = await look(await it.as('applicant'), id)
  expect(published).toMatchObject({
    subjectNumber: '京ICP备2026000001号',
    services: [{ number: '京ICP备2026000001号-1', displayedNumber: '京ICP备2026000001号-1' }],
  })
  expect(published?.services[0]?.footerHtml).toContain('beian.miit.gov.cn')
  expect(report).toMatchObject({ state: 'resultApplied', sequence: 1 })
})

test('numbers that come before the result are kept, and the order is approved with the result', async () => {
  const id = await it.orderReady()
  await it.compose()
  await it.work()
  await it.administration.publish('BASJ1', it.administration.filing(1))
  await it.download()
  expect(await it.stateOf(id)).toBe('smsPending')
  expect((await look(it.staff, id)).published).toBeUndefined()
  await it.administration.decide('BAJG1', it.administration.filing(1), 1001, '同意')
  await it.download()
  expect(await it.stateOf(id)).toBe('approved')
})

test('while the administration cannot be reached the order waits, staff see why, and it goes out when it is back', async () => {
  // the next try is not yet due, however slow the machine
  it.deps.gateway = { ...it.deps.gateway, firstRetrySeconds: 30 }
  await it.administration.down()
  const id = await it.orderReady()
  await it.compose()
  await it.work()
  const { answer } = await it.staff.call(endpoints.listChannels)
  expect(answer.channels).toMatchObject([
    { state: 'open', waitingFiles: 1, nextTryAt: expect.any(String), lastError: { reason: 'unreachable' } },
  ])
  expect((await look(it.staff, id)).report).toMatchObject({
    state: 'sending',
    lastError: { reason: 'unreachable' },
  })
  expect((await look(await it.as('applicant'), id)).report).not.toHaveProperty('lastError')

  await it.administration.up()
  await it.upload()
  expect(codes()).toEqual([])
  it.later(60_000)
  await it.work()
  expect(codes()).toEqual([[1, 0]])
  expect(await it.stateOf(id)).toBe('smsPending')
  const { answer: after } = await it.staff.call(endpoints.listChannels)
  expect(after.channels).toMatchObject([{ lastSequence: 1, waitingFiles: 0, waitingOrders: 0 }])
  expect(after.channels[0]).not.toHaveProperty('lastError')
  expect(after.channels[0]).not.toHaveProperty('nextTryAt')
})

test('that a file is being sent is written down before it is', async () => {
  await it.orderReady()
  await it.compose()
  const seen: unknown[] = []
  it.administration.state.onUpload = async () => void seen.push(...(await it.files()))
  await it.upload()
  expect(seen).toMatchObject([{ state: 'sending', tries: 1, sentAt: expect.any(Date) }])
})

test('a file whose answer was lost is asked about and not sent again', async () => {
  const id = await it.orderReady()
  it.administration.state.losesAnswers = 1
  await it.compose()
  await it.upload()
  expect(await it.stateOf(id)).toBe('reported')
  expect((await it.files())[0]).toMatchObject({ state: 'sending', tries: 1 })

  it.later(60_000)
  await it.upload()
  expect(codes()).toEqual([[1, 0]])
  expect((await it.files())[0]).toMatchObject({ state: 'accepted', tries: 1 })
  expect(await it.stateOf(id)).toBe('smsPending')
  expect(await it.channel()).toMatchObject({ lastSequence: 1, lastErrorSealed: null })
})

test('a file that never arrived is asked about and sent again', async () => {
  await it.orderReady()
  await it.compose()
  await it.deps.db.updateTable('reportFiles').set({ state: 'sending', tries: 1 }).execute()
  await it.upload()
  expect(it.administration.calls.filter((call) => call !== 'download')).toEqual(['previous', 'upload 1'])
  expect(codes()).toEqual([[1, 0]])
})

test('another sender on the same account stops the channel instead of being taken for us', async () => {
  await it.orderReady({ name: '甲公司' })
  await it.compose()
  await it.upload()
  const theirs = it.administration.accepted.get(1)
  if (theirs) it.administration.accepted.set(2, { ...theirs, beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' })
  it.administration.state.last = 2
  const id = await it.orderReady({ name: '乙公司' })
  await it.compose()
  await it.upload()
  it.later(60_000)
  await it.upload()
  expect(await it.channel()).toMatchObject({
    state: 'stopped',
    lastError: { reason: 'numbers-differ', details: { accepted: 2, sequence: 2 } },
  })
  expect(await it.stateOf(id)).toBe('reported')
})

test('after a gap exactly the missing files are sent again, in order, and then the file itself', async () => {
  for (const name of ['甲公司', '乙公司', '丙公司', '丁公司']) {
    await it.orderReady({ name })
    await it.compose()
    await it.upload()
  }
  it.administration.accepted.delete(2)
  it.administration.accepted.delete(3)
  it.administration.uploads.length = 0

  const id = await it.orderReady({ name: '戊公司' })
  await it.compose()
  await it.upload()
  expect(it.administration.uploads).toEqual([
    { sequence: 5, code: 14, subjects: [] },
    { sequence: 2, code: 0, subjects: ['乙公司'] },
    { sequence: 3, code: 0, subjects: ['丙公司'] },
    { sequence: 5, code: 0, subjects: ['戊公司'] },
  ])
  expect(await it.stateOf(id)).toBe('smsPending')
  expect((await it.files()).map((file) => file.state)).toEqual(Array(5).fill('accepted'))
})

test('a gap nobody can fill stops the channel', async () => {
  await it.deps.db.updateTable('channels').set({ lastSequence: 2 }).execute()
  await it.orderReady()
  await it.compose()
  await it.upload()
  expect(codes()).toEqual([[3, 14]])
  expect(await it.channel()).toMatchObject({
    state: 'stopped',
    lastError: { reason: 'missing-file', details: { sequence: 1, why: 'unknown' } },
  })
})

test.each([4, 5, 12, 13, 19, 77])('code %i stops the channel until somebody opens it', async (code) => {
  const id = await it.orderReady()
  it.administration.state.answers = [{ code, message: '拒绝' }]
  await it.compose()
  await it.work()
  expect(await it.channel()).toMatchObject({
    state: 'stopped',
    lastError: { reason: 'answered', details: { code, message: '拒绝' } },
  })
  it.later(3_600_000)
  await it.work()
  await it.upload()
  await it.download()
  expect(codes()).toEqual([[1, code]])

  const supervisor = await it.as('supervisor')
  const params = { channelId: it.channelId }
  expect((await it.staff.call(endpoints.reopenChannel, { params })).status).toBe(403)
  expect((await supervisor.call(endpoints.reopenChannel, { params })).answer).toMatchObject({ state: 'open' })
  await it.work()
  expect(codes()).toEqual([
    [1, code],
    [1, 0],
  ])
  expect(await it.stateOf(id)).toBe('smsPending')
  const entries = (await supervisor.call(endpoints.listAudit, { query: { about: `channel:${it.channelId}` } })).answer
    .entries
  expect(entries.map((entry) => [entry.action, entry.byName])).toEqual([
    ['channel.open', supervisor.caller.name],
    ['channel.stop', 'system'],
  ])
})

test.each([15, 20, 901, 999])('after code %i the file is sent again later, by itself', async (code) => {
  const id = await it.orderReady()
  it.administration.state.answers = [{ code, message: '稍后' }]
  await it.compose()
  await it.work()
  expect(codes()).toEqual([[1, code]])
  expect(await it.stateOf(id)).toBe('reported')
  it.later(60_000)
  await it.work()
  expect(codes()).toEqual([
    [1, code],
    [1, 0],
  ])
  expect(await it.stateOf(id)).toBe('smsPending')
})

test('a file the administration cannot open is built again under its own number when the channel is opened', async () => {
  const { key, iv } = { key: 'another-key-0000', iv: 'another-iv-00000' }
  const settings = {
    providerId: it.provider.id,
    name: '北京市通信管理局',
    administration: '110000',
    ispId: 110_000_000_001n,
    baseUrl: it.administration.baseUrl,
    userName: 'demo',
  }
  await putChannel(it.deps, { ...settings, secrets: { password: 'demo-pass', key, iv } })
  const id = await it.orderReady()
  await it.compose()
  await it.work()
  expect(codes()).toEqual([[1, 6]])
  expect((await it.files())[0]).toMatchObject({ state: 'refused', answerCode: 6 })
  expect(await it.channel()).toMatchObject({ state: 'stopped' })

  await putChannel(it.deps, { ...settings, secrets: { password: 'demo-pass', ...wireCipher } })
  await reopenChannel({ ...it.deps, caller: (await it.as('admin')).caller }, it.channelId)
  await it.work()
  expect(codes()).toEqual([
    [1, 6],
    [1, 0],
  ])
  expect(await it.stateOf(id)).toBe('smsPending')
})

test('many processes that send at once send each file once and never two at a time', async () => {
  it.administration.state.slowMs = 20
  for (let n = 0; n < 6; n += 1) {
    await it.orderReady({ name: `第${n}公司` })
    await it.compose()
  }
  await Promise.all(Array.from({ length: 5 }, () => it.upload()))
  await it.upload()
  expect(codes()).toEqual([1, 2, 3, 4, 5, 6].map((sequence) => [sequence, 0]))
  expect(it.administration.state.maxAtOnce).toBe(1)
})

test('a file that is composed while another process just ends its work is sent all the same', async () => {
  it.administration.state.slowMs = 50
  const sending: Promise<void>[] = []
  for (let n = 0; n < 10; n += 1) {
    await it.orderReady({ name: `第${n}公司` })
    await it.compose()
    sending.push(it.upload())
  }
  await Promise.all(sending)
  expect(codes()).toHaveLength(10)
})

test('an SMS that is to be sent again takes the order out once more, with the same ids', async () => {
  const id = await it.orderReady()
  await it.compose()
  await it.upload()
  await it.deps.db.updateTable('orders').set({ state: 'reported' }).where('id', '=', id).execute()
  await it.compose()
  await it.upload()
  expect(codes()).toEqual([
    [1, 0],
    [2, 0],
  ])
  expect(it.administration.filing(2)).toEqual(it.administration.filing(1))
  expect(await it.stateOf(id)).toBe('smsPending')
  const attempts = await it.deps.db.selectFrom('reportRecords').select('attempt').orderBy('attempt').execute()
  expect(attempts.map((record) => record.attempt)).toEqual([1, 2])
})
