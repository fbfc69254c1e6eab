import { endpoints } from '@openbeian/contract'
import { decodeUpload, type Sealed, unseal, v30 } from '@openbeian/regulator'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { wireCipher } from '../../gateway/channels/test-administration.ts'
import { openSealedFile, storeFile } from '../../gateway/files/seal-file.ts'
import { composeFile } from '../../gateway/upload/compose-file.ts'
import { removeOrphanFiles } from '../../papers/materials/remove-orphan-files.job.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { removeOldFiles } from './keep-files.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
beforeEach(async () => {
  it = await gatewayInTest()
})
afterEach(() => it.close())

/** Milliseconds after which somebody waits in vain; a machine that is busy elsewhere may take long. */
const slowest = 300_000

const codes = () => it.administration.uploads.map(({ sequence, code }) => [sequence, code])
const until = async (day: string) => it.later(new Date(day).getTime() - it.deps.now().getTime())
const tomorrow = (time: string) => {
  const day = new Date(it.deps.now().getTime() + 32 * 3_600_000).toISOString().slice(0, 10)
  return `${day}T${time}+08:00`
}

async function newFilingsIn(sealed: Sealed) {
  const opened = await unseal(sealed, { dialect: v30, cipher: wireCipher })
  const read = opened.ok ? decodeUpload(v30, opened.xml) : undefined
  return read?.ok ? (read.value.icp?.newFilings ?? []) : []
}

test('fifty composers at once on one channel: each payload is that of its own orders, and nothing is lost', {
  timeout: slowest,
}, async () => {
  const { records: maxRecords } = v30.limits
  onTestFinished(() => {
    v30.limits.records = maxRecords
  })
  v30.limits.records = 4
  const known = new Map<string, string>()
  for (let n = 0; n < 24; n += 1) known.set(await it.orderReady({ name: `第${n}公司` }), `第${n}公司`)
  // past the lock that keeps composers apart
  await Promise.all(Array.from({ length: 50 }, () => composeFile(it.deps, it.channelId)))
  await it.upload()

  const files = await it.files()
  expect(files.map((file) => [file.sequence, file.state])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, 'accepted']))
  const records = await it.deps.db.selectFrom('reportRecords').selectAll().execute()
  const arrived = []
  for (const { sequence, id } of files) {
    const sent = it.administration.accepted.get(sequence)
    const filings = sent ? await newFilingsIn(sent) : []
    const expected = records.filter((record) => record.reportFileId === id)
    expect(filings.map(({ subject }) => [String(subject.id), subject.name]).sort()).toEqual(
      expected.map((record) => [record.ispSubjectId, known.get(record.orderId)]).sort(),
    )
    arrived.push(...filings.map(({ subject }) => subject.name))
  }
  expect(arrived.sort()).toEqual([...known.values()].sort())
})

test('fifty files of one channel sealed at the same time: each opens to its own content', {
  timeout: slowest,
}, async () => {
  await it.orderReady()
  await it.compose()
  await it.upload()
  const filing = it.administration.filing(1)
  const channel = await getChannel(it.deps.db, it.channelId)
  const named = (n: number) => ({ ...filing, subject: { ...filing.subject, name: `第${n}公司`, id: BigInt(n + 1) } })
  const stored = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      storeFile(it.deps, { channel, fileId: `file-${n}`, records: { newFilings: [named(n)] } }),
    ),
  )
  const read = await Promise.all(
    stored.map(async ({ payloadFile }, n) =>
      newFilingsIn(await openSealedFile(it.deps, { id: `file-${n}`, payloadFile, payloadSealed: null })),
    ),
  )
  expect(read).toEqual(Array.from({ length: 50 }, (_, n) => [named(n)]))
  expect(new Set(stored.map((file) => file.payloadKey.toString('hex'))).size).toBe(50)
})

test('the hours an administration names with code 20 are kept, and outside of them nobody tries', async () => {
  await until(tomorrow('08:00:00'))
  await it.orderReady({ name: '甲公司' })
  const message = '请您在规定的时间段内进行报备，报备时间为：09:00-18:00'
  it.administration.state.answers = [{ code: 20, message }]
  await it.compose()
  await it.work()
  expect(codes()).toEqual([[1, 20]])
  // outside its hours an administration works as it should
  expect((await it.channel()).callsFailed).toBe(0)
  const { answer } = await (await it.as('reviewer')).call(endpoints.listChannels)
  expect(answer.channels).toMatchObject([{ openHours: [{ from: '09:00', to: '18:00' }] }])

  it.later(50 * 60_000)
  await it.work()
  await it.upload()
  expect(codes()).toEqual([[1, 20]])
  it.later(10 * 60_000)
  await it.work()
  expect(codes()).toEqual([
    [1, 20],
    [1, 0],
  ])

  it.later(10 * 3_600_000)
  await it.orderReady({ name: '乙公司' })
  await it.compose()
  await it.work()
  expect(codes()).toHaveLength(2)
  it.later(14 * 3_600_000)
  await it.work()
  expect(codes()).toHaveLength(3)
})

test('when calls fail one after the other nobody calls for a while, staff are told once, and a small question comes first', async () => {
  it.deps.gateway = { callTimeoutSeconds: 5, breakAfter: 3, breakSeconds: 600 }
  await it.orderReady()
  await it.compose()
  it.administration.state.answers = Array.from({ length: 3 }, () => ({ code: 901, message: '系统维护' }))
  for (let n = 0; n < 3; n += 1) {
    await it.upload()
    it.later(60_000)
  }
  expect(codes()).toEqual(Array(3).fill([1, 901]))
  const calls = it.administration.calls.length
  await it.upload()
  await it.download()
  expect(it.administration.calls).toHaveLength(calls)
  const { answer } = await it.staff.call(endpoints.listChannels)
  expect(answer.channels).toMatchObject([{ brokenUntil: expect.any(String), state: 'open' }])
  const { notices } = (await it.staff.call(endpoints.listNotices)).answer
  expect(notices.map((notice) => notice.kind)).toEqual(['channel-broken'])
  expect((await (await it.as('applicant')).call(endpoints.listNotices)).answer.notices).toEqual([])

  it.later(600_000)
  await it.upload()
  expect(it.administration.calls.slice(calls)).toEqual(['previous', 'upload 1'])
  expect(codes().at(-1)).toEqual([1, 0])
  expect(await it.channel()).toMatchObject({ callsFailed: 0, brokenUntil: null })
})

test('one more failure after the pause, and the pause begins again', async () => {
  it.deps.gateway = { callTimeoutSeconds: 5, breakAfter: 2, breakSeconds: 600 }
  await it.orderReady()
  await it.compose()
  await it.administration.down()
  for (let n = 0; n < 2; n += 1) {
    await it.upload()
    it.later(60_000)
  }
  const broken = (await it.channel()).brokenUntil
  it.later(600_000)
  await it.upload()
  const again = await it.channel()
  expect(again.brokenUntil?.getTime()).toBeGreaterThan(broken?.getTime() ?? 0)
  expect((await it.staff.call(endpoints.listNotices)).answer.notices).toHaveLength(1)
  await it.administration.up()
})

test('calls, their latency and what came of them are there hour by hour, for the own provider', async () => {
  await it.orderReady()
  await it.compose()
  it.administration.state.answers = [{ code: 15, message: '稍后' }]
  it.administration.state.slowMs = 30
  await it.upload()
  it.later(60_000)
  await it.upload()
  await it.administration.decide('BAJG1', it.administration.filing(1), 1002, '不符')
  await it.download()
  const params = { channelId: it.channelId }
  const { answer } = await it.staff.call(endpoints.getChannelStatistics, { params, query: { hours: 24 } })
  const sum = (key: 'calls' | 'done' | 'refused' | 'returned') => answer.hours.reduce((all, hour) => all + hour[key], 0)
  // two uploads, two downloads and an acknowledgement
  expect([sum('calls'), sum('done'), sum('refused'), sum('returned')]).toEqual([5, 4, 1, 1])
  expect(Math.max(...answer.hours.map((hour) => hour.slowestMs))).toBeGreaterThanOrEqual(25)
  expect(answer.codes).toContainEqual({ operation: 'upload', code: 15, calls: 1 })
  const stranger = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  expect((await stranger.call(endpoints.getChannelStatistics, { params })).status).toBe(404)
})

test('the content of files goes when its time is over, the number stays, and the audit says so', async () => {
  await it.orderReady()
  await it.compose()
  await it.upload()
  await it.administration.decide('BAJG1', it.administration.filing(1), 1002, '不符')
  await it.download()
  const names = [...(await it.files()), ...(await it.downloads())].map((file) => file.payloadFile ?? '')
  it.deps.gateway = { keepDays: 1 }
  it.later(91 * 86_400_000)
  await removeOldFiles(it.deps)
  // three months, whatever an operator says
  expect((await it.files())[0]?.payloadRemovedAt).toBeNull()

  it.later(2 * 86_400_000)
  await removeOldFiles(it.deps)
  expect((await it.files())[0]).toMatchObject({ payloadRemovedAt: expect.any(Date), sequence: 1 })
  expect((await it.files())[0]?.payloadFile).toBeNull()
  await removeOrphanFiles({ ...it.deps, now: () => new Date(it.deps.now().getTime() + 2 * 86_400_000) })
  for (const name of names) await expect(it.deps.files.get(name)).rejects.toMatchObject({ code: 'files.missing' })
  expect((await it.downloads())[0]).toMatchObject({ state: 'applied', payloadRemovedAt: expect.any(Date) })
  const admin = await it.as('admin')
  const { answer } = await admin.call(endpoints.listAudit, { query: { about: `channel:${it.channelId}` } })
  expect(answer.entries[0]).toMatchObject({
    action: 'channel.remove-old-files',
    after: { sentFiles: 1, receivedFiles: 1 },
  })
  const fileId = (await it.files())[0]?.id ?? ''
  expect((await admin.call(endpoints.readReportFile, { params: { fileId } })).status).toBe(410)
  expect(await it.deps.db.selectFrom('channelCalls').select('operation').execute()).toEqual([])

  it.administration.accepted.delete(1)
  await it.orderReady({ name: '乙公司' })
  await it.compose()
  await it.upload()
  expect(await it.channel()).toMatchObject({
    state: 'stopped',
    lastError: { reason: 'missing-file', details: { sequence: 1, why: 'removed' } },
  })
})
