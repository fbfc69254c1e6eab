import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { postgresOwner, weAreRoot } from './owner.ts'

let parent: string
let dataDir: string
const started: EmbeddedPostgres[] = []
/** For tests about something else than the folder: making a cluster takes longer than what they are about. */
let shared: string

beforeAll(async () => {
  // the first start on a machine says that it made the account
  await postgresOwner('/nonexistent', () => {})
  shared = await openFolder()
})
afterAll(() => remove(shared, join(shared, 'data')))

beforeEach(() => {
  dataDir = join(shared, 'data')
})
afterEach(async () => {
  for (const server of started.splice(0).reverse()) await server.stop()
})

test('the database speaks UTF-8, syncs to disk and is reached from this machine by password only', async () => {
  const { superuserUrl: url } = await start()
  expect(await setting(url, 'server_encoding')).toBe('UTF8')
  expect(await setting(url, 'fsync')).toBe('on')
  expect(await setting(url, 'listen_addresses')).toBe('127.0.0.1')
  expect(await setting(url, 'unix_socket_directories')).toBe('')
  expect(await query(url, "select lower('ÄÖÜ') as lower")).toEqual([{ lower: 'äöü' }])
  const other = new URL(url)
  other.password = 'guess'
  await expect(query(other.href, 'select 1')).rejects.toThrow('password authentication failed')
  expect((await stat(join(dataDir, 'postgres/login.json'))).mode & 0o777).toBe(0o600)
})

test('what was committed survives a kill -9 of the server, on the same port', async () => {
  const first = await start()
  await query(first.ownerUrl, "create table lamps as select '台灯' as name")
  process.kill(first.pid, 'SIGKILL')
  await first.lost
  const second = await start()
  expect(second).toMatchObject({ adopted: false, url: first.url })
  expect(await query(second.ownerUrl, 'select name from lamps')).toEqual([{ name: '台灯' }])
})

test("what an earlier version made as the superuser is the owner's afterwards", async () => {
  const first = await start()
  await query(first.superuserUrl, 'create table lanterns (); create function light() returns int return 1')
  await query(first.superuserUrl, 'alter database openbeian owner to openbeian')
  await first.stop()
  const { ownerUrl } = await start()
  const owners = `select tableowner as name from pg_tables where tablename = 'lanterns'
    union all select pg_get_userbyid(proowner) from pg_proc where proname = 'light'`
  expect(await query(ownerUrl, owners)).toEqual([{ name: 'openbeian_owner' }, { name: 'openbeian_owner' }])
})

test('nobody but the one we keep for ourselves is a superuser', async () => {
  const { url } = await start()
  expect(await query(url, 'select rolname as name from pg_roles where rolsuper')).toEqual([{ name: 'openbeian' }])
})

test('a server left behind by a kill -9 of its starter is adopted, and stopped with the one who adopted it', async () => {
  const left = await startInAnotherProcess()
  left.starter.kill('SIGKILL')
  await once(left.starter, 'exit')
  const server = await start()
  expect(server).toMatchObject({ adopted: true, pid: left.pid, url: left.url })
  await server.stop()
  await expect(query(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('of two who use one server, the first to stop leaves it to the other', async () => {
  const [first, second] = [await start(), await start()]
  expect(second).toMatchObject({ adopted: true, pid: first.pid })
  await first.stop()
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  await expect(query(second.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('a pid file that names a process of somebody else does not keep the server down', async () => {
  const first = await start()
  const pidFile = join(await realpath(join(dataDir, 'postgres/cluster')), 'postmaster.pid')
  const stale = await readFile(pidFile, 'utf8')
  await first.stop()
  await writeFile(pidFile, stale.replace(/^\d+/, String(process.pid)))
  const second = await start()
  expect(second.adopted).toBe(false)
})

test('a stop takes less than 3 s even while a client is busy', async () => {
  const server = await start()
  const client = new Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  const busy = client.query('select pg_sleep(60)').catch((error: Error) => error)
  const before = performance.now()
  await server.stop()
  expect(performance.now() - before).toBeLessThan(3000)
  expect(await busy).toBeInstanceOf(Error)
})

test('when its port was taken meanwhile the server moves to another', async () => {
  const first = await start()
  await first.stop()
  const port = Number(new URL(first.url).port)
  const squatter = createServer().listen(port, '127.0.0.1')
  await once(squatter, 'listening')
  const second = await start()
  expect(new URL(second.url).port).not.toBe(String(port))
  squatter.close()
})

test.runIf(weAreRoot())('as root, the database belongs to an account that runs nothing else', async () => {
  await start()
  const { uid, mode } = await stat(await realpath(join(dataDir, 'postgres/cluster')))
  const passwd = await readFile('/etc/passwd', 'utf8')
  expect(passwd).toContain(`\nopenbeian-postgres:x:${uid}:`)
  expect(mode & 0o777).toBe(0o700)
})

describe('in a folder of its own', () => {
  beforeEach(async () => {
    parent = await openFolder()
    dataDir = join(parent, 'data')
  })
  afterEach(() => remove(parent, dataDir))

  test('two who start at the same moment in an empty folder get one server', async () => {
    const [first, second] = await Promise.all([startInAnotherProcess(), start()])
    expect(second.url).toBe(first.url)
    expect(second.pid).toBe(first.pid)
    first.starter.kill('SIGKILL')
  })

  test.runIf(weAreRoot())(
    'as root, a data folder made by mktemp -d is opened to walk through, not to look into',
    async () => {
      dataDir = await mkdtemp(join(parent, 'given-'))
      const lines: string[] = []
      const { url } = await start(lines)
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
      expect((await stat(dataDir)).mode & 0o777).toBe(0o711)
      expect(lines).toEqual([])
    },
  )

  test.runIf(weAreRoot())(
    'as root, below a closed folder the data goes to /var/lib/openbeian, is said to and found again',
    async () => {
      await chmod(parent, 0o700)
      const lines: string[] = []
      const first = await start(lines)
      const place = await realpath(join(dataDir, 'postgres'))
      expect(place).toMatch(/^\/var\/lib\/openbeian\/data-/)
      expect(lines).toEqual([
        `PostgreSQL cannot run as root and ${parent} is closed to others: its data is in ${place}`,
      ])
      await query(first.ownerUrl, 'create table lamps ()')
      await first.stop()
      const second = await start(lines)
      expect(await query(second.ownerUrl, 'select * from lamps')).toEqual([])
      expect(lines).toHaveLength(1)
    },
  )

  test.runIf(weAreRoot())('as root, a data folder that came below a closed folder says what to open', async () => {
    await (await start()).stop()
    await chmod(parent, 0o700)
    await expect(start()).rejects.toThrow(`${parent} is closed to user`)
  })

  test.runIf(weAreRoot())('as root with a strict umask the database starts all the same', async () => {
    const umask = process.umask(0o077)
    const { url } = await start().finally(() => process.umask(umask))
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test.runIf(weAreRoot())('as root, a closed folder that holds files of others is not opened', async () => {
    await mkdir(dataDir, { mode: 0o700 })
    await writeFile(join(dataDir, 'letter.txt'), 'private')
    await start()
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
  })
})

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  await chmod(folder, 0o755)
  return folder
}

/** With the data, which may lie elsewhere. */
async function remove(folder: string, data: string): Promise<void> {
  for (const server of started.splice(0).reverse()) await server.stop()
  const place = await realpath(join(data, 'postgres')).catch(() => folder)
  for (const it of new Set([place, folder])) await rm(it, { recursive: true })
}

async function start(lines: string[] = []): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) })
  started.push(server)
  return server
}

async function startInAnotherProcess() {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('embedded-postgres.ts', import.meta.url))})
    const { url, pid } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log() {} })
    process.send({ url, pid })
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [message] = (await once(starter, 'message')) as [{ url: string; pid: number }]
  return { starter, ...message }
}

const setting = async (url: string, name: string) => (await query(url, `show ${name}`))[0]?.[name]

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
