import { endpoints, type SettingChange } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../platform/deps.ts'
import { getSettings } from '../../records/accounts/accounts.store.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aResource, save, serverWithRules } from '../applying/test-orders.ts'
import { changeSettings } from './change-settings.ts'

let app: TestApp
let admin: TestCaller
const why = '按本单位的规定调整'

beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  admin = await app.as('admin')
})

const look = async (who = admin) => (await who.call(endpoints.getSettings)).answer
const change = async (changes: SettingChange[], version?: number) =>
  admin.call(endpoints.changeSettings, { body: { version: version ?? (await look()).version, why, changes } })
const effectOf = async (name: string, value: unknown) => {
  const { answer } = await admin.call(endpoints.trySettings, { body: { changes: [{ name, value }] } })
  return answer.effects[0]
}
const stored = () => getSettings(app.deps.db, app.provider.id)

test('what is saved counts at once, is a version with who and why, and stands in the audit', async () => {
  const { status, answer } = await change([{ name: 'keepReplacedDays', value: 30 }])
  expect(status).toBe(200)
  expect(settingOf(await stored(), 'keepReplacedDays')).toBe(30)
  const view = await look()
  expect(view.set).toMatchObject({ keepReplacedDays: 30 })
  expect(view.versions[0]).toMatchObject({
    version: answer.version,
    byName: admin.caller.name,
    why,
    changes: [{ name: 'keepReplacedDays', after: 30 }],
  })
  expect(await auditOf(app.deps, `settings:${answer.version}`)).toMatchObject([
    { action: 'settings.change', before: { keepReplacedDays: 'usual' }, after: { keepReplacedDays: 30 } },
  ])
})

test('what is as usual again is not stored, and nothing else is lost', async () => {
  await change([{ name: 'signIn.staffIdleMinutes', value: 30 }])
  await change([{ name: 'signIn.staffIdleMinutes' }, { name: 'keepAbandonedDays', value: 90 }])
  const now = await stored()
  expect(settingOf(now, 'signIn.staffIdleMinutes')).toBe(60)
  expect(settingOf(now, 'signIn.secondFactor')).toBe('voluntary')
  expect(now).not.toHaveProperty('keepAbandonedDays')
})

test('all that is wrong is told at once, and then nothing is changed', async () => {
  const before = await stored()
  const { status, problem } = await change([
    { name: 'keepReplacedDays', value: -1 },
    { name: 'keepReplacedDay', value: 3 },
    { name: 'maxBytesOfOrder', value: 1024 ** 2 },
    { name: 'demonstration', value: true },
  ])
  expect(status).toBe(422)
  expect(problem.findings?.map(({ at, proposed }) => [at, proposed])).toEqual([
    ['keepReplacedDays', undefined],
    ['keepReplacedDay', 'keepReplacedDays'],
    ['demonstration', undefined],
  ])
  expect(await stored()).toEqual(before)
})

test('nobody overwrites what somebody else saved meanwhile', async () => {
  const { version } = await look()
  await change([{ name: 'watermarkShownMaterials', value: true }])
  const late = await change([{ name: 'watermarkShownMaterials' }], version)
  expect(late).toMatchObject({ status: 409, problem: { code: 'settings.changed-meanwhile' } })
  expect((await change([{ name: 'watermarkShownMaterials', value: true }])).problem.code).toBe(
    'settings.nothing-changed',
  )
})

test('before saving one is told how many staff lack a second factor, and which addresses fall out of the ranges', async () => {
  await aResource(app)
  const staff = await app.deps.db
    .selectFrom('accounts')
    .select('id')
    .where('role', '<>', 'applicant')
    .where('providerId', '=', app.provider.id)
    .execute()
  const factor = await effectOf('signIn.secondFactor', 'required')
  expect(factor).toMatchObject({ kind: 'known' })
  expect(factor?.says.zh).toContain(`${staff.length} 个工作人员账号还没有二次验证`)
  expect((await effectOf('providerRanges', [{ from: '198.51.100.0', to: '198.51.100.9' }]))?.says.zh).toMatch(
    /^1 个接入资源中，1 个的地址不在地址段内/,
  )
  expect(await effectOf('officeAddresses', [{ from: '198.51.100.0', to: '198.51.100.9' }])).toMatchObject({
    kind: 'unknown',
  })
})

test('orders whose findings would change are counted by the rules', async () => {
  const applicant = await app.as('applicant')
  const order = await anEmptyDraft(applicant)
  await save(applicant, order, aFilingOf(await aResource(app)))
  await app.deps.db
    .updateTable('orders')
    .set({ state: 'inReview', rulePackVersion: '2026.1' })
    .where('id', '=', order.id)
    .execute()
  const { reference } = await app.deps.db
    .selectFrom('orders')
    .select('reference')
    .where('id', '=', order.id)
    .executeTakeFirstOrThrow()
  const effect = await effectOf('allowedIpRanges', [])
  expect(effect?.says.zh).toContain(`1 个的检查结果会不同（${reference}）`)
})

test('a file leaves without what belongs to this installation, and is read with all its mistakes', async () => {
  const { answer: file } = await admin.call(endpoints.exportSettings)
  expect(file.settings).not.toHaveProperty('demonstration')
  const same = await admin.call(endpoints.readSettingsFile, { body: { file } })
  expect(same.answer.changes).toEqual([])
  const wrong = { ...file, settings: { ...file.settings, keepReplacedDay: 1, keepAbandonedDays: 'x' } }
  const { problem } = await admin.call(endpoints.readSettingsFile, { body: { file: wrong } })
  expect(problem.findings?.map(({ at }) => at)).toEqual(['keepReplacedDay', 'keepAbandonedDays'])
  const { keepReplacedDays: _, ...fewer } = file.settings
  const { answer } = await admin.call(endpoints.readSettingsFile, { body: { file: { ...file, settings: fewer } } })
  expect(answer.changes).toEqual([{ name: 'keepReplacedDays', before: 30 }])
})

test('the file of one installation is read by another, which is shown what would change before it counts there', async () => {
  expect((await change([{ name: 'keepAbandonedDays', value: 61 }])).status).toBe(200)
  const { answer: file } = await admin.call(endpoints.exportSettings)
  const elsewhere = await app.as('admin', { providerId: (await app.anotherProvider()).id })
  const read = await elsewhere.call(endpoints.readSettingsFile, { body: { file } })
  expect(read.answer.changes).toContainEqual(expect.objectContaining({ name: 'keepAbandonedDays', after: 61 }))
  const changes = read.answer.changes.map(({ name, after }) => ({ name, ...(after !== undefined && { value: after }) }))
  const tried = await elsewhere.call(endpoints.trySettings, { body: { changes } })
  expect(tried.answer.effects.map(({ name }) => name)).toContain('allowedIpRanges')
  const { version } = await look(elsewhere)
  expect((await elsewhere.call(endpoints.exportSettings)).answer.settings).not.toEqual(file.settings)
  expect((await elsewhere.call(endpoints.changeSettings, { body: { version, why, changes } })).status).toBe(200)
  expect((await elsewhere.call(endpoints.exportSettings)).answer.settings).toEqual(file.settings)
})

test('what the command line changes is told as such, and a supervisor changes nothing', async () => {
  await changeSettings(app.deps, {
    who: { providerId: app.provider.id },
    why,
    changes: [{ name: 'ownPlatforms', value: ['示例小程序平台'] }],
  })
  const [newest] = (await look()).versions
  expect(newest).not.toHaveProperty('byName')
  const supervisor = await app.as('supervisor')
  expect((await supervisor.call(endpoints.getSettings)).status).toBe(403)
})

test('versions are only added to', async () => {
  const change = inTransaction(app.deps, ({ db }) => db.updateTable('settingVersions').set({ version: 9 }).execute())
  await expect(change).rejects.toThrow()
})
