import { endpoints, isReadable, readableColour, type SettingChange } from '@openbeian/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../platform/deps.ts'
import { openMessage, postMessage } from '../../records/messages/post-message.ts'
import { getBrand, wordedMail } from '../../records/settings/brand.store.ts'
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
const brand = async (query = {}) => (await app.anyone.call(endpoints.getBrand, { query })).answer.brand

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

test('a logo is read and written anew, shown to whoever comes, and removed', async () => {
  const ours = { provider: app.provider.id }
  const set = await admin.call(endpoints.setLogo, { body: {}, file: await aPicture('webp'), fileName: 'logo.webp' })
  expect(set).toMatchObject({ status: 200, answer: { width: 192, height: 96 } })
  expect((await brand(ours))?.logo).toEqual(set.answer)
  const { version } = set.answer
  const shown = await app.anyone.call(endpoints.getLogo, { query: { ...ours, version } })
  expect(shown.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
  expect(shown.headers['cache-control']).toContain('max-age')
  expect(shown.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(shown.bytes.includes('a secret of the camera')).toBe(false)
  expect((await admin.call(endpoints.removeLogo)).status).toBe(200)
  expect((await brand(ours))?.logo).toBeUndefined()
  expect(await app.anyone.call(endpoints.getLogo)).toMatchObject({ status: 404, problem: { code: 'brand.no-logo' } })
  const { answer } = await admin.call(endpoints.listAudit, { query: { about: `provider:${app.provider.id}` } })
  expect(answer.entries.map(({ action }) => action)).toEqual(['brand.remove-logo', 'brand.set-logo'])
})

test.each([
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'PNG、JPEG 或 WebP',
  ],
  ['a GIF', Buffer.from('GIF89a'), 'PNG、JPEG 或 WebP'],
  ['half a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), '无法正常打开'],
  ['a file of two megabytes', Buffer.alloc(2 * 1024 * 1024, 0xff), '过大'],
])('%s is no logo', async (_, file, why) => {
  const { status, problem } = await admin.call(endpoints.setLogo, { body: {}, file, fileName: 'logo.png' })
  expect([status, problem.code]).toEqual([422, 'brand.logo-refused'])
  expect(problem.message.zh).toContain(why)
})

test('a logo of a dot is refused, and nobody but an administrator sets one', async () => {
  const file = await aPicture('png', 8)
  const tiny = await admin.call(endpoints.setLogo, { body: {}, file, fileName: 'logo.png' })
  expect(tiny.problem.message.zh).toContain('过小')
  for (const role of ['supervisor', 'reviewer', 'auditor', 'applicant'] as const)
    expect((await (await app.as(role)).call(endpoints.setLogo, { body: {}, file, fileName: 'a.png' })).status).toBe(403)
})

/** Twice as wide as high, with words about the camera in it. */
const aPicture = (format: 'png' | 'webp', height = 400): Promise<Buffer> =>
  sharp({ create: { width: 2 * height, height, channels: 4, background: '#0b5fd8' } })
    .withExif({ IFD0: { Copyright: 'a secret of the camera' } })
    .toFormat(format)
    .toBuffer()

test('a mail is worded by the provider from the next one on, and as usual again without that', async () => {
  const to = 'worded@example.cn'
  const written = async () => {
    await inTransaction(app.deps, async (work) => {
      const { subject, zh } = wordedMail(await getBrand(work.db, app.provider.id), 'orderSentBack', { order: 'B1' })
      await postMessage(work, { providerId: app.provider.id, message: { channel: 'email', to, subject, text: zh } })
    })
    const rows = await app.deps.db
      .selectFrom('messages')
      .select(['id', 'sealed'])
      .orderBy('createdAt', 'desc')
      .execute()
    return openMessage(app.deps.cipher, rows[0]?.id ?? '', rows[0]?.sealed ?? Buffer.of()).subject
  }
  expect(await written()).toBe('备案订单 B1 需要修改')
  const text = { subject: '{provider}：{order} 请修改', zh: '订单 {order} 请修改。', en: 'Mend order {order}.' }
  expect((await change([{ name: 'texts.orderSentBack', value: text }])).status).toBe(200)
  expect(await written()).toBe('示例云备案：B1 请修改')
  const wrong = await change([{ name: 'texts.orderSentBack', value: { ...text, zh: '请修改。' } }])
  expect(wrong).toMatchObject({ status: 422, problem: { findings: [{ at: 'texts.orderSentBack.zh' }] } })
  expect((await change([{ name: 'texts.orderSentBack' }])).status).toBe(200)
  expect(await written()).toBe('备案订单 B1 需要修改')
})
