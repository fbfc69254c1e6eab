import { randomUUID } from 'node:crypto'
import type { IncidentBody, SignInServiceSettings } from '@openbeian/contract'
import type { Caller } from './platform/caller.ts'
import type { Db } from './platform/postgres/database.ts'
import { hourMs } from './platform/time/durations.ts'
import { insertAccount, insertCustomer } from './records/accounts/accounts.store.ts'
import { insertSignUp } from './records/accounts/pending-sign-ups.store.ts'
import { newKey } from './records/accounts/second-factor-codes.ts'
import { sealedFactorKey } from './records/accounts/second-factors.store.ts'
import { insertService } from './records/accounts/sign-in-services.store.ts'
import { writeAudit } from './records/audit/write-audit.ts'
import { noteUsedUp } from './records/budgets/budgets.store.ts'
import { putChannel } from './records/channels/put-channel.ts'
import { sealedFiledName } from './records/filed-materials/filed-materials.store.ts'
import { insertImport } from './records/imports/imports.store.ts'
import { sealLetter } from './records/mandates/mandate.ts'
import { insertMandate } from './records/mandates/mandates.store.ts'
import { insertRequest, keepProof } from './records/privacy/data-requests.store.ts'
import { insertIncident } from './records/privacy/incidents.store.ts'
import { sealedTaskSubject } from './records/tasks/task.ts'
import type { TestApp } from './test-app.ts'

export interface StaffRows {
  channel: { administration: string; ispId: string }
  reportFileId: string
  downloadId: string
  taskId: string
  messageId: string
  riskId: string
  usedUpId: string
  signUpId: string
  factorOf: string
  loadedFileId: string
  dataRequestId: string
  mandateId: string
  endingMandateId: string
  /** Who holds them. */
  agentCustomerId: string
  agentCode: string
  incidentId: string
  importId: string
  /** People sign in by it; switched off. */
  serviceId: string
}

/** Graver than what nobody counts. */
export const anIncident: IncidentBody = {
  ...{ title: '邮件误发', data: '', persons: 1, cause: '', measures: '', told: '', summary: '' },
  ...{ grade: 'larger', knownAt: '2026-11-30T00:00:00.000Z' },
}

/** One row of everything that staff of a provider are shown beside orders and what is filed. */
export async function insertStaffRows(
  { deps, provider, customer }: TestApp,
  { orderId, subjectId, reviewer }: { orderId: string; subjectId: string; reviewer: Caller },
): Promise<StaffRows> {
  const { db } = deps
  const at = deps.now()
  const providerId = provider.id
  const by = reviewer.accountId
  const nothing = Buffer.from('')
  const channel = { administration: '110000', ispId: '110000000001' }
  const channelId = await putChannel(deps, {
    providerId,
    name: '北京市通信管理局',
    administration: channel.administration,
    ispId: BigInt(channel.ispId),
    baseUrl: 'http://127.0.0.1:1',
    userName: 'demo',
    secrets: { password: 'demo-pass' },
  })
  const payload = { channelId, payloadSealed: nothing, payloadKey: nothing }
  const { id: reportFileId } = await db
    .insertInto('reportFiles')
    .values({ ...payload, sequence: 1, state: 'composed', sizeBytes: 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: downloadId } = await db
    .insertInto('downloadFiles')
    .values({ ...payload, fileName: '1.zip', state: 'applied' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const { id: taskId } = await db
    .insertInto('tasks')
    .values({
      id,
      providerId,
      channelId,
      customerId: customer.id,
      kind: 'rectify',
      aboutSealed: sealedTaskSubject.seal(deps.cipher, id, '示例网站'),
      questionKey: nothing,
      detailSealed: nothing,
      openedAt: at,
      deadlineOn: '2026-12-31',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: messageId } = await db
    .insertInto('messages')
    .values({ providerId, orderId, channel: 'sms', sealed: nothing, shownTo: '138****0000', createdAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const risk = { kind: 'mobile', key: nothing, shown: '138****0000' } as const
  const { id: riskId } = await db
    .insertInto('riskList')
    .values({ providerId, ...risk, markedBy: by, markedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('reconciliations')
    .values({ channelId, downloadFileId: downloadId, at, kind: 'filings', received: 0, agreeing: 0 })
    .execute()
  const materialId = randomUUID()
  await db
    .insertInto('filedMaterials')
    .values({
      id: materialId,
      providerId,
      channelId,
      filedSubjectId: subjectId,
      part: 'subject',
      regulatorId: '1',
      number: '京ICP备2026000001号',
      nameSealed: sealedFiledName.seal(deps.cipher, materialId, '示例公司'),
      kind: 'commitment-letter',
      contentType: 'image/jpeg',
      sizeBytes: 0,
      sentBy: by,
      sentAt: at,
    })
    .execute()
  await writeAudit(deps, { caller: reviewer, action: 'order.reveal', about: `order:${orderId}` })
  await writeAudit(deps, { caller: reviewer, action: 'look.alarm', about: `account:${reviewer.accountId}` })
  await insertJudgements(db, { providerId, orderId, by, at })
  const factorOf = await insertFactor(deps, providerId)
  const loadedFileId = await insertLoaded(db, { providerId, by, approvedBy: factorOf, at })
  const usedUpId = await insertUsedUp(deps, reviewer)
  const signUpId = await insertSignUp(deps, {
    providerId,
    said: { login: 'pending@example.cn', name: '周待定', customerName: '待定客户' },
    passwordHash: '-',
    createdAt: at,
    expiresAt: new Date(at.getTime() + hourMs),
  })
  const dataRequestId = await insertRequestAndProof(deps, { providerId, customerId: customer.id, by })
  return {
    channel,
    reportFileId,
    downloadId,
    taskId,
    messageId,
    riskId,
    usedUpId,
    loadedFileId,
    signUpId,
    factorOf,
    dataRequestId,
    ...(await insertMandates(deps, { providerId, customerId: customer.id, by })),
    importId: await anImport(deps, reviewer.providerId),
    incidentId: await insertIncident({ ...deps, caller: reviewer }, anIncident),
    serviceId: await insertSignInService(db, { providerId, at }),
  }
}

/** As administrators fill it in. */
export const serviceSettings: SignInServiceSettings = {
  isOn: false,
  issuer: 'https://id.example.cn',
  clientId: 'openbeian',
  scopes: [],
  doors: ['staff'],
  nameZh: '单位账号',
  nameEn: 'Company account',
  mailDomains: [],
  secondFactor: { amr: [], acr: [] },
  unknown: 'refuse',
  staffRules: [],
  memberRules: [],
}

async function insertSignInService(db: Db, it: { providerId: string; at: Date }): Promise<string> {
  const id = randomUUID()
  await insertService(db, { ...it, id, settings: serviceSettings, secretSealed: null })
  return id
}

/** What a customer asked for with its data, and the proof of a deletion. */
async function insertRequestAndProof(
  deps: TestApp['deps'],
  { providerId, customerId, by }: { providerId: string; customerId: string; by: string },
): Promise<string> {
  const at = deps.now()
  await keepProof(deps, providerId, { number: randomUUID(), at: at.toISOString(), tables: [] })
  const asked = { providerId, customerId, askedBy: by, kind: 'explanation', words: '请说明保存了什么' } as const
  return insertRequest(deps, { ...asked, askedAt: at, dueAt: at })
}

/** Two mandates of the customer that wait for a reviewer, and who holds them. */
async function insertMandates(
  deps: TestApp['deps'],
  { providerId, customerId, by }: { providerId: string; customerId: string; by: string },
) {
  const { db, cipher, now } = deps
  const agentCustomerId = await insertCustomer(deps, providerId, '代办公司')
  const agentCode = 'DB-AAAA-BBBB-CCCC'
  await db
    .insertInto('agents')
    .values({ customerId: agentCustomerId, providerId, code: agentCode, madeAt: now() })
    .execute()
  const [mandateId, endingMandateId] = [randomUUID(), randomUUID()]
  for (const id of [mandateId, endingMandateId]) {
    await insertMandate(db, {
      id,
      providerId,
      customerId,
      agentCustomerId,
      orderTypes: ['FIRST', 'CHANGE_SERVICE'],
      validFrom: '2000-01-01',
      validUntil: '2999-12-31',
      state: 'waiting',
      letterType: 'image/jpeg',
      letterSealed: sealLetter(cipher, id, Buffer.from('letter')),
      givenBy: by,
      givenAt: now(),
    })
  }
  return { mandateId, endingMandateId, agentCustomerId, agentCode }
}

/** A colleague who signs in with a code. */
async function insertFactor({ db, cipher, now }: TestApp['deps'], providerId: string): Promise<string> {
  const colleague = {
    providerId,
    login: 'coded@example.cn',
    name: '秦同事',
    role: 'auditor',
    passwordHash: '-',
  } as const
  const accountId = await insertAccount({ db, cipher }, colleague)
  if (!accountId) throw new Error('There is such an account already.')
  const keySealed = sealedFactorKey.seal(cipher, accountId, newKey())
  await db.insertInto('secondFactors').values({ accountId, keySealed, since: now(), lastStep: 0n }).execute()
  return accountId
}

/** A file that an operator loaded and switched on. */
async function insertLoaded(
  db: TestApp['deps']['db'],
  { providerId, by, approvedBy, at }: { providerId: string; by: string; approvedBy: string; at: Date },
): Promise<string> {
  const id = randomUUID()
  const file = { id, kind: 'rule-pack', name: 'provider.none', version: '1', content: '{}' } as const
  await db
    .insertInto('loadedFiles')
    .values({ ...file, providerId, loadedBy: by, loadedAt: at })
    .execute()
  const edition = { kind: 'dialect', name: 'edition', version: 'E.1', content: '{}' } as const
  await db
    .insertInto('loadedFiles')
    .values({ ...edition, id: randomUUID(), providerId, loadedBy: by, loadedAt: at, approvedBy, approvedAt: at })
    .execute()
  const target = 'pack:provider.none'
  const switched = { providerId, target, number: 1, fileId: id, effectiveFrom: '2999-01-01' } as const
  await db
    .insertInto('loadedSwitches')
    .values({ ...switched, madeBy: by, madeAt: at })
    .execute()
  return id
}

/** What the rules and people said of an order that was handed in. */
async function insertJudgements(
  db: TestApp['deps']['db'],
  { providerId, orderId, by, at }: { providerId: string; orderId: string; by: string; at: Date },
): Promise<void> {
  await db.updateTable('orders').set({ rulePackVersion: '2026.1' }).where('id', '=', orderId).execute()
  await db
    .insertInto('settingVersions')
    .values({ providerId, version: 1, madeAt: at, whySealed: Buffer.from(''), changes: '[]' })
    .execute()
  await db.insertInto('ruleVersions').values({ providerId, version: 1, adjust: '[]', madeAt: at }).execute()
  await db
    .insertInto('ruleHits')
    .values({ providerId, orderId, at, rule: 'name.too-short', severity: 'blocks', field: 'subject.name' })
    .execute()
  await db
    .insertInto('orderActions')
    .values({ orderId, at, action: 'refuse', actor: 'administration', fromState: 'reported', toState: 'refused' })
    .execute()
  await db.insertInto('faceTerms').values({ providerId, textVersion: '1', accepts: true, decidedAt: at }).execute()
  await db
    .insertInto('otherWays')
    .values({ providerId, orderId, personKey: Buffer.from(''), way: 'in-person', askedBy: by, askedAt: at })
    .execute()
}

async function insertUsedUp({ db, now }: TestApp['deps'], { providerId, accountId }: Caller): Promise<string> {
  const at = now()
  const { id } = await noteUsedUp(db, {
    key: Buffer.from('one'),
    providerId,
    budget: 'submissions.account',
    span: 'hour',
    accountId,
    whoSealed: null,
    at,
    until: new Date(at.getTime() + hourMs),
  })
  return id
}

async function anImport({ db, cipher, now }: TestApp['deps'], providerId: string): Promise<string> {
  const id = randomUUID()
  await insertImport({ db, cipher }, { id, providerId, name: 'a.xlsx', sizeBytes: 3, madeBy: null, madeAt: now() })
  return id
}
