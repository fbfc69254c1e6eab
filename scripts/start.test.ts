import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { findPostmaster } from '../apps/server/src/platform/postgres/process.ts'
import { freshDatabase } from '../apps/server/src/platform/postgres/test-database.ts'

/** Stands in for server and simulator: listens, says so, and answers what it was told. */
const standIn = `
import { createServer } from 'node:http'
const { PORT, DATABASE_URL, OPENBEIAN_DEMO, OPENBEIAN_ROLES, OPENBEIAN_SIMULATOR_URL } = process.env
const args = process.argv.slice(2)
const port = Number(args[args.indexOf('--port') + 1] ?? PORT)
const accounts = OPENBEIAN_DEMO ? [{ role: 'applicant', login: 'applicant@example.cn', password: 'secret' }] : []
createServer((request, response) => {
  if (request.url === '/crash') process.exit(9)
  response.end(JSON.stringify({ args, PORT, DATABASE_URL, OPENBEIAN_DEMO, OPENBEIAN_ROLES, OPENBEIAN_SIMULATOR_URL }))
}).listen(port, '127.0.0.1', () => process.send({ ready: true, port, accounts }))
`

// a whole installation starts: on a busy machine that takes longer than a test otherwise may
vi.setConfig({ testTimeout: 120_000 })

let clone: string
let running: ChildProcess[] = []

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'start-'))
  const root = join(import.meta.dirname, '..')
  for (const path of ['scripts', 'apps/server/src/platform']) {
    await cp(join(root, path), join(clone, path), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))
  await writeFile(join(clone, 'package.json'), '{ "type": "module" }')
  await mkdir(join(clone, 'apps/simulator/src'), { recursive: true })
  for (const app of ['server', 'simulator']) await writeFile(join(clone, `apps/${app}/src/main.ts`), standIn)
})

afterEach(async () => {
  for (const it of running) await ended(it)
  running = []
})

afterAll(() => rm(clone, { recursive: true }))

test('one command brings up portal, simulator and database, and names the addresses and accounts', async () => {
  const { output, server, simulator } = await start()
  expect(output()).toMatch(/portal +http:\/\/127\.0\.0\.1:\d+\/\n/)
  expect(output()).toMatch(/applicant +applicant@example\.cn +secret\n/)
  expect(await ask(server)).toMatchObject({ OPENBEIAN_DEMO: '1', OPENBEIAN_SIMULATOR_URL: simulator })
  expect(await ask(simulator)).toMatchObject({ args: expect.arrayContaining(['--isp-id', '110000000001']) })
})

test('a stop takes everything along within 3 s', async () => {
  const { process: supervisor, server, simulator } = await start()
  const { DATABASE_URL } = await ask(server)
  const before = performance.now()
  supervisor.kill('SIGINT')
  expect(await once(supervisor, 'exit')).toEqual([0, null])
  expect(performance.now() - before).toBeLessThan(3000)
  await expect(ask(server)).rejects.toThrow()
  await expect(ask(simulator)).rejects.toThrow()
  await expect(query(DATABASE_URL ?? '')).rejects.toThrow('ECONNREFUSED')
})

test('after a kill -9 the apps end by themselves and the next start takes the database over', async () => {
  const first = await start()
  first.process.kill('SIGKILL')
  await untilSilent(first.server)
  await untilSilent(first.simulator)
  const second = await start()
  expect(second.output()).toContain('PostgreSQL was still running')
})

test('everything ends with the command that started it, even one that was killed', async () => {
  const { process: supervisor } = await start()
  supervisor.disconnect()
  expect(await once(supervisor, 'exit')).toEqual([0, null])
})

test('a database that was killed is started again under the same address', async () => {
  const { server, output } = await start()
  const { DATABASE_URL = '' } = await ask(server)
  const cluster = await realpath(join(clone, 'data/postgres/cluster'))
  process.kill((await findPostmaster(cluster))?.pid ?? 0, 'SIGKILL')
  await until(() => output().includes('PostgreSQL ended by itself'))
  await until(() => query(DATABASE_URL).catch(() => false))
})

test('a server that crashes is started again under the same address', async () => {
  const { server, output } = await start()
  await expect(ask(`${server}/crash`)).rejects.toThrow()
  await until(() => ask(server).catch(() => false))
  expect(output()).toContain('The server ended (exit code 9): starting it again.')
})

test('a taken port moves to the next free one, with a line that says so', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  const { output, server } = await start({ PORT: String(port) })
  expect(server).not.toContain(`:${port}`)
  expect(output()).toContain(`Port ${port} is taken: the portal moves to `)
  squatter.close()
})

test('with a database of your own nothing else is started, and it is migrated', async () => {
  const { url, drop } = await freshDatabase()
  const { server, simulator } = await start({ DATABASE_URL: url }, ['--roles=http'])
  expect(simulator).toBeUndefined()
  expect(await ask(server)).toEqual({ args: [], PORT: expect.any(String), DATABASE_URL: url, OPENBEIAN_ROLES: 'http' })
  await query(url, 'select from schema_migrations')
  for (const it of running) await ended(it)
  await drop()
})

async function start(env: NodeJS.ProcessEnv = {}, args: string[] = []) {
  const supervisor = spawn(process.execPath, [join(clone, 'scripts/start.ts'), ...args], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: '0',
      SIMULATOR_PORT: '0',
      ...env,
      OPENBEIAN_DATA: join(clone, 'data'),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.push(supervisor)
  let printed = ''
  supervisor.stdout?.on('data', (data: Buffer) => {
    printed += data.toString()
  })
  const [{ addresses }] = (await once(supervisor, 'message')) as [{ addresses: { portal: string; simulator?: string } }]
  return {
    process: supervisor,
    output: () => printed,
    server: addresses.portal.replace(/\/$/, ''),
    simulator: addresses.simulator as string,
  }
}

async function ended(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return
  supervisor.kill('SIGTERM')
  await once(supervisor, 'exit')
}

const ask = async (address: string) => (await (await fetch(address)).json()) as Record<string, string | undefined>

const untilSilent = (address: string) =>
  until(() =>
    ask(address).then(
      () => false,
      () => true,
    ),
  )

async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await sleep(20)
}

async function query(url: string, sql = 'select 1'): Promise<true> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
  return true
}
