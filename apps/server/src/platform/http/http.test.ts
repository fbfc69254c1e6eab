import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoint, maxUploadBytes } from '@openbeian/contract'
import { errorsOf, filingError } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { keyError } from '../keys/keys.errors.ts'
import { createLog } from '../process/log.ts'
import { type App, type FileAnswer, publicRoute, type RequestUse, route } from './http.ts'
import { createHttpServer, type HttpSettings } from './server.ts'
import { sessionCookie } from './session-cookie.ts'

const lines: string[] = []
const caller: Caller = { accountId: 'a', name: '王', role: 'applicant', providerId: 'p', customerId: 'c', ip: '' }
const signedIn = {
  caller,
  sessionId: Buffer.from('s'),
  csrfToken: 'the-token',
  isConfirmed: true,
  lacksSecondFactor: false,
}
const headers = { cookie: `${sessionCookie}=good`, 'x-csrf-token': 'the-token' }
const signedInHeaders = headers
let missing: string[] = []
let degraded: string[] = []
let spent: RequestUse[] = []
const usedUp = new Set<string>()
const tooOften = errorsOf({
  often: { kind: 'tooMany', zh: () => '操作过于频繁', en: (_: { retryAfterSeconds: number }) => 'Too often' },
})
let web: string
let app: App

const id = z.object({ id: z.uuid() })
const echo = endpoint({
  method: 'POST',
  path: '/api/echo/:id',
  summary: '',
  right: 'session.keep',
  params: id,
  body: z.strictObject({ size: z.int().max(9), name: z.email() }),
  personal: 'none',
  answer: z.object({ size: z.int() }),
})
const notes = endpoint({
  method: 'POST',
  path: '/api/notes',
  summary: '',
  right: 'session.keep',
  body: z.object({ note: z.object({ lines: z.array(z.string()), more: z.record(z.string(), z.string()).optional() }) }),
  personal: 'none',
  answer: z.object({}),
})
const staffOnly = endpoint({
  method: 'GET',
  path: '/api/staff',
  summary: '',
  right: 'review.do',
  personal: 'none',
  answer: z.object({}),
})
const open = endpoint({
  method: 'POST',
  path: '/api/open',
  summary: '',
  right: 'public.read',
  budget: 'sign-ups.address',
  personal: 'none',
  answer: z.object({}),
})
const broken = endpoint({
  method: 'GET',
  path: '/api/broken',
  summary: '',
  right: 'session.keep',
  query: z.object({ how: z.string() }),
  personal: 'none',
  answer: z.object({ a: z.string() }),
})
const paper = endpoint({
  method: 'POST',
  path: '/api/papers/:id',
  summary: '',
  right: 'session.keep',
  params: id,
  body: z.object({ kind: z.enum(['a', 'b']) }),
  personal: 'none',
  answer: z.object({ bytes: z.int(), fileName: z.string(), kind: z.string() }),
  transfer: 'multipart',
})
const picture = endpoint({
  method: 'GET',
  path: '/api/pictures/:id',
  summary: '',
  right: 'session.keep',
  params: id,
  personal: 'none',
  answer: z.unknown(),
  transfer: 'bytes',
})
const someId = '11111111-1111-4111-8111-111111111111'

beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'openbeian-web-'))
  app = await createHttpServer({
    log: createLog('info', { write: (line) => void lines.push(line) }),
    settings: {},
    findSession: async (token) => (token === 'good' ? signedIn : undefined),
    readiness: async () => ({ missing, degraded, checks: [] }),
    spendRequest: async (use) => {
      spent.push(use)
      if (usedUp.has(use.budget)) throw tooOften('often', { retryAfterSeconds: 90 })
    },
    webFolder: web,
  })
  // what the handler adds is not in the answer's shape
  route(app, echo, ({ body }) => ({ ...body, secret: 'leak' }))
  route(app, notes, () => ({}))
  route(app, staffOnly, () => ({}))
  publicRoute(app, open, () => ({}))
  app.get('/outage', { schema: { hide: true } }, () => {
    throw Object.assign(new Error('the database system is starting up'), { code: '57P03' })
  })
  route(app, broken, ({ query }) => fail(query.how))
  route(app, paper, ({ body, file }) => ({ bytes: file.bytes.length, fileName: file.fileName, kind: body.kind }))
  route(
    app,
    picture,
    (): FileAnswer => ({ bytes: Buffer.from('jpeg'), contentType: 'image/jpeg', fileName: '证件.jpg' }),
  )
})
afterAll(async () => {
  await app.close()
  await rm(web, { recursive: true })
})

function fail(how: string): { a: string } {
  if (how === 'promise')
    throw filingError('order.action-not-allowed', {
      state: 'draft',
      action: 'pass',
      actor: 'reviewer',
      allowed: ['submit'],
    })
  if (how === 'internal') throw keyError('cipher.cannot-open', { context: 'order:1' })
  if (how === 'shape') return {} as { a: string }
  throw new Error('the database password is hunter2')
}

test('an answer holds what the contract says, nothing more', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/echo/${someId}`,
    headers,
    payload: { size: 3, name: 'a@b.cn' },
  })
  expect(answer.json()).toEqual({ size: 3 })
})

test('without a session one is asked to sign in, whatever one asked for', async () => {
  for (const url of [`/api/echo/${someId}`, '/api/echo/nonsense']) {
    const answer = await app.inject({ method: 'POST', url, payload: {} })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'http.sign-in-needed' })
  }
})

test('another role is refused', async () => {
  const answer = await app.inject({ url: '/api/staff', headers })
  expect(answer.statusCode).toBe(403)
  expect(answer.json()).toMatchObject({ code: 'http.not-allowed' })
})

test('what has a wrong shape is told field by field, in both languages', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/echo/${someId}`,
    headers,
    payload: { size: 10, name: 'x' },
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({
    code: 'contract.shape',
    findings: [
      {
        rule: 'contract.shape',
        at: 'size',
        severity: 'blocks',
        whatToDo: { zh: '不得大于 9。', en: 'It cannot be above 9.' },
      },
      { rule: 'contract.shape', at: 'name', severity: 'blocks' },
    ],
  })
})

test.each([
  ['a NUL', 'a\u0000@b.cn'],
  ['half of a character', 'a\ud800@b.cn'],
])('%s is told with its field, wherever it comes', async (_, text) => {
  const noted = await app.inject({
    method: 'POST',
    url: '/api/notes',
    headers,
    payload: { note: { lines: ['fine', text] } },
  })
  expect(noted.statusCode).toBe(422)
  expect(noted.json()).toMatchObject({ code: 'contract.shape', findings: [{ at: 'note.lines.1' }] })
  const key = await app.inject({
    method: 'POST',
    url: '/api/notes',
    headers,
    payload: { note: { lines: [], more: { [text]: '' } } },
  })
  expect(key.json()).toMatchObject({ code: 'contract.shape', findings: [{ at: 'note.more' }] })
})

test('a NUL in an address or in the name of a file is no fault of ours', async () => {
  const asked = await app.inject({ url: '/api/broken?how=%00', headers })
  expect(asked.json()).toMatchObject({ code: 'contract.shape', findings: [{ at: 'how' }] })
  expect((await app.inject({ url: '/%00', headers })).statusCode).toBeLessThan(500)
  expect((await app.inject({ url: '/assets/%00', headers })).statusCode).toBeLessThan(500)
  expect((await app.inject({ url: '/%ED%A0%80', headers })).statusCode).toBeLessThan(500)
})

test('what nobody asked for is refused and not said again, and no answer is larger than its question', async () => {
  const payload = { size: 1, name: 'a@b.cn', sinister: 1 }
  const more = await app.inject({ method: 'POST', url: `/api/echo/${someId}`, headers, payload })
  expect([more.statusCode, more.body.includes('sinister')]).toEqual([422, false])
  const lines = Array.from({ length: 3000 }, () => 1)
  const many = await app.inject({ method: 'POST', url: '/api/notes', headers, payload: { note: { lines } } })
  expect(many.json().findings).toHaveLength(50)
  expect(many.json().message.en).toContain('3000')
  const large = { note: { lines: ['x'.repeat(300_000)] } }
  expect((await app.inject({ method: 'POST', url: '/api/notes', headers, payload: large })).statusCode).toBe(413)
})

test.each([
  ['no token', { 'x-csrf-token': '' }, 'http.csrf'],
  ['a wrong token', { 'x-csrf-token': 'the-tokeN' }, 'http.csrf'],
  ['another origin', { origin: 'https://evil.example' }, 'http.foreign-origin'],
  ['no origin worth the name', { origin: 'null' }, 'http.foreign-origin'],
  ['a browser that says so', { 'sec-fetch-site': 'cross-site' }, 'http.foreign-origin'],
])('a forged request is refused: %s', async (_, forged, code) => {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/echo/${someId}`,
    headers: { ...headers, ...forged },
    payload: { size: 1, name: 'a@b.cn' },
  })
  expect(answer.statusCode).toBe(403)
  expect(answer.json()).toMatchObject({ code })
})

test('another site cannot sign its visitor in, our own page can', async () => {
  const from = (origin: string) =>
    app.inject({ method: 'POST', url: '/api/open', headers: { origin, host: '127.0.0.1' }, payload: {} })
  expect((await from('https://evil.example')).statusCode).toBe(403)
  expect((await from('http://127.0.0.1')).statusCode).toBe(200)
})

async function serverAt(settings: HttpSettings): Promise<App> {
  const made = await createHttpServer({
    log: createLog('silent'),
    settings,
    findSession: async (token) => (token === 'good' ? signedIn : undefined),
    readiness: async () => ({ missing: [], degraded: [], checks: [] }),
    spendRequest: async () => {},
  })
  publicRoute(made, open, ({ reply }) => {
    reply.setSession('the-session')
    return {}
  })
  route(made, staffOnly, () => ({}))
  return made
}

test('behind https the cookie and the pages stay on https, for this host alone', async () => {
  const secure = await serverAt({ publicAddress: () => 'https://beian.example' })
  const asked = { host: 'beian.example', origin: 'https://beian.example' }
  const answer = await secure.inject({ method: 'POST', url: '/api/open', headers: asked, payload: {} })
  expect(answer.statusCode).toBe(200)
  expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-openbeian_session=the-session; .*Path=\/; .*Secure/)
  expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
  expect(answer.headers['content-security-policy']).toContain('upgrade-insecure-requests')
  const cleartext = { ...asked, origin: 'http://beian.example' }
  const other = await secure.inject({ method: 'POST', url: '/api/open', headers: cleartext, payload: {} })
  expect([other.statusCode, other.json().code]).toEqual([403, 'http.foreign-origin'])
  // a cookie that anything on the network could have set counts for nothing
  expect((await secure.inject({ url: '/api/staff', headers: { ...headers, host: 'beian.example' } })).statusCode).toBe(
    401,
  )
  await secure.close()
})

test('another address is taken while the server runs', async () => {
  let address: string | undefined
  const server = await serverAt({ publicAddress: () => address })
  const ask = () => server.inject({ method: 'POST', url: '/api/open', headers: { host: 'beian.example' }, payload: {} })
  expect((await ask()).json()).toMatchObject({ code: 'http.unknown-host' })
  address = 'http://beian.example'
  expect((await ask()).headers['set-cookie']).toMatch(/^openbeian_session=/)
  address = 'https://beian.example'
  expect((await ask()).headers['set-cookie']).toMatch(/^__Host-/)
  await server.close()
})

test.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'beian.example@evil.example',
  '10.9.8.7',
])('under a name that is not ours nothing is answered: %s', async (host) => {
  const server = await serverAt({ publicAddress: () => 'http://beian.example', hosts: ['app'] })
  for (const url of ['/', '/api/staff', '/api/openapi.json', '/healthz', '/nowhere']) {
    const answer = await server.inject({ url, headers: { host } })
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 421, 'http.unknown-host'])
  }
  for (const known of ['beian.example', 'BEIAN.example:8080', 'localhost:1', '127.0.0.9', '[::1]:80', 'app:80'])
    expect((await server.inject({ url: '/healthz', headers: { host: known } })).statusCode).toBe(200)
  await server.close()
})

test('a name of the address that a client forwards itself is not believed', async () => {
  const server = await serverAt({ publicAddress: () => 'https://beian.example', trustProxy: ['10.0.0.7'] })
  const forwarded = { host: 'evil.example', 'x-forwarded-host': 'beian.example', 'x-forwarded-for': '203.0.113.9' }
  expect((await server.inject({ url: '/healthz', headers: forwarded })).statusCode).toBe(421)
  const behind = await server.inject({ url: '/healthz', headers: forwarded, remoteAddress: '10.0.0.7' })
  expect(behind.statusCode).toBe(200)
  await server.close()
})

test('answers of the API lie in no cache, and a page may use the camera and nothing else', async () => {
  for (const url of ['/api/broken?how=promise', '/api/nowhere', '/api/openapi.json']) {
    const { headers: sent } = await app.inject({ url, headers })
    expect([url, sent['cache-control']]).toEqual([url, 'no-store'])
    expect(sent['permissions-policy']).toMatch(/^camera=\(self\), microphone=\(\)/)
    expect(sent['x-frame-options']).toBe('DENY')
  }
})

test('the documentation is for those who are signed in where that is set', async () => {
  const server = await serverAt({ docsBehindSignIn: true })
  for (const url of [
    '/api/docs',
    '/api/docs/',
    '/api/docs/json',
    '/api/docs/yaml',
    '/api/docs/static/index.html',
    '/api/openapi.json',
  ]) {
    expect([url, (await server.inject(url)).statusCode]).toEqual([url, 401])
    expect([url, (await server.inject({ url, headers })).statusCode < 400]).toEqual([url, true])
    expect([url, (await app.inject(url)).statusCode < 400]).toEqual([url, true])
  }
  await server.close()
})

test('what is done too often is refused before its body is read, with when to come again; the rest is not', async () => {
  usedUp.add('sign-ups.address')
  const headers = { 'content-type': 'application/json' }
  const answer = await app.inject({ method: 'POST', url: '/api/open', headers, payload: '{ not json' })
  usedUp.clear()
  expect(answer.statusCode).toBe(429)
  expect(answer.headers['retry-after']).toBe('90')
  expect(answer.json()).toMatchObject({ code: 'often', details: { retryAfterSeconds: 90 } })
  expect((await app.inject({ method: 'POST', url: '/api/open', headers, payload: '{ not json' })).statusCode).toBe(400)
  expect((await app.inject({ url: '/api/broken?how=promise', headers: signedInHeaders })).statusCode).toBe(409)
})

test('an endpoint counts its caller where there is one', async () => {
  spent = []
  await app.inject({ method: 'POST', url: '/api/open', headers: signedInHeaders, payload: {} })
  expect(spent.filter((it) => it.budget !== 'requests.address')).toEqual([
    { budget: 'sign-ups.address', ip: '127.0.0.1', host: 'localhost:80', caller },
  ])
})

test('all requests of an address are counted, twenty at a time, and the health of the server is not', async () => {
  spent = []
  const from = (remoteAddress: string, url = '/api/staff') => app.inject({ url, remoteAddress })
  await Promise.all(Array.from({ length: 41 }, () => from('203.0.113.7')))
  await Promise.all([from('2001:db8::1'), from('2001:db8::2'), from('203.0.113.9', '/healthz')])
  const counted = { budget: 'requests.address', host: 'localhost:80', amount: 20 }
  expect(spent).toEqual([
    ...Array.from({ length: 3 }, () => ({ ...counted, ip: '203.0.113.7' })),
    { ...counted, ip: '2001:db8::1' },
  ])
})

test('an address that has asked too often is refused without asking the database again', async () => {
  usedUp.add('requests.address')
  spent = []
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => app.inject({ url: '/api/staff', remoteAddress: '203.0.113.8' })),
  )
  usedUp.clear()
  expect(answers.every((it) => it.statusCode === 429)).toBe(true)
  expect(spent).toHaveLength(1)
})

test('a broken promise is told with its code and what is allowed instead', async () => {
  const answer = await app.inject({ url: '/api/broken?how=promise', headers })
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({
    code: 'order.action-not-allowed',
    message: { zh: '订单当前的状态不允许此操作。', en: expect.stringContaining('draft') },
    allowedActions: ['submit'],
    details: { state: 'draft' },
  })
})

test.each(['error', 'internal', 'shape'])(
  'our own fault (%s) is logged with the number of the request and tells nothing',
  async (how) => {
    const answer = await app.inject({ url: `/api/broken?how=${how}`, headers })
    expect(answer.statusCode).toBe(500)
    const problem = answer.json<{ code: string; requestId: string; details?: unknown }>()
    expect(problem).toMatchObject({ code: 'http.failed' })
    expect(problem.details).toBeUndefined()
    expect(answer.body).not.toContain('hunter2')
    expect(lines.join('')).toContain(`"requestId":"${problem.requestId}"`)
  },
)

test('a body that is no JSON is refused', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/echo/${someId}`,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: '{',
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'http.unreadable' })
})

test('a form with a file is read, its fields are checked', async () => {
  expect((await upload({ kind: 'b' }, Buffer.from('12345'))).json()).toEqual({
    bytes: 5,
    fileName: '图.jpg',
    kind: 'b',
  })
  expect((await upload({ kind: 'c' }, Buffer.from('12345'))).json()).toMatchObject({
    code: 'contract.shape',
    findings: [{ at: 'kind' }],
  })
  const json = await app.inject({ method: 'POST', url: `/api/papers/${someId}`, headers, payload: { kind: 'a' } })
  expect(json.statusCode).toBe(415)
})

test('a file over the limit is refused', async () => {
  const answer = await upload({ kind: 'a' }, Buffer.alloc(maxUploadBytes + 1))
  expect(answer.statusCode).toBe(413)
  expect(answer.json()).toMatchObject({ code: 'http.too-large' })
})

test('a picture is sent as what it is and kept by no cache', async () => {
  const answer = await app.inject({ url: `/api/pictures/${someId}`, headers })
  expect(answer.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.body).toBe('jpeg')
})

test('pages run no foreign script', async () => {
  const { headers: sent } = await app.inject('/')
  const policy = String(sent['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('upgrade-insecure-requests')
})

test('what the database cannot do at the moment is no fault of ours: it is asked again later', async () => {
  for (const headers of [{ accept: 'application/json' }, { accept: 'text/html' }]) {
    const answer = await app.inject({ url: '/outage', headers })
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
    expect(answer.body).toContain('稍后再试')
    expect(answer.headers['content-type']).toContain(headers.accept)
  }
})

test('the server says when it is not ready, and why', async () => {
  expect((await app.inject('/readyz')).statusCode).toBe(200)
  missing = ['the database does not answer']
  const answer = await app.inject('/readyz')
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toEqual({ ready: false, missing: ['the database does not answer'], degraded: [] })
  missing = []
  degraded = ['store']
  const verbose = await app.inject('/readyz?verbose')
  expect([verbose.statusCode, verbose.json()]).toEqual([
    200,
    { ready: true, missing: [], degraded: ['store'], checks: [] },
  ])
  expect((await app.inject('/healthz')).statusCode).toBe(200)
})

test('pages and their parts are served, parts are kept', async () => {
  expect((await app.inject('/orders/1')).statusCode).toBe(503)
  await writeFile(join(web, 'index.html'), 'portal')
  await writeFile(join(web, 'console.html'), 'console')
  await mkdir(join(web, 'assets'))
  await writeFile(join(web, 'assets', 'app-1a2b3c.js'), 'script')

  for (const [url, body] of [
    ['/', 'portal'],
    ['/orders/1', 'portal'],
    ['/console', 'console'],
    ['/console/queue?x=1', 'console'],
    ['/consoles', 'portal'],
  ]) {
    const answer = await app.inject(String(url))
    expect([url, answer.body, answer.headers['cache-control']]).toEqual([url, body, 'no-cache'])
  }
  const script = await app.inject('/assets/app-1a2b3c.js')
  expect(script.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    etag: expect.any(String),
  })
  const again = await app.inject({
    url: '/assets/app-1a2b3c.js',
    headers: { 'if-none-match': String(script.headers.etag) },
  })
  expect(again.statusCode).toBe(304)
  expect((await app.inject('/assets/gone.js')).statusCode).toBe(404)
  expect((await app.inject('/api/gone')).json()).toMatchObject({ code: 'http.not-found' })
  expect((await app.inject('/assets/..%2f..%2fetc/passwd')).statusCode).toBeGreaterThanOrEqual(400)
})

test('where no page is, nothing is found', async () => {
  const addresses = {
    'index.html': ['/', '/orders/:orderId/edit/:step?', '/sign-up'],
    'console.html': ['/console', '/console/queue'],
    'phone.html': ['/m'],
  }
  await writeFile(join(web, 'page-addresses.json'), JSON.stringify(addresses))
  await writeFile(join(web, 'phone.html'), 'phone')
  const built = await createHttpServer({
    log: createLog('silent'),
    settings: {},
    findSession: async () => undefined,
    readiness: async () => ({ missing: [], degraded: [], checks: [] }),
    spendRequest: async () => {},
    webFolder: web,
  })
  const statusOf = async (url: string) => (await built.inject(url)).statusCode
  for (const url of [
    '/',
    '/sign-up',
    '/sign-up?x=/1',
    '/orders/1/edit',
    '/orders/1/edit/2',
    '/console',
    '/console/queue',
    '/m',
  ])
    expect([url, await statusOf(url)]).toEqual([url, 200])
  for (const url of [
    '/.env',
    '/metrics',
    '/.git/config',
    '/orders',
    '/orders/1/edit/2/3',
    '/console/x',
    '/m/x',
    '/wp-login.php?a',
  ])
    expect([url, await statusOf(url)]).toEqual([url, 404])
  expect((await built.inject('/console/x')).body).toBe('console')
  await built.close()
})

test('the log has no bodies, no addresses with values and no cookies', () => {
  const log = lines.join('')
  expect(log).toContain('"path":"/api/echo/:id"')
  expect(log).not.toMatch(/the-token|openbeian_session|how=error|a@b\.cn/)
})

async function upload(fields: Record<string, string>, bytes: Buffer) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), '图.jpg')
  const encoded = new Response(form)
  const type = { 'content-type': encoded.headers.get('content-type') ?? '' }
  const payload = Buffer.from(await encoded.arrayBuffer())
  return app.inject({ method: 'POST', url: `/api/papers/${someId}`, headers: { ...headers, ...type }, payload })
}
