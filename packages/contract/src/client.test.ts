import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ApiError, type Client, createClient } from './client.ts'

interface Seen {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  form: () => Promise<FormData>
  text: string
}

let server: Server
let client: Client
let baseUrl: string
let seen: Seen[]
let answer: (response: ServerResponse) => void

beforeEach(async () => {
  seen = []
  answer = (response) => response.setHeader('content-type', 'application/json').end('{}')
  server = createServer((request, response) => {
    void note(request).then(() => answer(response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  baseUrl = `http://127.0.0.1:${port}`
  client = createClient({ baseUrl, csrfToken: () => 'token' })
})
afterEach(async () => {
  if (!server.listening) return
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

async function note(request: IncomingMessage): Promise<void> {
  const { method, url, headers } = request
  const bytes = await buffer(request)
  const form = () =>
    new Response(new Uint8Array(bytes), { headers: { 'content-type': headers['content-type'] ?? '' } }).formData()
  seen.push({ method, url, headers, form, text: bytes.toString() })
}

const uploadId = '11111111-1111-4111-8111-111111111111'
const failureOf = async (call: Promise<unknown>): Promise<ApiError> => {
  const error = await call.then(
    () => undefined,
    (it: unknown) => it,
  )
  expect(error).toBeInstanceOf(ApiError)
  return error as ApiError
}

test('what belongs to the path is escaped, and what is left out of the query is not asked', async () => {
  await client.getUpload({ params: { uploadId: 'a/b ?' } })
  await client.getMaterialContent({ params: { materialId: uploadId }, query: {} })
  await client.getMaterialContent({ params: { materialId: uploadId }, query: { copy: 'marked' } })
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /api/uploads/a%2Fb%20%3F',
    `GET /api/materials/${uploadId}/content`,
    `GET /api/materials/${uploadId}/content?copy=marked`,
  ])
})

test('what changes something carries the token, what only asks does not', async () => {
  await client.finishUpload({ params: { uploadId } })
  await client.getUpload({ params: { uploadId } })
  expect(seen.map(({ headers }) => headers['x-csrf-token'])).toEqual(['token', undefined])
})

test('a form is sent with its fields and the bytes of the file under its own name', async () => {
  const bytes = new Uint8Array([0, 255, 13, 10, 0, 128])
  await client.sendUploadPart({
    params: { uploadId },
    body: { offset: 524_288 },
    file: new Blob([bytes]),
    fileName: '营业执照.jpg',
  })
  const [sent] = seen
  expect(sent?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  const form = await sent?.form()
  expect(form?.get('offset')).toBe('524288')
  const file = form?.get('file') as File
  expect(file.name).toBe('营业执照.jpg')
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
})

test('a form without a file is its fields alone, and a file without a name has one', async () => {
  await client.sendUploadPart({ params: { uploadId }, body: { offset: 0 } })
  await client.sendUploadPart({ params: { uploadId }, body: { offset: 0 }, file: new Blob(['x']) })
  const [without, unnamed] = await Promise.all(seen.map(({ form }) => form()))
  expect([...(without?.keys() ?? [])]).toEqual(['offset'])
  expect(unnamed?.get('file')).toMatchObject({ name: 'file', size: 1 })
})

test('headers of the caller go with everything, and are asked for anew each time', async () => {
  let step = 0
  client = createClient({
    baseUrl,
    csrfToken: () => undefined,
    headers: () => ({ 'x-handover': String(++step) }),
  })
  await client.getUpload({ params: { uploadId } })
  await client.finishUpload({ params: { uploadId } })
  expect(seen.map(({ headers }) => [headers['x-handover'], headers['x-csrf-token']])).toEqual([
    ['1', undefined],
    ['2', ''],
  ])
})

test('a body without a file is sent as JSON', async () => {
  await client.signIn({ body: { login: '李', password: 'secret' } })
  expect(seen[0]?.headers['content-type']).toBe('application/json')
  expect(JSON.parse(seen[0]?.text ?? '')).toEqual({ login: '李', password: 'secret' })
})

test('bytes come back as they were sent, with their type', async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 0, 128])
  answer = (response) => response.setHeader('content-type', 'image/png').end(bytes)
  const file = await client.getMaterialContent({ params: { materialId: uploadId } })
  expect(file.type).toBe('image/png')
  expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes)
})

test('a refusal is thrown with its status and the problem in both languages', async () => {
  const problem = { code: 'order.not-found', message: { zh: '没有', en: 'There is none.' }, requestId: 'r1' }
  answer = (response) => response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify(problem))
  const error = await failureOf(client.getUpload({ params: { uploadId } }))
  expect(error).toMatchObject({ status: 404, problem, message: 'There is none.' })
})

test.each([
  ['a page', 'text/html', '<h1>Bad Gateway</h1>'],
  ['JSON of its own', 'application/json', '{"error":"no upstream"}'],
])('a refusal that is no problem of ours, as a proxy writes %s, is told with its status', async (_, type, body) => {
  answer = (response) => response.writeHead(502, { 'content-type': type }).end(body)
  expect(await failureOf(client.getUpload({ params: { uploadId } }))).toMatchObject({
    status: 502,
    problem: { code: 'http.unexpected', message: { zh: '服务器返回了意外的结果（502）。' } },
  })
})

test('a server that does not answer is told as unreachable', async () => {
  server.close()
  await once(server, 'close')
  expect(await failureOf(client.getUpload({ params: { uploadId } }))).toMatchObject({
    status: 0,
    problem: { code: 'http.unreachable' },
  })
})

test('a call that is given up on is told as not answered', async () => {
  answer = () => {}
  const given = new AbortController()
  const call = client.getUpload({ params: { uploadId }, signal: given.signal })
  given.abort()
  expect(await failureOf(call)).toMatchObject({ status: 0, problem: { code: 'http.unreachable' } })
})

test.each(['getUpload', 'getMaterialContent'] as const)(
  'a line that breaks within the answer of %s is told as unreachable',
  async (name) => {
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"uploadId"', () => response.destroy())
    }
    const call =
      name === 'getUpload'
        ? client.getUpload({ params: { uploadId } })
        : client.getMaterialContent({ params: { materialId: uploadId } })
    expect(await failureOf(call)).toMatchObject({ status: 0, problem: { code: 'http.unreachable' } })
  },
)

test('a page where JSON was expected, as a captive portal answers, is an unexpected answer', async () => {
  answer = (response) => response.setHeader('content-type', 'text/html').end('<h1>Sign in to the Wi-Fi</h1>')
  expect(await failureOf(client.getUpload({ params: { uploadId } }))).toMatchObject({
    status: 200,
    problem: { code: 'http.unexpected' },
  })
})
