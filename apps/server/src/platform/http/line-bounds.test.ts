import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createLog } from '../process/log.ts'
import { type LineBounds, usualLineBounds } from './line-bounds.ts'
import { createHttpServer } from './server.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function serverWith(lines: Partial<LineBounds>, trustProxy: TrustedProxies = false) {
  const app = await createHttpServer({
    log: createLog('silent'),
    settings: { lines: { ...usualLineBounds, ...lines }, trustProxy },
    findSession: async () => undefined,
    readiness: async () => ({ missing: [], degraded: [], checks: [] }),
    spendRequest: async () => {},
  })
  app.post('/sink', () => ({}))
  closing.push(() => app.close())
  return app
}

async function listening(...settings: Parameters<typeof serverWith>): Promise<number> {
  const app = await serverWith(...settings)
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
}

function line(port: number) {
  const socket: Socket = connect({ host: '127.0.0.1', port })
  closing.push(() => socket.destroy())
  let said = ''
  socket.on('data', (it) => {
    said += String(it)
  })
  socket.on('error', () => {})
  return { socket, ended: new Promise<string>((resolve) => socket.once('close', () => resolve(said))) }
}

const begun = (length: number) =>
  `POST /sink HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n{`

test('a body that does not come is not waited for without end', async () => {
  const { socket, ended } = line(await listening({ bodySeconds: 0.1 }))
  socket.write(begun(20))
  expect(await ended).toContain('408 Request Timeout')
})

test('what comes over no line is not cut off', async () => {
  const app = await serverWith({ bodySeconds: 0.01 })
  app.addHook('onRequest', async () => void (await sleep(50)))
  expect((await app.inject({ method: 'POST', url: '/sink', payload: {} })).statusCode).toBe(200)
})

test('who sends much has longer', async () => {
  const port = await listening({ bodySeconds: 0.1, slowestBytesPerSecond: 1 })
  const large = line(port)
  large.socket.write(begun(1000))
  const small = line(port)
  small.socket.write(begun(1).replace('{', ''))
  expect(await small.ended).toContain('408')
  expect(large.socket.closed).toBe(false)
})

test('one address holds only so many lines, a proxy as many as it needs', async () => {
  const port = await listening({ connectionsPerAddress: 2 })
  const ask = async (it: ReturnType<typeof line>) => {
    it.socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n')
    const answered = new Promise<string>((resolve) => it.socket.once('data', () => resolve('answered')))
    return Promise.race([answered, it.ended.then(() => 'closed')])
  }
  const [first, second] = [line(port), line(port)]
  expect([await ask(first), await ask(second), await ask(line(port))]).toEqual(['answered', 'answered', 'closed'])
  first.socket.destroy()
  await first.ended
  const behind = await listening({ connectionsPerAddress: 1 }, ['127.0.0.1'])
  expect([await ask(line(behind)), await ask(line(behind))]).toEqual(['answered', 'answered'])
})
