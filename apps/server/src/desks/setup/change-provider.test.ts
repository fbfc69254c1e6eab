import { endpoints, type ProviderCard } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'

let app: TestApp
let admin: TestCaller
beforeAll(async () => {
  app = await testApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

const why = '许可证换发'
const contact = { name: '苏见青', phone: '010-12345678', email: 'su@example.cn' }
const card = async (): Promise<ProviderCard> => {
  const { licence = 'B1-20210001', provinces, hosts } = (await admin.call(endpoints.getProvider)).answer
  return { licence, provinces, hosts, contact }
}
const change = (card: ProviderCard) => admin.call(endpoints.changeProvider, { body: { why, card } })

test('licence, provinces, names of sites and contact are said anew, and what was said before is in the audit', async () => {
  const before = await card()
  const provinces = [...before.provinces, '540000']
  const said = await change({ ...before, licence: 'B1.B2-20260002', provinces, hosts: ['beian.example.cn'] })
  expect(said).toMatchObject({ status: 200, answer: { licence: 'B1.B2-20260002', provinces, contact } })
  expect((await admin.call(endpoints.getProvider)).answer).toEqual(said.answer)
  const notice = await app.anyone.call(endpoints.getPrivacyNotice)
  expect(JSON.stringify(notice.answer)).toContain('su@example.cn')
  const { answer } = await admin.call(endpoints.listAudit, { query: { about: `provider:${app.provider.id}` } })
  expect(answer.entries[0]).toMatchObject({
    action: 'provider.change',
    reason: why,
    after: { licence: 'B1.B2-20260002', hosts: ['beian.example.cn'] },
  })
})

test('mistakes are told all at once, each at its place with a proposal, and nothing is changed', async () => {
  const before = await card()
  const { status, problem } = await change({
    ...before,
    licence: 'b1—20210001',
    hosts: ['https://beian.example.cn/'],
    contact: { ...contact, phone: 'no' },
  })
  expect([status, problem.code]).toEqual([422, 'setup.faults'])
  expect(problem.findings?.map(({ at, proposed }) => [at, proposed])).toEqual([
    ['licence', 'B1-20210001'],
    ['contact.phone', undefined],
    ['hosts.0', 'beian.example.cn'],
  ])
  expect(await card()).toEqual(before)
})

test('a province with a channel stays, and a name of another provider is theirs', async () => {
  const before = await card()
  const other = await app.anotherProvider()
  await app.deps.db
    .updateTable('providers')
    .set({ hosts: ['theirs.example.cn'] })
    .where('id', '=', other.id)
    .execute()
  const channel = { name: '西藏通信管理局', administration: '540000', ispId: '540000000001', userName: 'demo' }
  const made = await admin.call(endpoints.createChannel, {
    body: { ...channel, baseUrl: 'http://127.0.0.1:1', password: 'demo-pass' },
  })
  expect(made.status).toBe(200)
  const { problem } = await change({ ...before, provinces: ['640000'], hosts: ['theirs.example.cn'] })
  expect(problem.findings?.map(({ at }) => at)).toEqual(['hosts.0', 'provinces'])
})

test('nobody but an administrator changes it', async () => {
  const body = { why, card: await card() }
  for (const role of ['supervisor', 'reviewer', 'auditor', 'applicant'] as const)
    expect((await (await app.as(role)).call(endpoints.changeProvider, { body })).status).toBe(403)
})
