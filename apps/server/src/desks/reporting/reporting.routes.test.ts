import { randomUUID } from 'node:crypto'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'
import { wakeChannels } from './watch-channels.ts'

let it: TestGateway
beforeAll(async () => {
  it = await gatewayInTest()
  const id = await it.orderReady({ name: '甲公司' })
  await it.compose()
  await it.upload()
  const filing = it.administration.filing(1)
  await it.administration.publish('BASJ1', filing)
  await it.administration.decide('BAJG1', filing, 1001)
  await it.download()
  expect(await it.stateOf(id)).toBe('approved')
})
afterAll(() => it.close())

test('staff see the ledger of what was sent and received', async () => {
  const { status, answer } = await it.staff.call(endpoints.listReportFiles)
  expect(status).toBe(200)
  expect(answer.files).toMatchObject([
    { sequence: 1, state: 'accepted', tries: 1, answerCode: 0, orders: [{ subjectName: '甲公司' }] },
  ])
  expect(answer.downloads.map((file) => [file.fileName, file.state, file.content])).toEqual([
    ['BAJG1', 'applied', [{ block: 'BAJG', rows: 1 }]],
    ['BASJ1', 'applied', [{ block: 'BASJ', rows: 1 }]],
  ])
})

test('what stands in a received file is told with its codes, and what each code asks for', async () => {
  const { answer } = await it.staff.call(endpoints.listReportFiles)
  const results = answer.downloads.find((file) => file.fileName === 'BAJG1')
  const read = await it.staff.call(endpoints.readDownloadFile, { params: { fileId: results?.id ?? '' } })
  expect(read.answer.results).toMatchObject([
    { kind: 'BAJG', outcome: { kind: 'done', reason: 'approved', details: {} }, codes: [1001] },
  ])

  const { codes } = (await it.staff.call(endpoints.listCodes)).answer
  expect(codes.filter((row) => [14, 1001, 1005].includes(row.code))).toMatchObject([
    { code: 14, about: 'answer', actor: 'nobody', retry: 'again' },
    { code: 1001, about: 'icp', actor: 'nobody', retry: 'never' },
    { code: 1005, about: 'icp', actor: 'applicant', retry: 'afterChange', fields: ['services.domains.name'] },
  ])
  const applicant = await it.as('applicant')
  expect((await applicant.call(endpoints.listCodes)).status).toBe(403)
})

test('whatever was sent or received long ago is reached page by page, each file once', async () => {
  const [sample] = await it.files()
  const [download] = await it.deps.db.selectFrom('downloadFiles').selectAll().execute()
  if (!sample || !download) throw new Error('there is no file to copy')
  const at = new Date('2026-01-01T00:00:00.000Z')
  const old = Array.from({ length: 5 }, (_, n) => ({
    ...sample,
    id: randomUUID(),
    // sealed for the file it stood at
    answerMessageSealed: null,
    sequence: -1 - n,
    composedAt: at,
  }))
  const received = Array.from({ length: 5 }, (_, n) => ({
    ...download,
    content: JSON.stringify(download.content),
    id: randomUUID(),
    faultSealed: null,
    fileName: `old-${n}`,
    receivedAt: at,
  }))
  await it.deps.db.insertInto('reportFiles').values(old).execute()
  await it.deps.db.insertInto('downloadFiles').values(received).execute()

  const sequences: number[] = []
  const names: string[] = []
  let page = (await it.staff.call(endpoints.listReportFiles, { query: { limit: 2 } })).answer
  sequences.push(...page.files.map((file) => file.sequence))
  names.push(...page.downloads.map((file) => file.fileName))
  let { moreFiles, moreDownloads } = page
  let [filesBefore, downloadsBefore] = [page.files.at(-1)?.id, page.downloads.at(-1)?.id]
  while (moreFiles) {
    page = (await it.staff.call(endpoints.listReportFiles, { query: { limit: 2, filesBefore } })).answer
    expect(page.downloads).toEqual([])
    sequences.push(...page.files.map((file) => file.sequence))
    moreFiles = page.moreFiles
    filesBefore = page.files.at(-1)?.id
  }
  while (moreDownloads) {
    page = (await it.staff.call(endpoints.listReportFiles, { query: { limit: 2, downloadsBefore } })).answer
    expect(page.files).toEqual([])
    names.push(...page.downloads.map((file) => file.fileName))
    moreDownloads = page.moreDownloads
    downloadsBefore = page.downloads.at(-1)?.id
  }
  expect(sequences).toEqual([1, -1, -2, -3, -4, -5])
  expect(names.slice(0, 2)).toEqual(['BAJG1', 'BASJ1'])
  expect(names.slice(2).toSorted()).toEqual(['old-0', 'old-1', 'old-2', 'old-3', 'old-4'])

  const stranger = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  const filesOf = async (query: object) =>
    (await stranger.call(endpoints.listReportFiles, { query: { ...query } })).answer
  expect((await filesOf({ filesBefore: sample.id })).files).toEqual([])
  expect((await filesOf({ channelId: it.channelId })).files).toEqual([])
  await it.deps.db.deleteFrom('reportFiles').where('sequence', '<', 0).execute()
  await it.deps.db.deleteFrom('downloadFiles').where('receivedAt', '=', at).execute()
})

test('another provider sees nothing of it and opens no channel of ours', async () => {
  const providerId = (await it.anotherProvider()).id
  const stranger = await it.as('admin', { providerId })
  expect((await stranger.call(endpoints.listReportFiles)).answer).toMatchObject({ files: [], downloads: [] })
  expect((await stranger.call(endpoints.listChannels)).answer).toEqual({ channels: [] })
  expect((await stranger.call(endpoints.listFiledServices)).answer.services).toEqual([])
  await it.deps.db.updateTable('channels').set({ state: 'stopped' }).execute()
  const params = { channelId: it.channelId }
  expect(await stranger.call(endpoints.reopenChannel, { params })).toMatchObject({
    status: 404,
    problem: { code: 'reporting.channel-not-found' },
  })
  expect((await it.channel()).state).toBe('stopped')
  expect((await stranger.call(endpoints.reopenChannel, { params: { channelId: 'nonsense' } })).status).toBeLessThan(500)
  await it.deps.db.updateTable('channels').set({ state: 'open' }).execute()
})

test('applicants see neither channels nor the ledger', async () => {
  const applicant = await it.as('applicant')
  expect((await applicant.call(endpoints.listReportFiles)).status).toBe(403)
  expect((await applicant.call(endpoints.listChannels)).status).toBe(403)
})

test('a customer sees what was published for it, not for another', async () => {
  const applicant = await it.as('applicant')
  const { answer } = await applicant.call(endpoints.listFiledServices)
  expect(answer.services).toMatchObject([
    {
      subjectName: '甲公司',
      subjectNumber: '京ICP备2026000001号',
      serviceNumber: '京ICP备2026000001号-1',
      domains: ['qingheyangli.cn'],
      displayedNumber: '京ICP备2026000001号-1',
      footerHtml: expect.stringContaining('京ICP备2026000001号-1'),
    },
  ])
  const other = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  expect((await other.call(endpoints.listFiledServices)).answer.services).toEqual([])
})

test('what is published again is refreshed, not kept twice', async () => {
  const filing = structuredClone(it.administration.filing(1))
  const [service] = filing.services
  if (!service) throw new Error('there is no service')
  service.name = '改名的网站'
  service.domains = [{ id: 77n, name: 'another.cn' }]
  await it.administration.publish('BASJ2', filing)
  await it.download()
  const { answer } = await it.staff.call(endpoints.listFiledServices)
  expect(answer.services).toMatchObject([{ serviceName: '改名的网站', domains: ['another.cn'] }])
  const { regulatorId, snapshotSealed } = await it.deps.db
    .selectFrom('filedSubjects')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(regulatorId).toBe(String(filing.subject.id + 9_007_199_254_740_993n))
  const snapshot = it.deps.cipher.open(snapshotSealed, `filed:${it.provider.id}:${regulatorId}`).toString()
  expect(JSON.parse(snapshot).services[0].name).toBe('改名的网站')
})

test('the sweep wakes every open channel, and does not hurry the next look for results', async () => {
  it.waiting.length = 0
  await wakeChannels(it.deps)
  expect(it.waiting.map(({ name, options }) => [name, options.startAfter === undefined])).toEqual([
    ['compose-file', true],
    ['upload-next', true],
    ['download-results', false],
  ])
  it.waiting.length = 0
  await it.deps.db.updateTable('channels').set({ state: 'stopped' }).execute()
  await wakeChannels(it.deps)
  expect(it.waiting).toEqual([])
})

test('an order that is a draft has no report', async () => {
  const id = await it.orderReady({ state: 'draft', name: '乙公司' })
  expect(await look(it.staff, id)).not.toHaveProperty('report')
})
