import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgetBounds, budgetNames } from '@openbeian/contract'
import type { Credentials } from '../../apps/cli/src/demo/person.ts'
import { openDatabase } from '../../apps/server/src/platform/postgres/database.ts'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/postgres/embedded-postgres.ts'
import { setBudgets } from '../../apps/server/src/records/accounts/accounts.store.ts'
import { startChild } from '../../e2e/installation/child.ts'

interface ReadyMessage {
  ready: true
  port: number
  accounts: ({ role: string } & Credentials)[]
}

export interface Installation {
  folder: string
  portalUrl: string
  databaseUrl: string
  account(role: string): Credentials
  stop(): Promise<void>
}

/** Here a hundred people come from one address and hand in as fast as they can. */
async function allowMuch(url: string): Promise<void> {
  const { db } = openDatabase(url, 1)
  const { max } = budgetBounds
  const much = Object.fromEntries(
    budgetNames.map((name) => [name, { minute: max, tenMinutes: max, hour: max, day: max }]),
  )
  for (const { id } of await db.selectFrom('providers').select('id').execute()) await setBudgets(db, id, much)
  await db.destroy()
}

/** A server and a PostgreSQL of its own below a new folder, as `npm start` runs them, without web and simulator. */
export async function startInstallation(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-bench-'))
  // the server's own connections and a hundred of pgbench
  const settings = { max_connections: '200' }
  const database = await startEmbeddedPostgres({ dataDir: folder, log: () => {}, settings })
  const urls = { DATABASE_URL: database.url, OPENBEIAN_OWNER_DATABASE_URL: database.ownerUrl }
  const env = { ...urls, PORT: '0', HOST: '', OPENBEIAN_DATA: folder, OPENBEIAN_DEMO: '1' }
  const server = await startChild<ReadyMessage>('apps/server/src/main.ts', [], env)
  await allowMuch(database.ownerUrl)
  return {
    folder,
    portalUrl: `http://127.0.0.1:${server.ready.port}`,
    databaseUrl: database.ownerUrl,
    account(role) {
      const found = server.ready.accounts.find((it) => it.role === role)
      if (!found) throw new Error(`The demo has no ${role}`)
      return found
    },
    async stop() {
      server.kill('SIGTERM')
      await server.gone
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
