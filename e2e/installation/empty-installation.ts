import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { envelope } from '../../apps/server/src/platform/keys/envelope.ts'
import { keysInFolder } from '../../apps/server/src/platform/keys/key-provider.ts'
import { openDatabase } from '../../apps/server/src/platform/postgres/database.ts'
import { freePort } from '../../apps/server/src/platform/postgres/free-port.ts'
import { startDebianPostgres } from '../../scripts/handbook/debian-postgres.ts'
import { buildWeb } from '../../scripts/start/build-web.ts'
import { startChild } from './child.ts'

export type EmptyInstallation = Awaited<ReturnType<typeof startEmptyInstallation>>

/** A server as its handbook installs it, on Debian's PostgreSQL, that nobody has set up yet. `close()` when done. */
export async function startEmptyInstallation(programs: string, env: NodeJS.ProcessEnv = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-empty-'))
  const postgres = startDebianPostgres(programs, await freePort(undefined))
  const at = (user: string, name: string) => `postgres://${user}@127.0.0.1:${postgres.port}/${name}`
  await makeDatabase(at(postgres.user, 'postgres'))
  await buildWeb(() => {}, new AbortController().signal)
  const server = await startChild<{ ready: true; port: number }>('apps/server/src/main.ts', [], {
    DATABASE_URL: at('openbeian_server', 'openbeian'),
    OPENBEIAN_OWNER_DATABASE_URL: at('openbeian_owner', 'openbeian'),
    OPENBEIAN_DATA: folder,
    OPENBEIAN_LOG_LEVEL: 'info',
    OPENBEIAN_PAPER_READERS: '0',
    HOST: '127.0.0.1',
    PORT: '0',
    ...env,
  })
  const { db } = openDatabase(at(postgres.user, 'openbeian'), 2)
  return {
    // browsers know passkeys under names alone
    origin: `http://localhost:${server.ready.port}`,
    /** The link by which it is set up, as the log says it. */
    async setupLink(): Promise<string> {
      for (;;) {
        const [link] = /http:\/\/[^"]+\/setup#[\w-]{43}/.exec(server.printed()) ?? []
        if (link) return link.replace('127.0.0.1', 'localhost')
        await sleep(50)
      }
    },
    /** To look at what is stored, never to change it. */
    db,
    cipher: async () => envelope(await keysInFolder(join(folder, 'keys'))()),
    printed: server.printed,
    async close() {
      await db.destroy()
      server.kill('SIGTERM')
      await server.gone
      postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** As the chapter about installing has it: one account owns the tables, another works with them. */
async function makeDatabase(address: string): Promise<void> {
  const administrator = new Client({ connectionString: address })
  await administrator.connect()
  for (const statement of [
    'create role openbeian_owner login',
    'create role openbeian_app nologin',
    'create role openbeian_auditor nologin',
    'create role openbeian_backup nologin',
    'create role openbeian_server login in role openbeian_app',
    'create database openbeian owner openbeian_owner',
  ])
    await administrator.query(statement)
  await administrator.end()
}
