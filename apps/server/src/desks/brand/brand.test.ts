import { endpoints, isReadable, readableColour, type SettingChange } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../platform/deps.ts'
import { openMessage, postMessage } from '../../records/messages/post-message.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'

let app: TestApp
let admin: TestCaller

beforeAll(async () => {
  app = await testApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

const change = async (changes: SettingChange[]) => {
  const { version } = (await admin.call(endpoints.getSettings)).answer
  return admin.call(endpoints.changeSettings, { body: { version, why: '按本单位的形象手册', changes } })
}
const brand = async () => (await app.anyone.call(endpoints.getBrand)).answer.brand

test('who comes to the door reads name, contact and help of the provider, filled in', async () => {
  await app.deps.db.updateTable('providers').set({ licence: 'B1-20210001' }).execute()
  await change([
    { name: 'brand.name', value: '示例云备案' },
    { name: 'brand.phone', value: '400-000-0000' },
    { name: 'brand.helpZh', value: '请拨打 {phone}，{provider} 为您服务。' },
  ])
  expect(await brand()).toEqual({
    name: '示例云备案',
    licence: 'B1-20210001',
    phone: '400-000-0000',
    help: { zh: '请拨打 400-000-0000，示例云备案 为您服务。', en: '请拨打 400-000-0000，示例云备案 为您服务。' },
    hasColours: false,
  })
  expect((await admin.call(endpoints.getSession)).answer.provider.name).toBe('示例云备案')
})

test('a colour in which text cannot be read is refused, with one that can', async () => {
  const { problem } = await change([{ name: 'brand.colour', value: '#66ccff' }])
  const proposed = problem.findings?.[0]?.proposed ?? ''
  expect(problem.findings?.[0]?.at).toBe('brand.colour')
  expect(isReadable(proposed)).toBe(true)
  await change([{ name: 'brand.colour', value: proposed }])
  const styles = await app.anyone.call(endpoints.getBrandStyles)
  expect(styles.headers['content-type']).toContain('text/css')
  expect(styles.bytes.toString()).toContain(`:root{--blue:${proposed};`)
  expect(styles.headers['content-security-policy']).not.toContain('unsafe-inline')
})

test.each(['red', '#fff', '#0b5fd8;}body{display:none', ''])('a stylesheet never holds %j', async (preview) => {
  expect((await app.anyone.call(endpoints.getBrandStyles, { query: { preview } })).status).toBe(422)
})

test.each(['#0b5fd8', '#7a1fa2', '#00695c'])('%s is readable as it is', (colour) => {
  expect(readableColour(colour)).toBe(colour)
})

test('a name in braces that nothing fills is refused', async () => {
  for (const value of ['{telephone}', '{phone', 'phone}']) {
    expect((await change([{ name: 'brand.mailClosing', value }])).status).toBe(422)
  }
})

test('each mail ends as the provider wants, and an SMS does not', async () => {
  await change([{ name: 'brand.mailClosing', value: '{provider} · {phone}' }])
  const { db, cipher } = app.deps
  for (const channel of ['email', 'sms'] as const) {
    const message = { channel, to: channel === 'sms' ? '13800000000' : 'who@example.cn', subject: '', text: '您好' }
    await inTransaction(app.deps, (work) => postMessage(work, { providerId: app.provider.id, message }))
  }
  const rows = await db.selectFrom('messages').select(['id', 'channel', 'sealed']).execute()
  const texts = Object.fromEntries(rows.map((it) => [it.channel, openMessage(cipher, it.id, it.sealed).text]))
  expect(texts).toEqual({ email: '您好\n示例云备案 · 400-000-0000\n', sms: '您好' })
})

test('where several providers share a site, nobody is shown before it is known whose it is', async () => {
  const other = await app.anotherProvider()
  await app.deps.db.updateTable('providers').set({ hosts: [] }).execute()
  expect(await brand()).toBeNull()
  const theirs = await app.anyone.call(endpoints.getBrand, { query: { provider: other.id } })
  expect(theirs.answer.brand?.name).toBe(other.name)
})
