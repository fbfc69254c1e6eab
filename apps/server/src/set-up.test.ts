import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSetup } from './desks/setup/test-setup.ts'
import { freshDatabase } from './platform/postgres/test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let data: string
let server: ChildProcess | undefined
beforeAll(async () => {
  database = await freshDatabase()
  data = await mkdtemp(join(tmpdir(), 'openbeian-set-up-'))
})
afterAll(async () => {
  server?.kill('SIGKILL')
  await database.drop()
  await rm(data, { recursive: true })
})

const environment = () => ({
  ...process.env,
  LANG: 'C',
  DATABASE_URL: database.url,
  OPENBEIAN_DATA: data,
  PORT: '0',
  OPENBEIAN_DB_CONNECTIONS: '5',
})

/** A server as a supervisor starts it; answers its link and its port. */
async function start(): Promise<{ link: string; port: number }> {
  const main = join(import.meta.dirname, 'main.ts')
  server = spawn(process.execPath, [main], { env: environment(), stdio: ['ignore', 'pipe', 'inherit'] })
  if (!server.stdout) throw new Error('A server that says nothing.')
  let link = ''
  for await (const line of createInterface({ input: server.stdout })) {
    const said = JSON.parse(line)
    link = said.link ?? link
    if (said.msg === 'the server is ready') return { link, port: said.port }
  }
  throw new Error('It ended before it was ready.')
}

/** `openbeian setup …`, as the guide has it. */
async function setup(...args: string[]): Promise<{ code: number; out: string }> {
  const cli = join(import.meta.dirname, '../../cli/src/main.ts')
  const child = execFile(process.execPath, [cli, 'setup', ...args], { env: environment() })
  let out = ''
  const hear = (it: string) => {
    out += it
  }
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear)
  const [code] = await once(child, 'close')
  return { code, out }
}

async function fileWith(value: object): Promise<string> {
  const file = join(data, 'setup.json')
  await writeFile(file, JSON.stringify(value))
  return file
}

test('a server on an empty database prints the link by which it is set up, and is ready afterwards', async () => {
  const { link, port } = await start()
  const base = `http://127.0.0.1:${port}`
  expect(link).toMatch(new RegExp(`^${base}/setup#[\\w-]{43}$`))
  const readiness = await fetch(`${base}/readyz`)
  expect([readiness.status, (await readiness.json()).missing]).toEqual([503, [expect.stringContaining('not set up')]])
  expect((await fetch(`${base}/healthz`)).status).toBe(200)

  const { provider, ...others } = aSetup()
  const body = { token: link.split('#')[1], setup: { ...others, provider: { ...provider, publicUrl: base } } }
  const answer = await fetch(`${base}${endpoints.setUp.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { administratorLink, checks } = await answer.json()
  expect(administratorLink).toContain(`${base}/invited#`)
  const address = checks.find(({ check }: { check: string }) => check === 'public-url')
  expect(address.found.en).not.toContain('Nobody said')
  expect((await fetch(`${base}/readyz`)).status).toBe(200)
  expect((await readFile(join(data, 'public-url'), 'utf8')).trim()).toBe(base)
}, 120_000)

test('the commands of the guide', async () => {
  expect((await setup('--help')).out).toContain('"administrator"')
  const again = await setup('--file', await fileWith(aSetup()))
  expect(again).toMatchObject({ code: 1, out: expect.stringContaining('set up already') })
  expect((await setup('--link')).code).toBe(1)
  const { provider, ...others } = aSetup()
  const wrong = await setup(
    '--another-provider',
    '--file',
    await fileWith({ ...others, provider: { ...provider, provinces: ['广东'] } }),
  )
  expect(wrong.code).toBe(2)
  expect(wrong.out).toMatch(/provider\.provinces\.0: .+ → 440000/)
  const other = { ...others, provider: { ...provider, code: 'other', hosts: ['other.example.cn'] } }
  const made = await setup('--another-provider', '--file', await fileWith(other))
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/\/invited#[\w-]{43}/) })
  expect((await setup('--checks')).out).toMatch(/^(ok|warn) +database/)
}, 120_000)
