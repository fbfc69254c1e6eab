import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { budgetBounds, budgetNames, type Session } from '@openbeian/contract'
import type { Credentials } from '../../apps/cli/src/demo/person.ts'
import { recountDays } from '../../apps/server/src/judging/rules/rule-sums.store.ts'
import { envelope } from '../../apps/server/src/platform/keys/envelope.ts'
import { keysInFolder } from '../../apps/server/src/platform/keys/key-provider.ts'
import { openDatabase } from '../../apps/server/src/platform/postgres/database.ts'
import { setBudgets } from '../../apps/server/src/records/accounts/accounts.store.ts'
import { startChild } from '../../e2e/installation/child.ts'
import { send } from '../submit/person.ts'
import { copyRowsInto } from './copy-rows.ts'
import { fill } from './fill.ts'
import type { Owners } from './filling.ts'
import type { Sizes } from './invented.ts'
import type { Postgres } from './postgres.ts'

interface ReadyMessage {
  ready: true
  port: number
  accounts: ({ role: string } & Credentials)[]
}

type Caller = (path: string, body?: object) => Promise<{ answer: unknown; bytes: number }>

export interface FilledInstallation {
  portalUrl: string
  accounts: ReadyMessage['accounts']
  seconds: number
  /** Calls as somebody of that role. */
  callerOf(role: string): Promise<Caller>
  stop(): Promise<void>
}

/** A server of its own on a database of its own, filled to these sizes. */
export async function fillInstallation(postgres: Postgres, folder: string, sizes: Sizes): Promise<FilledInstallation> {
  const name = `orders_${sizes.orders}`
  postgres.create(name)
  const data = join(folder, name)
  mkdirSync(data)
  const url = postgres.urlOf(name)
  const env = {
    DATABASE_URL: url,
    PORT: '0',
    HOST: '',
    OPENBEIAN_DATA: data,
    OPENBEIAN_DEMO: '1',
    OPENBEIAN_ROLES: 'http',
  }
  const simulator = {
    OPENBEIAN_SIMULATOR_URL: 'http://127.0.0.1:9',
    OPENBEIAN_SIMULATOR_KEY: '0123456789abcdef',
    OPENBEIAN_SIMULATOR_IV: '0123456789abcdef',
  }
  const server = await startChild<ReadyMessage>('apps/server/src/main.ts', [], { ...env, ...simulator })
  const { pool, db } = openDatabase(url, 1)
  const startedAt = performance.now()
  const providerId = await allowMuch(db)
  await pool.query(`select ensure_month_partitions(name, (date_trunc('month', now()) - interval '24 months')::date, 24)
    from unnest(array['order_actions', 'audit']) as name`)
  const cipher = envelope(await keysInFolder(join(data, 'keys'))())
  const owners = { providerId, ...(await ownersIn(pool)) }
  await fill({ copyRows: copyRowsInto(postgres, name), cipher, owners, sizes })
  // as the job does every night
  await recountDays({ db, now: () => new Date() })
  await pool.query('vacuum analyze')
  const seconds = (performance.now() - startedAt) / 1000
  await db.destroy()
  const portalUrl = `http://127.0.0.1:${server.ready.port}`
  return {
    portalUrl,
    accounts: server.ready.accounts,
    seconds,
    callerOf: (role) =>
      callerOf(
        portalUrl,
        server.ready.accounts.find((it) => it.role === role),
      ),
    async stop() {
      server.kill('SIGTERM')
      await server.gone
    },
  }
}

/** Everybody here comes from one address and looks as fast as they can. */
async function allowMuch(db: ReturnType<typeof openDatabase>['db']): Promise<string> {
  const { max } = budgetBounds
  const much = Object.fromEntries(
    budgetNames.map((name) => [name, { minute: max, tenMinutes: max, hour: max, day: max }]),
  )
  const { id } = await db.selectFrom('providers').select('id').executeTakeFirstOrThrow()
  await setBudgets(db, id, much)
  return id
}

async function ownersIn(pool: ReturnType<typeof openDatabase>['pool']): Promise<Omit<Owners, 'providerId'>> {
  const { rows } = await pool.query<
    Omit<Owners, 'providerId'>
  >(`select customer_id as "customerId", id as "applicantId",
    (select id from accounts where role = 'admin') as "adminId", (select id from channels) as "channelId"
    from accounts where role = 'applicant'`)
  const [owners] = rows
  if (!owners) throw new Error('The demonstration has no applicant')
  return owners
}

async function callerOf(baseUrl: string, account: Credentials | undefined): Promise<Caller> {
  if (!account) throw new Error('The demonstration has no such account')
  const { login, password } = account
  const { answer, cookie } = await send(baseUrl, { method: 'POST', path: '/api/session', body: { login, password } })
  const headers = { cookie, 'x-csrf-token': (answer as Session).csrfToken }
  return async (path, body) => send(baseUrl, { method: body ? 'POST' : 'GET', path, headers, body })
}
