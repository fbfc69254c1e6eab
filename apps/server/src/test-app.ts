import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Budget,
  type BudgetName,
  type BudgetSettings,
  budgetBounds,
  budgets,
  type Endpoint,
  type MemberRole,
  type Problem,
  type ProviderSettings,
  type Role,
} from '@openbeian/contract'
import { entriesOf, keysOf } from '@openbeian/filing'
import { pino } from 'pino'
import type { z } from 'zod'
import { buildApp } from './app.ts'
import type { Caller } from './platform/caller.ts'
import type { Deps } from './platform/deps.ts'
import { sessionCookie } from './platform/http/session-cookie.ts'
import { envelope } from './platform/keys/envelope.ts'
import { diskFileStore } from './platform/outside/disk-file-store.ts'
import { openDatabase } from './platform/postgres/database.ts'
import type { JobName, JobOptions } from './platform/postgres/jobs.ts'
import { freshDatabase } from './platform/postgres/test-database.ts'
import { insertAccount, insertCustomer } from './records/accounts/accounts.store.ts'
import { noPassword } from './records/accounts/password.ts'
import { openSession } from './records/accounts/sessions.store.ts'

export interface TestApp extends Awaited<ReturnType<typeof testApp>> {}

/** The name tests come to: that of the first provider, where a test makes several. */
const testHost = 'localhost'

const ample = budgetBounds.max
/** For tests about something else: everybody there has one address. */
const ampleBudgets: BudgetSettings = Object.fromEntries(
  entriesOf<BudgetName, Budget>(budgets).map(([name, { usual }]) => [
    name,
    Object.fromEntries(keysOf(usual).map((span) => [span, ample])),
  ]),
)

/** The same of clocks that jump. */
const ampleSessions: NonNullable<ProviderSettings['signIn']> = {
  staffIdleMinutes: 480,
  staffMaxHours: 168,
  passwordAgainMinutes: 10_080,
  secondFactor: 'voluntary',
}

interface WaitingJob {
  name: JobName
  data: unknown
  options: JobOptions
}

/**
 * The whole server on a database of its own, with one provider and one customer; `close()` when done.
 * Jobs are not run: they lie in `waiting`.
 */
export async function testApp({ settings = {}, ...chosen }: Partial<Deps> & { settings?: ProviderSettings } = {}) {
  const database = await freshDatabase()
  const { db } = openDatabase(database.url)
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-files-'))
  const waiting: WaitingJob[] = []
  const deps: Deps = {
    db,
    files: diskFileStore(folder),
    cipher: envelope({ current: 'test', keys: new Map([['test', randomBytes(32)]]), indexKey: randomBytes(32) }),
    jobs: { enqueue: async (_tx, name, data, options = {}) => void waiting.push({ name, data, options }) },
    rules: [],
    now: () => new Date(),
    administrations: { privateRanges: ['127.0.0.1', '::1'] },
    publicAddress: () => 'http://beian.example.cn',
    log: pino({ level: 'silent' }),
    ...chosen,
  }
  const app = await buildApp(deps)
  const its = { budgets: ampleBudgets, signIn: ampleSessions, ...settings }
  const provider = await addProvider(deps, '示例接入商', its, [testHost])
  const customer = await addCustomer(deps, provider.id, '示例客户')

  /** Somebody new with a session: of the first provider and customer unless told. */
  async function as(role: Role, place: Partial<Place> = {}): Promise<TestCaller> {
    const caller = await addAccount(deps, role, { providerId: provider.id, customerId: customer.id, ...place })
    const { token, csrfToken } = await openSession(db, { accountId: caller.accountId, ip: caller.ip, now: deps.now() })
    const headers = { cookie: `${sessionCookie}=${token}`, 'x-csrf-token': csrfToken }
    return { caller, headers, call: (endpoint, input) => call(app, endpoint, input ?? {}, headers) }
  }
  return {
    app,
    deps,
    url: database.url,
    /** For what no server may: to tamper. The database is not used again. */
    ownerUrl: () => database.ownerUrl,
    provider,
    customer,
    waiting,
    as,
    anyone: { call: <It extends Endpoint>(endpoint: It, input: CallInput = {}) => call(app, endpoint, input, {}) },
    anotherCustomer: () => addCustomer(deps, provider.id, '另一客户'),
    anotherProvider: () => addProvider(deps, '另一接入商', { budgets: ampleBudgets, signIn: ampleSessions }),
    async close() {
      await app.close()
      await db.destroy()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

export interface TestCaller {
  caller: Caller
  headers: Record<string, string>
  call<It extends Endpoint>(endpoint: It, input?: CallInput): Promise<CallAnswer<It>>
}

interface CallInput {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  file?: Uint8Array
  fileName?: string
}

/** `answer` when the status is 200, `problem` otherwise. */
interface CallAnswer<It extends Endpoint> {
  status: number
  answer: z.output<It['answer']>
  problem: Problem
  bytes: Buffer
  headers: Record<string, unknown>
}

async function call<It extends Endpoint>(
  app: Awaited<ReturnType<typeof buildApp>>,
  { method, path, transfer }: It,
  { params = {}, query = {}, body, file, fileName = 'file' }: CallInput,
  headers: Record<string, string>,
): Promise<CallAnswer<It>> {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const url = `${path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}?${search}`
  const form = transfer === 'multipart' ? await formOf(body as Record<string, unknown>, file, fileName) : undefined
  const payload = form ? form.payload : body
  const said = await app.inject({
    method,
    url,
    headers: { ...headers, ...form?.headers },
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
  const json: unknown = said.headers['content-type']?.toString().startsWith('application/json')
    ? said.json()
    : undefined
  return {
    status: said.statusCode,
    answer: json as never,
    problem: json as Problem,
    bytes: said.rawPayload,
    headers: said.headers,
  }
}

async function formOf(fields: Record<string, unknown> = {}, file: Uint8Array | undefined, fileName: string) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  if (file) form.append('file', new Blob([new Uint8Array(file)]), fileName)
  const encoded = new Response(form)
  return {
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
  }
}

async function addProvider({ db }: Deps, name: string, settings: ProviderSettings, hosts: string[] = []) {
  return db
    .insertInto('providers')
    .values({ name, province: '110000', hosts, settings: JSON.stringify(settings) })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow()
}

async function addCustomer(deps: Deps, providerId: string, name: string) {
  return { id: await insertCustomer(deps, providerId, name), name }
}

interface Place {
  providerId: string
  customerId: string
  /** Of an applicant; the owner unless told. */
  member?: MemberRole
  /** Those a reviewer is limited to. */
  provinces?: string[]
  actsForGroup?: boolean
}

async function addAccount(deps: Deps, role: Role, place: Place): Promise<Caller> {
  const { providerId, customerId, member = 'owner', provinces = [], actsForGroup = false } = place
  const name = `${role}-${randomUUID().slice(0, 8)}`
  const of = role === 'applicant' ? { customerId, member } : { provinces }
  // nobody can sign in with it
  const account = { providerId, ...of, login: `${name}@example.cn`, name, role, passwordHash: noPassword }
  const id = await insertAccount(deps, account)
  if (!id) throw new Error(`There is ${name} already.`)
  if (actsForGroup) await deps.db.updateTable('accounts').set({ actsForGroup }).where('id', '=', id).execute()
  return { accountId: id, name, role, providerId, ...of, ip: '127.0.0.1' }
}
