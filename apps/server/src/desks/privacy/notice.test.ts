import { endpoints, type PrivacyNotice } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { askToSignUp, newcomer, signUpByLink, withSenders } from '../accounts/test-sign-up.ts'

let it: TestApp
beforeAll(async () => {
  it = await testApp()
})
afterAll(() => it.close())

const notice = async (): Promise<PrivacyNotice> => (await it.anyone.call(endpoints.getPrivacyNotice)).answer
const textOf = ({ sections }: PrivacyNotice) => JSON.stringify(sections)

test('everybody reads who handles what, with whom, for how long, in both languages', async () => {
  const { sections } = await notice()
  for (const { title, lines } of sections)
    for (const it of [title, ...lines]) expect([it.zh.length > 1, it.en.length > 1]).toEqual([true, true])
  const text = textOf({ version: '', sections })
  expect(text).toContain(it.provider.name)
  for (const said of ['没有委托其他人处理', '本平台目前不比对人脸', '未满十四周岁', '186 天后删除'])
    expect(text).toContain(said)
})

test('what the installation does is what the notice says, and each change of it is another version', async () => {
  const before = await notice()
  withSenders(it)
  it.deps.processors = [{ kind: 'email', name: 'smtp.example.cn' }]
  const provider = { name: 'cloud', check: async () => ({ kind: 'unavailable', reason: 'models-missing' }) as const }
  it.deps.faces = { keptDays: 5, terms: 'service', provider: { ...provider, close: async () => {} } }
  const after = await notice()
  expect(after.version).not.toBe(before.version)
  for (const said of ['smtp.example.cn', '由服务商指定', '受托处理者 cloud', '5 天后删除'])
    expect(textOf(after)).toContain(said)
  expect(textOf(after)).not.toContain('没有委托其他人处理')
})

test('who signs up was shown the notice of now, and version and time are kept with the account', async () => {
  const login = 'reader@example.cn'
  const stale = await askToSignUp(it, { ...newcomer(login), noticeVersion: '0-0000000000' } as never)
  expect(stale).toMatchObject({ status: 409, problem: { code: 'privacy.notice-changed' } })
  const { version, sections } = await notice()
  await signUpByLink(it, newcomer(login))
  const kept = await it.deps.db
    .selectFrom('noticeAcceptances')
    .innerJoin('privacyNotices', 'privacyNotices.version', 'noticeAcceptances.version')
    .select(['noticeAcceptances.version', 'accountId', 'sections'])
    .execute()
  expect(kept).toEqual([{ version, accountId: expect.any(String), sections }])
})

test('the provider’s own words stand first, make a new version, and are shown again', async () => {
  const [admin, applicant] = [await it.as('admin'), await it.as('applicant')]
  const standing = async () => (await applicant.call(endpoints.getNoticeStanding)).answer
  const { version } = await standing()
  expect((await applicant.call(endpoints.acceptNotice, { body: { version } })).status).toBe(200)
  expect(await standing()).toMatchObject({ version, accepted: { version } })
  const body = { zh: '服务器在北京。\n第二段', en: 'The servers stand in Beijing.', expected: 0 }
  expect((await admin.call(endpoints.setNoticeWords, { body })).status).toBe(200)
  expect((await admin.call(endpoints.setNoticeWords, { body })).problem.code).toBe('privacy.words-changed')
  const { sections } = await notice()
  expect(sections[0]?.lines).toEqual([
    { zh: '服务器在北京。', en: 'The servers stand in Beijing.' },
    { zh: '第二段', en: '第二段' },
  ])
  const now = await standing()
  expect(now.accepted?.version).toBe(version)
  expect(now.version).toMatch(/^1-/)
  expect((await applicant.call(endpoints.acceptNotice, { body: { version } })).problem.code).toBe(
    'privacy.notice-changed',
  )
  expect(await auditOf(it.deps, `provider:${it.provider.id}`)).toMatchObject([{ action: 'notice.word' }])
  for (const role of ['reviewer', 'supervisor', 'auditor'] as const)
    expect((await (await it.as(role)).call(endpoints.setNoticeWords, { body: { ...body, expected: 1 } })).status).toBe(
      403,
    )
})
