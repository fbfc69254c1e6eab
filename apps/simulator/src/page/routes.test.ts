import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { encodeUpload, v30 } from '@openbeian/regulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleNewFiling } from '../sample-filing.ts'
import { ispId, simulatorInTest } from '../simulator-in-test.ts'

let simulator: Awaited<ReturnType<typeof simulatorInTest>>
beforeAll(async () => {
  simulator = await simulatorInTest()
  const filing = sampleNewFiling()
  await simulator.upload(1, { ...filing, subject: { ...filing.subject, name: '<img src=x onerror=alert(1)>公司' } })
  await simulator.upload(2, sampleNewFiling(2))
  await simulator.waitFor('2-1', 'waiting')
})
afterAll(() => simulator.stop())

const page = async (path: string) => {
  const response = await fetch(`${simulator.baseUrl}${path}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test.each(['/', '/view/1-1', '/nowhere'])(
  'the page %s says that it is a simulator and runs no script',
  async (path) => {
    const { text, headers } = await page(path)
    expect(text).toContain('不是真正的通信管理局')
    expect(text).toContain('Simulated administration')
    expect(text).not.toMatch(/<script|<img src=x/)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  },
)

test('a name that is markup is shown as the name it is', async () => {
  expect((await page('/')).text).toContain('&#60;img src=x onerror=alert(1)&#62;公司')
})

test('a filing is shown with its service, address and pictures', async () => {
  const { text } = await page('/view/2-1')
  for (const shown of ['示例网', 'example2.cn', '203.0.113.9', '/filings/2-1/attachments/1'])
    expect(text).toContain(shown)

  const picture = await fetch(`${simulator.baseUrl}/filings/2-1/attachments/1`)
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(0, 3)
      .toString('hex'),
  ).toBe('ffd8ff')
  expect((await fetch(`${simulator.baseUrl}/filings/2-1/attachments/2`)).status).toBe(404)
})

test('another site cannot decide in the name of whoever looks at it', async () => {
  const from = (origin: string) => simulator.post('/filings/2-1/approve', {}, { origin })
  expect((await from('https://evil.example')).status).toBe(403)
  expect((await from('null')).status).toBe(403)
  expect((await simulator.get('/filings/2-1')).state).toBe('waiting')
})

test('the form of the page decides and leads back to the filing', async () => {
  const send = (part: string, opinion: string) =>
    fetch(`${simulator.baseUrl}/filings/2-1/${part}`, {
      method: 'POST',
      body: new URLSearchParams({ opinion }),
      headers: { origin: simulator.baseUrl },
      redirect: 'manual',
    })
  expect(await (await send('refuse', '')).text()).toContain('拒绝时必须填写审核意见')
  const done = await send('refuse', '照片不清晰')
  expect([done.status, done.headers.get('location')]).toEqual([303, '/view/2-1'])
  expect((await page('/view/2-1')).text).toContain('照片不清晰')
  expect((await send('approve', '')).status).toBe(409)
})

test('a body that is no JSON is not an empty opinion', async () => {
  const init = { method: 'POST', body: '{"opinion":', headers: { 'content-type': 'application/json' } }
  expect((await fetch(`${simulator.baseUrl}/filings/1-1/approve`, init)).status).toBe(400)
})

test('tests read what happened, and health', async () => {
  expect(await simulator.get('/healthz')).toMatchObject({ status: 'ok', simulator: true })
  expect((await simulator.get('/filings')).map((it: { filingId: string }) => it.filingId)).toEqual(['1-1', '2-1'])
  expect((await simulator.get('/journal'))[0]).toMatchObject({ kind: 'uploadAccepted', sequence: 1 })
})

test('an upload whose content is at fault is accepted all the same, and the fault is downloaded', async () => {
  const xml = encodeUpload(v30, { icp: { newFilings: [sampleNewFiling(3)], requester: ispId } })
  const before = (await simulator.get('/journal')).length
  expect(await simulator.uploadXml(3, xml.replace('V.3.0', 'V.2.0'))).toMatchObject({ code: 0 })
  expect(await simulator.uploadXml(4, 'no XML at all')).toMatchObject({ code: 0 })
  expect(await simulator.upload(5, sampleNewFiling(1))).toMatchObject({ code: 0 })
  await simulator.waitFor('5-1', 'faulty')
  expect((await simulator.get('/journal')).length).toBeGreaterThanOrEqual(before + 6)

  const seen: string[] = []
  for (let file = await simulator.download(); file.fileName; file = await simulator.download()) {
    seen.push(...[...(file.xml ?? '').matchAll(/<Jgdm>(\d+)</g)].map((it) => it[1] ?? ''))
    await simulator.acknowledge(file.fileName)
  }
  expect((await page('/')).text).toContain('Uploads that could not be read')
  expect(seen).toEqual(['1002', '5004', '5001', '1003', '1005'])
})

const send = (path: string, fields: Record<string, string>) =>
  fetch(`${simulator.baseUrl}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: simulator.baseUrl },
    redirect: 'manual',
  })

test.each(['faults', 'offers', 'registry', 'phones', 'journal'])(
  'the page of %s says that it is a simulator too',
  async (part) => {
    const { status, text } = await page(`/show/${part}`)
    expect(status).toBe(200)
    expect(text).toContain('不是真正的通信管理局')
    expect(text).not.toContain('<script')
  },
)

test('a scenario is started on the page, its faults are counted there, and taken away again', async () => {
  expect((await send('/faults', { scenario: 'closed-window' })).headers.get('location')).toBe('/show/faults')
  expect(await simulator.upload(6, sampleNewFiling(6))).toMatchObject({ code: 20 })
  const { text } = await page('/show/faults')
  expect(text).toContain('不在报备时间段')
  expect(text).toContain('<td>1 / 1</td>')

  const wrong = await send('/faults', { script: '{ "faults": [{ "do": "<b>" }] }' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('&#60;b&#62;')
  await send('/faults', { script: '{"faults":[]}' })
  expect(await simulator.upload(6, sampleNewFiling(6))).toMatchObject({ code: 0 })
  expect((await page('/show/journal')).text).toContain('faultInjected')
})

test('a file is offered on the page', async () => {
  const details = '{ "domain": "page.example.cn" }'
  expect((await send('/offers', { block: 'WBAWZLB', details })).headers.get('location')).toBe('/show/offers')
  expect((await page('/show/offers')).text).toMatch(/WBAWZLB\d{10}/)
  expect((await simulator.download()).xml).toContain('page.example.cn')
  expect((await send('/offers', { block: 'WBAWZLB', details: '{' })).status).toBe(422)
})

test('a filing of another provider is added to the registry on the page', async () => {
  expect((await send('/registry', {})).headers.get('location')).toBe('/show/registry')
  expect((await page('/show/registry')).text).toContain(String(ispId + 1n))
})

test.each(['/faults', '/offers', '/registry'])('another site cannot POST %s', async (path) => {
  expect((await simulator.post(path, {}, { origin: 'https://evil.example' })).status).toBe(403)
})

test('a change and material sent alone have a page as well, with their pictures', async () => {
  const { subjects } = await simulator.get('/registry')
  const [{ subject, services }] = subjects
  const [attachment] = sampleNewFiling().attachments
  if (!attachment) throw new Error('The sample has one.')
  const owner = { kind: 1, id: { recordId: BigInt(subject.regulatorId) } }
  const cancellation = { kind: 1, recordId: BigInt(services[0].regulatorId), reason: 1 }
  await simulator.report(7, {
    icp: { cancellations: [cancellation], materials: [{ ...attachment, owner }], requester: ispId },
  })
  await simulator.waitFor('7-1', 'waiting')
  expect((await page('/view/7-1')).text).toContain('ZXBA')
  expect((await page('/view/7-2')).text).toContain('/filings/7-2/attachments/1')
  expect((await page('/')).text).toContain('核验材料')
})

test('under a name that is not its own it answers nothing', async () => {
  const { port, hostname } = new URL(simulator.baseUrl)
  const statusAs = (host: string, path: string) =>
    new Promise((resolve, reject) => {
      request({ host: hostname, port, path, headers: { host } }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })
  for (const path of ['/', '/filings', '/ISPWebService/upDownLoad?wsdl', '/healthz'])
    expect([path, await statusAs('evil.example', path)]).toEqual([path, 421])
  for (const host of ['localhost:1', '127.0.0.1', '[::1]:8']) expect(await statusAs(host, '/filings')).toBe(200)
})

test('what the server sends to people arrives on their phones, and links can be opened', async () => {
  const message = { channel: 'sms', to: '13800000001', text: '请打开 http://127.0.0.1:8080/m#abc 完成<b>拍照</b>' }
  expect((await simulator.post('/phones', message)).status).toBe(201)
  expect((await simulator.post('/phones', { ...message, more: 1 })).status).toBe(422)
  expect((await simulator.post('/phones', message, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect(await simulator.get('/phones')).toMatchObject([message])
  const { text } = await page('/show/phones')
  expect(text).toContain('<a href="http://127.0.0.1:8080/m#abc"')
  expect(text).toContain('&#60;b&#62;')
})

test('pages have no style but their own', async () => {
  const { headers, text } = await page('/')
  const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`)
  expect(text).not.toMatch(/ style="/)
})
