import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packOfWord } from './desks/loaded/test-packs.ts'
import { prepareDatabase } from './platform/postgres/prepare-database.ts'
import { freshDatabase } from './platform/postgres/test-database.ts'

interface Account {
  role: string
  login: string
  password: string
}

let database: Awaited<ReturnType<typeof freshDatabase>>
let data: string
let accounts: Account[] = []
const running: ChildProcess[] = []
beforeAll(async () => {
  database = await freshDatabase()
  data = await mkdtemp(join(tmpdir(), 'openbeian-servers-'))
})
afterAll(async () => {
  await stopAll()
  await database.drop()
  await rm(data, { recursive: true })
})

const edition = readFileSync(new URL('../../../examples/dialects/app-ipv6-identity.json', import.meta.url), 'utf8')
const rule = 'provider.trial.words'

test('what was loaded into one server counts on the other, and after an update', async () => {
  const [one, other] = [await startServer(), await startServer()]
  const admin = await signIn(one, 'admin')
  const supervisor = await signIn(other, 'supervisor')
  const applicants = [await signIn(one, 'applicant'), await signIn(other, 'applicant')]
  const ids: string[] = []
  for (const applicant of applicants) {
    const { id, version, filing } = await applicant.createOrder({ body: {} })
    const [service] = filing.services
    if (service) service.name = '云帆之家'
    await applicant.saveDraft({ params: { orderId: id }, body: { version, filing } })
    ids.push(id)
  }
  const areTold = async (servers: Client[]) => {
    const orders = await Promise.all(ids.map((orderId, n) => servers[n]?.getOrder({ params: { orderId } })))
    return orders.map((it) => it?.findings.some((finding) => finding.rule === rule))
  }
  expect(await areTold(applicants)).toEqual([false, false])

  const pack = await admin.loadFile({ body: { kind: 'rule-pack', content: packOfWord('云帆') } })
  const dialect = await admin.loadFile({ body: { kind: 'dialect', content: edition } })
  for (const { id: fileId } of [pack, dialect])
    await supervisor.approveLoadedFile({ params: { fileId }, body: { why: '已核对' } })
  const from = shanghaiDay(new Date())
  await supervisor.switchLoadedFile({
    body: { target: 'pack:provider.trial', fileId: pack.id, from, why: '品牌保护' },
  })
  // no message goes between servers: the next judgement reads what counts
  expect(await areTold(applicants)).toEqual([true, true])

  await stopAll()
  expect(await prepareDatabase(database.ownerUrl, database.url)).toEqual([])
  const later = await startServer()
  const applicant = await signIn(later, 'applicant')
  expect(await areTold([applicant, applicant])).toEqual([true, true])
  const { files } = await (await signIn(later, 'supervisor')).listLoadedFiles({})
  expect(files.map(({ name, faults }) => ({ name, faults }))).toEqual(
    expect.arrayContaining([
      { name: 'provider.trial', faults: [] },
      { name: 'V.9.9-example', faults: [] },
    ]),
  )
}, 120_000)

async function startServer(): Promise<number> {
  const server = fork(join(import.meta.dirname, 'main.ts'), {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      OPENBEIAN_DATA: data,
      OPENBEIAN_DEMO: '1',
      PORT: '0',
      OPENBEIAN_DB_CONNECTIONS: '5',
    },
    execArgv: [],
  })
  running.push(server)
  const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`)))
  ended.catch(() => {})
  const [ready] = (await Promise.race([once(server, 'message'), ended])) as [{ port: number; accounts: Account[] }]
  accounts = ready.accounts
  return ready.port
}

async function stopAll(): Promise<void> {
  const ended = running.splice(0).map(async (it) => {
    if (it.exitCode === null && it.kill('SIGTERM')) await once(it, 'exit')
  })
  await Promise.all(ended)
}

async function signIn(port: number, role: string): Promise<Client> {
  const account = accounts.find((it) => it.role === role)
  if (!account) throw new Error(`there is no ${role}`)
  let cookie = ''
  let csrfToken: string | undefined
  const client = createClient({
    baseUrl: `http://127.0.0.1:${port}`,
    csrfToken: () => csrfToken,
    fetch: async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      const answer = await fetch(address, { ...init, headers })
      const [given] = answer.headers.getSetCookie()
      if (given) cookie = given.split(';')[0] ?? ''
      return answer
    },
  })
  const answer = await client.signIn({ body: { login: account.login, password: account.password } })
  if ('secondFactor' in answer) throw new Error(`${account.login} has a second factor`)
  csrfToken = answer.csrfToken
  return client
}
