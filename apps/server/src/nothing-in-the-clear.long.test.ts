import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoints, type OrderView } from '@openbeian/contract'
import { type Filing, inventedResidentId, inventedUscc } from '@openbeian/filing'
import { encodeDownload, type IcpDownload, v30 } from '@openbeian/regulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUpByLink, tokenSentTo } from './desks/accounts/test-sign-up.ts'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  aPicture,
  aResource,
  look,
  save,
  submit,
} from './desks/applying/test-orders.ts'
import { aPhone } from './desks/handover/test-phone.ts'
import { removeExpired } from './desks/operating/remove-expired.job.ts'
import { gatewayInTest } from './desks/reporting/test-gateway.ts'
import { serverAtSimulator } from './desks/reporting/test-simulator.ts'
import { aDrawing, makeSheet } from './papers/sheets/test-sheets.ts'
import { diskFileStore } from './platform/outside/disk-file-store.ts'
import { createLog } from './platform/process/log.ts'
import { findAccount, getAccountView } from './records/accounts/accounts.store.ts'
import type { TestCaller } from './test-app.ts'
import { columnsOf, dumpOf, filesIn, findPlanted, type Place, writingsOf } from './test-planted.ts'

/** Invented, and nowhere else in the product. */
const principal = '欧阳拾贝'
const manager = '司徒望舒'
const account = '端木拾遗'
const login = 'duanmu.shiyi@planted.example'
const password = 'sycamore lantern 7431'
const wrongPassword = 'sycamore lantern 7432'
const company = '北京拾贝望舒样例园艺有限公司'
const licence = inventedUscc('91', '110105', 'MA7Q3PX1')
const [principalId, managerId] = [612, 724].map((n) => inventedResidentId('110105', '1987-06-05', n))
const mobiles = { principal: '13910563817', manager: '13810957294', emergency: '13701194536', other: '13601482957' }
const mails = { principal: 'ouyang.shibei@planted.example', manager: 'situ.wangshu@planted.example' }
const landline = '010-62384917'
const home = '梧桐里七十三号院玉兰楼九单元'
const licensed = '北京市朝阳区海棠胡同八十六号'
const remark = '联系人住在紫藤巷四十二号'
/** What people type beside, each with somebody's name or number in it. */
const words = {
  reason: '因欧阳拾贝来电查询而查看',
  openReason: '司徒望舒托人询问紫藤巷地址',
  note: '与欧阳拾贝本人视频核对过',
  sendBack: '请司徒望舒改填手机号',
  pass: '端木拾遗补齐材料后通过',
  risk: '端木拾遗冒用欧阳拾贝身份',
  lift: '欧阳拾贝已澄清冒用一事',
  message: '端木拾遗投诉没有收到短信',
  refusal: '负责人欧阳拾贝与证件不符',
  approval: '司徒望舒已电话核实同意',
  answered: '欧阳拾贝的记录校验出错',
  stopped: '接入商联系人端木拾遗已停用',
  rectify: '请司徒望舒更新住址梧桐里',
  listed: '尉迟惊蛰',
  listedWhy: '尉迟惊蛰多次虚假备案',
  stranger: '慕容小雪的个人工作室',
  answer: '欧阳拾贝电话无人接听',
  material: '委托书上司徒望舒签字不清',
}
const planted = [
  ...[principal, manager, account, login, password, wrongPassword, company, licence, principalId, managerId],
  ...[...Object.values(mobiles), ...Object.values(mails), landline, home, licensed, remark, ...Object.values(words)],
].filter((it) => it !== undefined)

const folders: string[] = []
const logged: string[] = []
const log = createLog('trace', { write: (line) => void logged.push(line) })
const places: Place[] = []
/** Links and codes that went out, and tokens of sessions. */
const secrets: string[] = []

beforeAll(async () => {
  await walkAtSimulator()
  await walkWithTasks()
  places.push({ name: 'the log', bytes: Buffer.from(logged.join('')) })
}, 600_000)
afterAll(() => Promise.all(folders.map((it) => rm(it, { recursive: true }))))

async function aFileStore() {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-planted-'))
  folders.push(folder)
  return { folder, files: diskFileStore(folder) }
}

function plantedFiling(resourceId: string): Filing {
  const filing = aFilingOf(resourceId, licence)
  filing.subject.name = company
  filing.subject.address = home
  filing.subject.remark = remark
  filing.subject.certificate.address = licensed
  const [service] = filing.services
  if (!service) throw new Error('the sample has no service')
  for (const domain of service.domains) domain.holder = company
  const persons = [
    [filing.subject.principal, principal, principalId, mobiles.principal, mails.principal],
    [service.manager, manager, managerId, mobiles.manager, mails.manager],
  ] as const
  for (const [person, name, number = '', mobile, email] of persons) {
    Object.assign(person, { name, mobile, email, landline, emergencyPhone: mobiles.emergency })
    person.certificate.number = number
  }
  service.manager.landline = '010-62384918'
  service.manager.emergencyPhone = mobiles.other
  return filing
}

/** From sign-up to the number, by way of a draft sent back, a refusal, a phone and a signature. */
async function walkAtSimulator(): Promise<void> {
  const { folder, files } = await aFileStore()
  const it = await serverAtSimulator({ log, files, settings: { signedOnScreenIn: ['110000'] } })
  it.deps.sender = {
    sms: async ({ text }) => void noteSecrets(text),
    email: async ({ text }) => void noteSecrets(text),
  }
  try {
    const applicant = await signUp(it)
    const reviewer = await it.as('reviewer')
    const supervisor = await it.as('supervisor')
    const filing = plantedFiling(await aResource(it, applicant.caller.customerId))
    const { id } = await aCompleteDraft(it, applicant, filing)
    await signOnPhone(it, applicant, id)
    await uploadByPhone(it, applicant, id)
    const params = { orderId: id }
    ok(await applicant.call(endpoints.sendContactCode, { params, body: { at: 'subject.principal.mobile' } }))
    await reviewOnce(it, { applicant, reviewer, supervisor, id })
    ok(await act(supervisor, id, 'pass', { note: words.pass }))
    await it.waitFor(supervisor, id, 'smsPending')
    await it.decide('refuse', `${words.refusal} ${mobiles.principal}`)
    await it.waitFor(supervisor, id, 'refused')
    places.push(...(await columnsOf(it.deps.db)))
    ok(await act(applicant, id, 'reopen'))
    ok(await submit(applicant, id))
    ok(await act(reviewer, id, 'confirmIdentity', { note: words.note }))
    ok(await act(supervisor, id, 'pass', { note: words.pass }))
    await it.waitFor(supervisor, id, 'smsPending')
    await it.decide('approve', words.approval)
    await it.waitFor(supervisor, id, 'approved')
    await staffAtWork(it, { supervisor, id })
    await removeExpired(it.deps)
    secrets.push(...[applicant, reviewer, supervisor].map(({ headers }) => String(headers.cookie).split('=')[1] ?? ''))
    secrets.push(...[applicant, reviewer].map(({ headers }) => headers['x-csrf-token'] ?? ''))
    places.push(...(await columnsOf(it.deps.db)), await dumpOf(it.deps.db, it.ownerUrl()), ...(await filesIn(folder)))
  } finally {
    await it.close()
  }
}

type Simulated = Awaited<ReturnType<typeof serverAtSimulator>>

const ok = (said: { status: number; problem?: unknown }): void => {
  if (said.status !== 200) throw new Error(JSON.stringify(said.problem))
}

/** Codes and the tokens of links, as they leave. */
function noteSecrets(text: string): void {
  for (const [, token = ''] of text.matchAll(/#([\w-]{20,})/g)) secrets.push(token)
  for (const [code] of text.matchAll(/(?<!\d)\d{6}(?!\d)/g)) secrets.push(code)
}

async function signUp(it: Simulated): Promise<TestCaller> {
  const { headers } = await signUpByLink(it, { login, password, name: account, customerName: `${account}的工作室` })
  secrets.push(String(headers['set-cookie']).split(/[=;]/)[1] ?? '', await tokenSentTo(it, login))
  await it.anyone.call(endpoints.signIn, { body: { login, password: wrongPassword } })
  await it.anyone.call(endpoints.signIn, { body: { login: mails.manager, password: wrongPassword } })
  await it.anyone.call(endpoints.signIn, { body: { login, password } })
  const known = await findAccount(it.deps, it.provider.id, login)
  const { customerId } = await getAccountView(it.deps, known?.id ?? '')
  return it.as('applicant', { customerId: customerId ?? '' })
}

async function signOnPhone(it: Simulated, applicant: TestCaller, orderId: string): Promise<void> {
  const made = await makeSheet(applicant, orderId)
  ok(made)
  const body = { step: 'signature', sheetId: made.answer.id }
  const started = await applicant.call(endpoints.startHandover, { params: { orderId }, body })
  ok(started)
  const phone = openedBy(it, started.answer.link)
  ok(await phone.call(endpoints.openHandover))
  ok(await phone.call(endpoints.getSheetByHandover))
  ok(await phone.call(endpoints.signByHandover, { body: { signer: principal, drawing: aDrawing, agreed: true } }))
}

async function uploadByPhone(it: Simulated, applicant: TestCaller, orderId: string): Promise<void> {
  const body = { step: 'upload', about: 'subject', kinds: ['id-front'] }
  const started = await applicant.call(endpoints.startHandover, { params: { orderId }, body })
  ok(started)
  const phone = openedBy(it, started.answer.link)
  ok(await phone.call(endpoints.openHandover))
  ok(await phone.call(endpoints.uploadByHandover, { body: { kind: 'id-front' }, file: await aPicture() }))
  ok(await applicant.call(endpoints.startHandover, { params: { orderId }, body: { ...body, send: true } }))
}

function openedBy(it: Simulated, link: string | undefined) {
  secrets.push(new URL(link ?? 'about:none').hash.slice(1))
  return aPhone(it, link)
}

interface Review {
  applicant: TestCaller
  reviewer: TestCaller
  supervisor: TestCaller
  id: string
}

async function reviewOnce(it: Simulated, { applicant, reviewer, supervisor, id }: Review): Promise<void> {
  const params = { orderId: id }
  ok(await submit(applicant, id))
  ok(await supervisor.call(endpoints.openOrder, { params, body: { reason: words.openReason } }))
  ok(await reviewer.call(endpoints.claimOrder, { params }))
  const paths = ['subject.principal.mobile', 'subject.principal.certificate.number']
  ok(await reviewer.call(endpoints.reveal, { params, body: { reason: words.reason, paths } }))
  ok(await act(reviewer, id, 'confirmIdentity', { note: words.note }))
  const reasons = [{ at: 'services.0.manager.mobile', text: `${words.sendBack} ${mobiles.other}` }]
  ok(await act(reviewer, id, 'sendBack', { reasons, note: words.note }))
  const { answer } = await applicant.call(endpoints.getDraft, { params })
  answer.filing.subject.remark = `${remark}，已改`
  ok(await save(applicant, { id, version: answer.version }, answer.filing))
  ok(await act(applicant, id, 'resubmit', { confirmedTrue: true }))
  const { materials }: OrderView = await look(supervisor, id)
  for (const { id: materialId } of materials)
    ok(await supervisor.call(endpoints.getMaterialContent, { params: { materialId } }))
  expect((await it.anyone.call(endpoints.getOrder, { params })).status).toBe(401)
}

async function staffAtWork(it: Simulated, { supervisor, id }: Pick<Review, 'supervisor' | 'id'>): Promise<void> {
  const entry = { kind: 'mobile', value: mobiles.other, reason: words.risk }
  const { answer } = await supervisor.call(endpoints.addRiskEntry, { body: entry })
  ok(await supervisor.call(endpoints.liftRisk, { params: { riskId: answer.id }, body: { reason: words.lift } }))
  const { messages } = (await supervisor.call(endpoints.listMessages)).answer
  for (const { id: messageId } of messages.slice(0, 3))
    ok(await supervisor.call(endpoints.readMessage, { params: { messageId }, body: { reason: words.message } }))
  for (const endpoint of [endpoints.listOrders, endpoints.listNotices, endpoints.listReportFiles, endpoints.listAudit])
    ok(await supervisor.call(endpoint))
  ok(await supervisor.call(endpoints.getOrder, { params: { orderId: id } }))
  await it.anyone.call(endpoints.decideNeed, { body: { facts: { name: principal, mobile: mobiles.principal } } })
}

/** What an administration says by itself: refusals of files, blacklists, tasks, ends, results of materials. */
async function walkWithTasks(): Promise<void> {
  const { folder, files } = await aFileStore()
  const it = await gatewayInTest({ log, files })
  const offer = async (icp: IcpDownload) => {
    await it.administration.offerXml(`file ${Math.random()}`, encodeDownload(v30, { icp }))
    await it.download()
  }
  try {
    const admin = await it.as('admin')
    const reopen = () => admin.call(endpoints.reopenChannel, { params: { channelId: it.channelId } })
    await it.orderReady({ filing: plantedFiling(''), name: company })
    it.administration.state.answers = [{ code: 8, message: words.answered }]
    await it.work()
    await it.compose()
    await it.upload()
    ok(await reopen())
    it.administration.state.answers = [{ code: 5, message: words.stopped }]
    await it.work()
    ok(await reopen())
    await it.work()
    const filing = it.administration.filing(1)
    await it.administration.decide('BAJG1', filing, 1001)
    await it.administration.publish('BASJ1', filing)
    const stranger = structuredClone(filing)
    stranger.subject.id = 999_999_999n
    stranger.subject.name = words.stranger
    await it.administration.publish('BASJ2', stranger)
    await it.administration.decide('BAJG2', stranger, 1002, words.refusal)
    await it.download()
    const subject = { name: words.listed, certificate: { type: 2, number: managerId ?? '' } }
    await offer({
      blacklists: { subjects: [{ subject, operation: 0, remark: words.listedWhy }], services: [] },
    })
    await offer({ notices: [{ kind: 1, content: words.rectify }] })
    await offer({ unfiledSites: [{ id: 3n, domain: 'unfiled.cn', ip: 3_405_803_777, carrier: 8n }] })
    await answerTasks(it.staff)
    await it.work()
    const body = { number: '京ICP备2026000001号-1', kind: 'verification-sheet' }
    ok(await it.staff.call(endpoints.sendFiledMaterial, { body, file: await aPicture(), fileName: `${principal}.jpg` }))
    await it.work()
    const about = String((filing.services[0]?.id ?? 0n) + 9_007_199_254_740_993n)
    const refused = { codes: [{ code: 1061, description: words.material }], operation: 35, about }
    await offer({ results: { records: [refused] } })
    const imported = Buffer.from(encodeDownload(v30, { icp: { cancelled: [{ kind: 0, recordId: 77n }] } }))
    const named = { fileName: `${principal} ${mobiles.principal}.xml`, body: { reason: words.reason } }
    const channel = { channelId: it.channelId }
    ok(await admin.call(endpoints.importDownloadFile, { params: channel, file: imported, ...named }))
    await offer({ cancelled: [{ kind: 0, recordId: filing.subject.id + 9_007_199_254_740_993n }] })
    places.push(...(await columnsOf(it.deps.db)), await dumpOf(it.deps.db, it.ownerUrl()), ...(await filesIn(folder)))
  } finally {
    await it.administration.close()
    await it.close()
  }
}

async function answerTasks(staff: TestCaller): Promise<void> {
  const { tasks } = (await staff.call(endpoints.listTasks, { query: { state: 'open' } })).answer
  for (const { id: taskId, kind } of tasks) {
    const body = { note: words.answer, ...(kind === 'unfiled-site' ? { outcome: 2 } : {}) }
    await staff.call(endpoints.answerTask, { params: { taskId }, body })
  }
}

test('the walk has left something everywhere', () => {
  const holding = new Set(places.filter(({ bytes }) => bytes.length > 0).map(({ name }) => name))
  for (const column of [
    ...['report_files.answer_message_sealed', 'notices.details_sealed', 'tasks.question_key', 'messages.sealed'],
    ...['blacklist_entries.name_sealed', 'applied_results.details_sealed', 'filed_materials.name_sealed'],
    ...['download_files.fault_sealed', 'risk_list.reason_sealed', 'order_actions.words_sealed', 'audit.said_sealed'],
    ...['sheet_signatures.signed_sealed', 'orders.return_reasons_sealed', 'handovers.token_key', 'the log'],
  ])
    expect(holding, column).toContain(column)
  expect(places.filter(({ name }) => name.startsWith('file ')).length).toBeGreaterThan(5)
  expect(logged.length).toBeGreaterThan(100)
  expect(secrets.filter(Boolean).length).toBeGreaterThan(5)
})

test('no column, no dump, no file and no line of the log names a person, in whatever writing', () => {
  expect(findPlanted(places, planted)).toEqual([])
})

test('no link, no code, no token of a session and no password stands in a line of the log', () => {
  const lines = places.filter(({ name }) => name === 'the log')
  expect(findPlanted(lines, [...secrets.filter((it) => it.length > 6), password, wrongPassword])).toEqual([])
  for (const code of secrets.filter((it) => /^\d{6}$/.test(it)))
    expect(logged.filter((line) => new RegExp(`(?<![\\w.-])${code}(?![\\w.-])`).test(line))).toEqual([])
})

test.each(writingsOf(principal).map(({ as, writing }) => [as, writing] as const))(
  'what is written in %s would be found',
  (_, writing) => {
    const bytes = Buffer.concat([Buffer.from('abc'), writing, Buffer.from('xyz')])
    expect(findPlanted([{ name: 'a place', bytes }], [principal])).not.toEqual([])
  },
)
