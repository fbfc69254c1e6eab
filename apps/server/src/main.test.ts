import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from './platform/postgres/test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let data: string
let server: ChildProcess | undefined
/** On its standard error. */
let said = ''
beforeAll(async () => {
  database = await freshDatabase()
  data = await mkdtemp(join(tmpdir(), 'openbeian-main-'))
})
afterAll(async () => {
  await database.drop()
  await rm(data, { recursive: true })
})
afterEach(() => void server?.kill('SIGKILL'))

interface Ready {
  port: number
  accounts?: { role: string; login: string; password: string }[]
}

test('it says when it is ready, is ready then, and ends within two seconds', async () => {
  const { port, accounts } = await start({ OPENBEIAN_DEMO: '1' })
  expect(accounts?.map((it) => it.role)).toEqual(['applicant', 'reviewer', 'supervisor', 'admin'])
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
  expect([answer.status, await answer.json()]).toEqual([200, { ready: true, missing: [], degraded: [] }])
  expect(await endBy((it) => it.kill('SIGTERM'))).toBeLessThan(2000)
})

test('it ends with the one who started it', async () => {
  await start({})
  expect(await endBy((it) => it.disconnect())).toBeLessThan(2000)
})

test('it moves to the next port when its own is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port: taken } = other.address() as { port: number }
  const { port } = await start({ PORT: String(taken) })
  expect(port).toBeGreaterThan(taken)
  other.close()
})

test('one that only works answers how it is and nothing else', async () => {
  const { port } = await start({ OPENBEIAN_ROLES: 'jobs' })
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${port}/api/code-tables`)).status).toBe(404)
})

test('what cannot be used is said, and nothing is started', async () => {
  server = run({ DATABASE_URL: '', PORT: 'nowhere' })
  const [code] = (await once(server, 'exit')) as [number]
  expect(code).toBe(1)
  expect(said).toContain('DATABASE_URL')
  expect(said).toContain('PORT')
})

function run(env: Record<string, string>): ChildProcess {
  const started = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      OPENBEIAN_DATA: data,
      PORT: '0',
      OPENBEIAN_DB_CONNECTIONS: '5',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  said = ''
  started.stderr?.on('data', (it: Buffer) => {
    said += it.toString()
  })
  return started
}

async function start(env: Record<string, string>): Promise<Ready> {
  server = run(env)
  const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}: ${said}`)))
  const [ready] = (await Promise.race([once(server, 'message'), ended])) as [Ready]
  ended.catch(() => {})
  return ready
}

async function endBy(how: (server: ChildProcess) => void): Promise<number> {
  if (!server) throw new Error('it was not started')
  const from = performance.now()
  how(server)
  await once(server, 'exit')
  return performance.now() - from
}
