import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OrderView } from '@openbeian/contract'
import { vi } from 'vitest'
import { startJobs } from '../../background.ts'
import { pgBossJobs } from '../../platform/postgres/pg-boss-jobs.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import type { TestCaller } from '../../test-app.ts'
import { look, serverWithRules } from '../applying/test-orders.ts'

const program = join(import.meta.dirname, '../../../../simulator/src/main.ts')
const cipher = { key: 'abcdefghijklmnop', iv: 'ponmlkjihgfedcba' }
const ispId = 110_000_000_001n

interface ShownFiling {
  filingId: string
  state: string
}

interface ShownSubject {
  subject: { filingNumber: string; name: string; certificate: { number: string }; principal: { name: string } }
  services: { filingNumber: string; name: string; domains: { name: string }[]; access: { provider: string }[] }[]
  filingPassword: string
}

/** The whole server with its jobs at work, and a simulated administration in a process of its own. */
export async function serverAtSimulator(chosen: Parameters<typeof serverWithRules>[0] = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-simulator-'))
  const options = { port: '0', data: folder, ...cipher, user: 'demo', password: 'demo-pass', 'isp-id': String(ispId) }
  const simulator = fork(
    program,
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    { silent: true },
  )
  const [{ port }] = (await once(simulator, 'message')) as [{ port: number }]
  const address = `http://127.0.0.1:${port}`
  const app = await serverWithRules(chosen)
  const { deps } = app
  deps.gateway = { pollSeconds: 1, maxRetrySeconds: 2 }
  const jobs = await pgBossJobs({ url: app.url, log: deps.log, works: true })
  deps.jobs = jobs
  await putChannel(deps, {
    providerId: app.provider.id,
    name: '北京市通信管理局',
    administration: '110000',
    ispId,
    baseUrl: address,
    userName: 'demo',
    checksPasswords: true,
    asksStatus: true,
    secrets: { password: 'demo-pass', ...cipher },
  })
  const background = await startJobs(deps, jobs)

  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' }
    const said = await fetch(`${address}/${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {})
    return (await said.json()) as Answer
  }
  return {
    ...app,
    simulator: address,
    /** What waits at the administration is decided, however long it takes to arrive. */
    async decide(
      what: 'approve' | 'refuse',
      opinion = '同意',
      { refused = [], code }: { refused?: readonly number[]; code?: number } = {},
    ): Promise<void> {
      const filingId = await vi.waitFor(
        async () => {
          const waiting = (await ask<ShownFiling[]>('filings')).find((it) => it.state === 'waiting')
          if (!waiting) throw new Error('Nothing waits for a decision.')
          return waiting.filingId
        },
        { timeout: 20_000 },
      )
      await ask(`filings/${filingId}/${what}`, {
        opinion,
        ...(code !== undefined && { code }),
        ...Object.fromEntries(refused.map((place) => [`refuse-${place}`, 'on'])),
      })
    },
    /** What the administration holds of a subject. */
    async registered(name: string): Promise<ShownSubject | undefined> {
      const { subjects } = await ask<{ subjects: ShownSubject[] }>('registry')
      return subjects.find(({ subject }) => subject.name === name)
    },
    /** Somebody files with another provider. */
    registerElsewhere: (wish: { name: string; certificateNumber: string; domain: string }) =>
      ask<ShownSubject>('registry', wish),
    async waitFor(who: TestCaller, orderId: string, state: OrderView['state']): Promise<OrderView> {
      let order = await look(who, orderId)
      for (let tries = 0; order.state !== state && tries < 800; tries += 1) {
        await sleep(25)
        order = await look(who, orderId)
      }
      if (order.state === state) return order
      throw new Error(`The order stays ${order.state}: ${JSON.stringify(order.report)}`)
    },
    async close() {
      background.stop()
      await jobs.stop()
      await app.close()
      simulator.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
