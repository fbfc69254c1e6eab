import { createHmac } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { simulatedPhones } from './simulated-phones.ts'
import { smsWebhook } from './sms-webhook.ts'
import { smtpSender } from './smtp-sender.ts'

const servers: { close(): unknown }[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
const listening = (server: Server | ReturnType<typeof createHttpServer>) =>
  new Promise<number>((resolve) => {
    servers.push(server)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })

test('an SMS goes to the operator’s address, signed', async () => {
  let seen: { body: string; signature: unknown } | undefined
  const port = await listening(
    createHttpServer((request, answer) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const body = Buffer.concat(parts).toString()
        seen = { body, signature: request.headers['x-openbeian-signature'] }
        answer.statusCode = body.includes('fail') ? 500 : 204
        answer.end()
      })
    }),
  )
  const { sms } = smsWebhook(`http://127.0.0.1:${port}/sms`, 'a secret of the operator')
  await sms({ channel: 'sms', to: '13800000001', text: '验证码 123456' })
  expect(JSON.parse(seen?.body ?? '')).toEqual({ to: '13800000001', text: '验证码 123456' })
  const expected = createHmac('sha256', 'a secret of the operator')
    .update(seen?.body ?? '')
    .digest('hex')
  expect(seen?.signature).toBe(`sha256=${expected}`)
  await expect(sms({ channel: 'sms', to: '1', text: 'fail' })).rejects.toThrow('500')
})

test('a demonstration sends to the people’s phones in the simulator', async () => {
  const seen: string[] = []
  const port = await listening(
    createHttpServer((request, answer) => {
      request.on('data', (part: Buffer) => seen.push(`${request.url} ${part}`))
      request.on('end', () => answer.writeHead(request.url === '/phones' ? 201 : 404).end())
    }),
  )
  const { sms } = simulatedPhones(`http://127.0.0.1:${port}`)
  await sms({ channel: 'sms', to: '13800000001', subject: '', text: '验证码 123456' })
  expect(seen).toEqual(['/phones {"channel":"sms","to":"13800000001","text":"验证码 123456"}'])
})

/** An SMTP server without TLS, with the lines it was sent. */
const clearSmtp = (lines: string[]) =>
  createServer((socket) => {
    let isData = false
    socket.write('220 test\r\n')
    socket.on('data', (part) => {
      for (const line of part.toString().split('\r\n').filter(Boolean)) {
        lines.push(line)
        if (isData) {
          if (line !== '.') continue
          isData = false
          socket.write('250 kept\r\n')
        } else if (line === 'DATA') {
          isData = true
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else if (line === 'STARTTLS') socket.write('454 no TLS here\r\n')
        else socket.write('250 fine\r\n')
      }
    })
  })
const codeMail = { channel: 'email', to: 'li@customer.example', subject: '验证码', text: 'code 123456' } as const

test('mail goes through an SMTP server', async () => {
  const lines: string[] = []
  const port = await listening(clearSmtp(lines))
  const { email } = smtpSender(`smtp://127.0.0.1:${port}?ignoreTLS=true`, { from: 'beian@provider.example' })
  await email(codeMail)
  expect(lines).toContain('MAIL FROM:<beian@provider.example>')
  expect(lines).toContain('RCPT TO:<li@customer.example>')
  expect(lines).toContain('code 123456')
})

test('no mail leaves this machine in the clear, unless somebody accepted that', async () => {
  const lines: string[] = []
  const port = await listening(clearSmtp(lines))
  // leads here as well, without being a name this machine has for itself alone
  const address = `smtp://0.0.0.0:${port}?ignoreTLS=true`
  await expect(smtpSender(address, { from: 'beian@provider.example' }).email(codeMail)).rejects.toThrow(/TLS/)
  expect(lines.join()).not.toContain('li@customer.example')
  await smtpSender(address, { from: 'beian@provider.example', mayBeClear: true }).email(codeMail)
  expect(lines).toContain('RCPT TO:<li@customer.example>')
})
