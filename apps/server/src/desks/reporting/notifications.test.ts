import { endpoints } from '@openbeian/contract'
import {
  type DownloadData,
  decodeUpload,
  encodeDownload,
  type IcpDownload,
  type NewFiling,
  sampleCodeTables,
  unseal,
  type VerificationTask,
  v30,
} from '@openbeian/regulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wireCipher } from '../../gateway/channels/test-administration.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { listOutcomes } from '../../records/ledger/results.store.ts'
import { blacklistedOf } from '../../records/registry/blacklists.ts'
import { aFilingOf } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
let filing: NewFiling
const regulatorId = (id: bigint) => id + 9_007_199_254_740_993n
const time = '2026-11-21 10:00:00'

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

let files = 0
async function offer(data: DownloadData): Promise<string> {
  files += 1
  const name = `file ${files}`
  await it.administration.offerXml(name, encodeDownload(v30, data))
  await it.download()
  return name
}
const offerIcp = (icp: IcpDownload) => offer({ icp })
const fileNamed = async (name: string) => (await it.downloads()).find((file) => file.fileName === name)
const openTasks = async () => (await it.staff.call(endpoints.listTasks, { query: { state: 'open' } })).answer.tasks
const service = () => {
  const [first] = filing.services
  if (!first) throw new Error('the filing has no service')
  return first
}
const number = '京ICP备2026000001号-1'

test('what is filed no more is closed here, its access is to be cut, and the customer is told', async () => {
  const cancelled = [{ kind: 1, recordId: regulatorId(service().id) }]
  await offerIcp({ cancelled })
  expect((await fileNamed(`file ${files}`))?.state).toBe('applied')
  const filed = await it.deps.db.selectFrom('filedServices').select('cancelledAt').execute()
  expect(filed).toEqual([{ cancelledAt: expect.any(Date) }])
  expect(await openTasks()).toMatchObject([{ kind: 'cut-access', about: `甲公司 ${number}`, isReported: false }])
  const told = (await (await it.as('applicant')).call(endpoints.listNotices)).answer.notices
  expect(told).toMatchObject([{ kind: 'filing-cancelled', about: number, details: { number } }])
  const others = await it.as('applicant', { customerId: (await it.anotherCustomer()).id })
  expect((await others.call(endpoints.listNotices)).answer.notices).toEqual([])

  await it.administration.offerXml('again', encodeDownload(v30, { icp: { cancelled } }))
  await it.download()
  expect(await openTasks()).toHaveLength(1)
  expect((await (await it.as('applicant')).call(endpoints.listNotices)).answer.notices).toHaveLength(1)
})

test('an end of something nobody filed here is put aside and shown', async () => {
  const name = await offerIcp({ cancelled: [{ kind: 0, recordId: 77n }] })
  expect(await fileNamed(name)).toMatchObject({
    state: 'quarantined',
    fault: {
      reason: 'parked',
      details: {
        results: [
          {
            block: 'ZXSJ',
            position: 0,
            outcome: { reason: 'not-filed', details: { what: 'subject', recordId: '77' } },
          },
        ],
      },
    },
  })
})

test('a subject that ends takes all its services along', async () => {
  await offerIcp({ cancelled: [{ kind: 0, recordId: regulatorId(filing.subject.id) }] })
  const [subject] = await it.deps.db.selectFrom('filedSubjects').select('cancelledAt').execute()
  expect(subject?.cancelledAt).toBeInstanceOf(Date)
  expect(await openTasks()).toHaveLength(1)
})

test('who and what is blacklisted is known to the rules, until it is taken off the list', async () => {
  const { db, cipher } = it.deps
  const wanted = aFilingOf('', '91110105MA00000017')
  expect(await blacklistedOf(db, { cipher, providerId: it.provider.id, ...wanted })).toBeUndefined()

  const subject = { name: '甲公司', certificate: { type: 1, number: '91110105ma00000017' } }
  const listed = { name: '坏网站', domains: ['QINGHEYANGLI.cn', 'bad.cn'] }
  await offerIcp({
    blacklists: { subjects: [{ subject, operation: 0 }], services: [{ service: listed, operation: 0 }] },
  })
  expect(await blacklistedOf(db, { cipher, providerId: it.provider.id, ...wanted })).toEqual({
    subject: true,
    domains: ['qingheyangli.cn'],
  })
  const other = (await it.anotherProvider()).id
  expect(await blacklistedOf(db, { cipher, providerId: other, ...wanted })).toBeUndefined()

  await offerIcp({ blacklists: { subjects: [{ subject, operation: 2 }], services: [] } })
  expect(await blacklistedOf(db, { cipher, providerId: it.provider.id, ...wanted })).toEqual({
    subject: false,
    domains: ['qingheyangli.cn'],
  })
})

test('illegal access through us is to be cut, through others it is only kept in mind', async () => {
  const illegal = { ip: 3_405_803_777, province: 11, seenAt: time }
  await offerIcp({
    illegalAccess: [
      { ...illegal, id: 1n, domain: 'ours.cn', provider: 110_000_000_001n },
      { ...illegal, id: 2n, domain: 'theirs.cn', provider: 5n },
    ],
  })
  expect(await openTasks()).toMatchObject([{ kind: 'illegal-access', about: 'ours.cn' }])
  const listed = await it.deps.db.selectFrom('blacklistEntries').select('key').orderBy('key').execute()
  expect(listed.map((entry) => entry.key)).toEqual(['203.0.113.1', 'ours.cn', 'theirs.cn'])
})

test('each of the four inspections and a notice opens a task with a deadline; what lives needs none', async () => {
  const about = { serviceId: regulatorId(service().id), serviceNumber: number, checkedAt: time }
  await offerIcp({
    inspections: {
      subjects: [
        {
          subjectId: regulatorId(filing.subject.id),
          name: '甲公司',
          certificateType: 1,
          certificateNumber: '91110105MA00000017',
        },
      ],
      access: [{ ...about, verdict: 2, domain: 'qingheyangli.cn' }],
      emptyServices: [
        { ...about, dead: 1 },
        { ...about, serviceNumber: '京ICP备2026000001号-9', serviceId: 9n, dead: 0 },
      ],
      liveness: [about],
    },
    notices: [{ kind: 1, filingNumber: number, content: '请更新负责人电话' }],
  })
  const tasks = await openTasks()
  expect(tasks.map((task) => task.kind).sort()).toEqual([
    'empty-service',
    'rectify',
    'unreachable-service',
    'wrong-access',
    'wrong-subject',
  ])
  for (const task of tasks) {
    expect(task.deadlineOn > it.deps.now().toISOString().slice(0, 10)).toBe(true)
    expect(task.about).toContain('甲公司')
  }
  const [wrong] = tasks.filter((task) => task.kind === 'wrong-subject')
  const whole = await it.staff.call(endpoints.getTask, { params: { taskId: wrong?.id ?? '' } })
  expect(whole.answer.detail).toMatchObject({ certificateNumber: '911101********0017' })

  it.later(30 * 86_400_000)
  const late = (await (await it.as('reviewer')).call(endpoints.listTasks)).answer
  expect([late.open, late.overdue]).toEqual([5, 5])
})

test('findings about addresses open tasks, results nobody waits for are shown', async () => {
  const range = { from: 3_405_803_776, to: 3_405_804_031 }
  await offer({ ip: { inspections: { outOfRange: [], conflicts: [], unreported: [range] } } })
  expect(await openTasks()).toMatchObject([{ kind: 'ip-unreported', about: '203.0.113.0-203.0.113.255' }])
  const codes = [{ code: 2003, description: '已报备', related: [] }]
  const results = { sources: [{ codes, operation: 1, id: 5n }], allocations: [], announcements: [], own: [] }
  const name = await offer({ ip: { results } })
  expect(await fileNamed(name)).toMatchObject({
    state: 'quarantined',
    fault: {
      reason: 'parked',
      details: {
        results: [
          {
            block: 'IPBAJG',
            outcome: { reason: 'ip-result', details: { about: '5', codes: [{ code: 2003, description: '已报备' }] } },
          },
        ],
      },
    },
  })
})

/** What was published of our filing, as a task names it. */
function verificationTask(): VerificationTask {
  const { subject, services } = filing
  const { filingMode, id, ...filed } = subject
  return {
    subject: { ...filed, regulatorId: regulatorId(id), filingMode, firstFiledAt: time },
    services: services.map((one) => ({
      ...one,
      regulatorId: regulatorId(one.id),
      domains: one.domains.map(({ id: own, name }) => ({ regulatorId: regulatorId(own), name })),
      access: one.access.map((access) => ({
        ...access,
        regulatorId: regulatorId(access.id),
        ips: access.ips.map((ip) => ({ ...ip, regulatorId: regulatorId(ip.id) })),
        reporter: 1n,
        filingMode: 1,
      })),
    })),
  } as VerificationTask
}

test('verification tasks and unfiled sites are answered in one file of the ledger', async () => {
  const site = { id: 3n, domain: 'unfiled.cn', ip: 3_405_803_777, carrier: 8n }
  await offerIcp({ tasks: [verificationTask()], unfiledSites: [site] })
  const tasks = await openTasks()
  expect(tasks.map((task) => [task.kind, task.isReported])).toEqual([
    ['unfiled-site', true],
    ['verification', true],
  ])
  const answer = (kind: string, body: object, who = it.staff) =>
    who.call(endpoints.answerTask, { params: { taskId: tasks.find((task) => task.kind === kind)?.id ?? '' }, body })
  expect((await answer('verification', { note: '已核实', passed: false })).problem.code).toBe(
    'inspections.answer-incomplete',
  )
  expect((await answer('unfiled-site', { note: '已关停' })).problem.code).toBe('inspections.answer-incomplete')
  const unknown = await answer('unfiled-site', { note: '已关停', outcome: 7 })
  expect([unknown.status, unknown.problem.code]).toEqual([422, 'inspections.outcome-unknown'])
  expect(unknown.problem.message.zh).toBe(
    '管局的处理结果表中没有 7，请从中选择：1 已督促办理备案，2 已停止接入，3 已完成备案，4 不是本单位接入，99 其他。',
  )
  const stranger = await it.as('reviewer', { providerId: (await it.anotherProvider()).id })
  expect((await answer('unfiled-site', { note: '已关停', outcome: 2 }, stranger)).status).toBe(404)
  expect((await answer('unfiled-site', { note: '已关停', outcome: 2 }, await it.as('auditor'))).status).toBe(403)

  expect((await answer('verification', { note: '电话有误', passed: false, faults: '手机号码' })).answer.state).toBe(
    'answered',
  )
  expect((await answer('unfiled-site', { note: '已关停', outcome: 2 })).status).toBe(200)
  expect((await answer('unfiled-site', { note: '已关停', outcome: 2 })).problem.code).toBe('inspections.task-not-open')
  await it.compose()
  await it.upload()

  const sent = it.administration.accepted.get(2)
  const opened = sent && (await unseal(sent, { dialect: v30, cipher: wireCipher }))
  const read = opened?.ok ? decodeUpload(v30, opened.xml) : undefined
  const icp = read?.ok ? read.value.icp : undefined
  expect(icp?.unfiledHandled).toMatchObject([
    { domain: 'unfiled.cn', outcome: 2, opinion: '已关停', provider: 110_000_000_001n },
  ])
  expect(icp?.verifications).toMatchObject([
    {
      refused: 1,
      faults: '手机号码',
      opinion: '电话有误',
      verifier: it.staff.caller.name,
      filing: { subject: { regulatorId: regulatorId(filing.subject.id), name: '甲公司' } },
    },
  ])
  const reported = (await it.staff.call(endpoints.listTasks, { query: { state: 'reported' } })).answer.tasks
  expect(reported.map((task) => task.sequence)).toEqual([2, 2])
  const ledger = (await it.staff.call(endpoints.listReportFiles)).answer.files
  expect(ledger[0]?.tasks.map((task) => task.about)).toHaveLength(2)
})

test('what is asked again while it is open is the same task, and another one once it was answered', async () => {
  const unfiledSites = [{ id: 3n, domain: 'unfiled.cn', ip: 3_405_803_777, carrier: 8n }]
  await offerIcp({ unfiledSites })
  const [task] = await openTasks()
  await offerIcp({ unfiledSites: [{ ...unfiledSites[0], carrier: 9n } as (typeof unfiledSites)[number]] })
  expect(await openTasks()).toEqual([task])
  const params = { taskId: task?.id ?? '' }
  await it.staff.call(endpoints.answerTask, { params, body: { note: '已关停', outcome: 2 } })
  await offerIcp({ unfiledSites })
  const [again] = await openTasks()
  expect(again?.id).not.toBe(task?.id)
})

test('an answer that cannot be put into a file is asked for again, and holds nothing up', async () => {
  const site = { domain: 'unfiled.cn', ip: 3_405_803_777, carrier: 8n }
  await offerIcp({
    unfiledSites: [
      { ...site, id: 3n },
      { ...site, id: 4n, domain: 'other.cn' },
    ],
  })
  // an administration may deliver a number that its own schema refuses
  const unfiledHandling = [
    { id: 2, name: '已停止接入' },
    { id: 1500, name: '已移交' },
  ]
  await offer({ codeTables: { tables: { unfiledHandling } } })
  const [first] = await openTasks()
  const whole = await it.staff.call(endpoints.getTask, { params: { taskId: first?.id ?? '' } })
  expect(whole.answer.outcomes).toEqual([
    { id: 2, zh: '已停止接入', en: 'Access was cut' },
    { id: 1500, zh: '已移交', en: '已移交' },
  ])
  expect((await it.staff.call(endpoints.getCodeTables)).answer.unfiledHandling).toEqual(whole.answer.outcomes)
  for (const [n, task] of (await openTasks()).entries())
    await it.staff.call(endpoints.answerTask, {
      params: { taskId: task.id },
      body: { note: '已关停', outcome: n === 0 ? 1500 : 2 },
    })
  await it.compose()
  await it.upload()
  expect(await openTasks()).toMatchObject([
    { fault: { reason: 'not-encodable', details: { places: [{ reason: 'outOfRange' }] } } },
  ])
  expect((await it.staff.call(endpoints.listTasks, { query: { state: 'reported' } })).answer.tasks).toHaveLength(1)
})

test('the tables an administration delivers are in the forms at once, for its own providers only', async () => {
  const known = (await it.staff.call(endpoints.getCodeTables)).answer
  expect(known.sample).toBe(true)
  await offer({
    codeTables: {
      tables: {
        natures: [
          { id: 44, name: '企业', valid: 1 },
          { id: 45, name: '国防机构', valid: 1 },
        ],
        contents: [
          { id: 501, name: '元宇宙', bit: 1, valid: 1 },
          { id: 502, name: '旧类', bit: 2, valid: 0 },
        ],
        regions: [
          { id: 110_000, name: '北京市', valid: 1, level: 1 },
          { id: 110_100, name: '市辖区', valid: 1, level: 2 },
          { id: 110_199, name: '新区', valid: 1, level: 3 },
        ],
      },
    },
  })
  const { answer } = await it.staff.call(endpoints.getCodeTables)
  expect(answer.sample).toBe(false)
  expect(answer.contents).toEqual([{ id: 501, zh: '元宇宙', en: '元宇宙' }])
  expect(answer.natures.find(({ nature }) => nature === 'enterprise')).toMatchObject({ id: 44, en: 'Enterprise' })
  expect(answer.natures.find(({ nature }) => nature === 'military')).toMatchObject({ id: 45 })
  expect(answer.languages).toEqual(known.languages)
  expect(answer.regions).toEqual([
    {
      code: '110000',
      zh: '北京市',
      children: [{ code: '110100', zh: '市辖区', children: [{ code: '110199', zh: '新区' }] }],
    },
  ])
  expect(
    (await listOutcomes(it.deps, (await it.downloads()).at(-1)?.id ?? '')).map(({ outcome }) => outcome),
  ).toMatchObject([
    {
      reason: 'code-tables-in-force',
      details: { unmatched: expect.arrayContaining([expect.stringContaining('个人')]) },
    },
  ])

  expect(await codeTablesInForce(it.deps.db, '440000')).toEqual(sampleCodeTables)
  const stranger = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  expect((await stranger.call(endpoints.getCodeTables)).answer.sample).toBe(true)
})

test('what an administration holds is compared with our registry, and the differences are told', async () => {
  await it.administration.publish('BASJ2', filing)
  const [published] = await it.administration.offers.splice(0)
  const opened = published && (await unseal(published, { dialect: v30, cipher: wireCipher }))
  const { decodeDownload } = await import('@openbeian/regulator')
  const read = opened?.ok ? decodeDownload(v30, opened.xml) : undefined
  const [same] = read?.ok ? (read.value.icp?.published ?? []) : []
  if (!same) throw new Error('nothing was published')
  const agreeing = await offer({ synchronisation: { icp: [same] } })
  expect((await fileNamed(agreeing))?.state).toBe('applied')
  const latest = async () => (await it.staff.call(endpoints.listReconciliations)).answer.reconciliations[0]
  expect(await latest()).toMatchObject({ kind: 'filings', received: 1, agreeing: 1, differences: [] })

  const changed = structuredClone(same)
  const [first] = changed.services
  if (first?.domains[0]) first.domains[0].name = 'moved.cn'
  const unknown = { ...same, subject: { ...same.subject, regulatorId: 4n, filingNumber: '京ICP备2026000009号' } }
  await offer({ synchronisation: { icp: [changed, unknown] } })
  expect(await latest()).toMatchObject({
    received: 2,
    agreeing: 0,
    differences: [
      { what: 'differs', about: number, field: 'domains', here: 'qingheyangli.cn', there: 'moved.cn' },
      { what: 'missing-here', about: '京ICP备2026000009号' },
    ],
  })
  await offer({ synchronisation: { icp: [unknown] } })
  expect((await latest())?.differences).toContainEqual({ what: 'missing-there', about: '京ICP备2026000001号' })
  expect((await it.staff.call(endpoints.listNotices)).answer.notices.map((notice) => notice.kind)).toContain(
    'registry-differs',
  )
  const stranger = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  expect((await stranger.call(endpoints.listReconciliations)).answer.reconciliations).toEqual([])
})
