import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smsWebhook } from './sms-webhook.ts'

const adapter = fileURLToPath(new URL('../../../../../examples/sms-adapter.mjs', import.meta.url))
const secret = 'a secret of this test'
const heard: { body: unknown; authorization: string | undefined }[] = []
let status = 200
/** The gateway of a company that sends SMS. */
const gateway = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString())
    heard.push({ body, authorization: request.headers.authorization })
    response.writeHead(status).end()
  })
})
let url: string
let child: ReturnType<typeof spawn>

beforeAll(async () => {
  gateway.listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  const env = {
    ...process.env,
    OPENBEIAN_SMS_SECRET: secret,
    GATEWAY_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`,
    GATEWAY_KEY: 'key-of-the-gateway',
    PORT: '0',
  }
  child = spawn(process.execPath, [adapter], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  url = `http://127.0.0.1:${/\d+/.exec(line.toString())?.[0]}`
})
afterAll(() => {
  child.kill()
  gateway.close()
})
beforeEach(() => {
  heard.length = 0
  status = 200
})

const message = { channel: 'sms', to: '13800000001', text: '验证码 123456' } as const

test('the example hands an SMS to the gateway in its own form', async () => {
  await smsWebhook(url, secret).sms(message)
  expect(heard).toEqual([
    { body: { phone: '13800000001', content: '验证码 123456' }, authorization: 'Bearer key-of-the-gateway' },
  ])
})

test('it takes nothing that is not signed with the secret', async () => {
  await expect(smsWebhook(url, 'another secret of somebody').sms(message)).rejects.toThrow('401')
  expect(heard).toEqual([])
})

test('what the gateway does not take is tried again by the outbox', async () => {
  status = 503
  await expect(smsWebhook(url, secret).sms(message)).rejects.toThrow('502')
})
