import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { addressesHere } from '../apps/server/src/platform/http/addresses-here.ts'
import { envelope } from '../apps/server/src/platform/keys/envelope.ts'
import { keysAlreadyOf } from '../apps/server/src/platform/keys/keys-of-environment.ts'
import { prepareDatabase } from '../apps/server/src/platform/postgres/prepare-database.ts'
import { buildWeb } from './start/build-web.ts'
import { nextFreePort } from './start/next-free-port.ts'
import { readStartOptions, type StartOptions, usage } from './start/start-options.ts'
import { superviseDatabase } from './start/supervise-database.ts'
import { type Program, type ReadyMessage, type SupervisedProgram, superviseProgram } from './start/supervise-program.ts'

const startedAt = performance.now()
const log = (line: string) => console.log(line)
const program = (path: string) => join(import.meta.dirname, '..', path)

/** The simulator keeps whole filings in the clear: other machines never reach it. */
const simulatorHost = '127.0.0.1'

const options = optionsOrUsage()
const stopping = new AbortController()
const kept: SupervisedProgram[] = []
let stopDatabase = async () => {}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
process.on('disconnect', () => void stop(0))
process.channel?.unref()

start(options).catch((error: unknown) => {
  if (stopping.signal.aborted) return
  console.error(error instanceof Error ? error.message : error)
  void stop(1)
})

async function start({
  roles,
  databaseUrl,
  simulator,
  web,
  watch,
  autoApprove,
  host,
  port,
  simulatorPort,
  dataDir,
  tls,
  publicUrl,
}: StartOptions) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const simulated = simulator ? await startSimulator(simulatorPort, dataDir, autoApprove) : undefined
  const simulatorUrl = simulated && addressOf(simulatorHost, simulated.port)
  const webBuilt = web ? buildWeb(log, stopping.signal) : undefined
  const database = databaseUrl ? undefined : startDatabase(dataDir)
  // a database of somebody's own is prepared by the server, which knows whose address it was given
  const keys = keysAlreadyOf({ OPENBEIAN_DATA: dataDir, OPENBEIAN_KEY: process.env.OPENBEIAN_KEY })
  const openCipher = async () => envelope(await keys())
  await Promise.all([webBuilt, database?.ready.then(({ ownerUrl, url }) => prepareDatabase(ownerUrl, url, openCipher))])

  let serverPort = port
  const server = keep({ name: 'server', path: 'apps/server/src/main.ts', watch }, async () => {
    serverPort = await portFor('portal', serverPort, host)
    return {
      env: {
        DATABASE_URL: databaseUrl ?? database?.url(),
        HOST: host,
        PORT: String(serverPort),
        OPENBEIAN_DATA: dataDir,
        OPENBEIAN_ROLES: roles.join(),
        ...(tls && { OPENBEIAN_TLS: 'self-signed' }),
        ...(publicUrl && { OPENBEIAN_PUBLIC_URL: publicUrl }),
        ...(database && { OPENBEIAN_DEMO: '1' }),
        ...(simulatorUrl && { OPENBEIAN_SIMULATOR_URL: simulatorUrl }),
      },
    }
  })
  const [ready] = await Promise.all([server.ready, simulated?.ready])
  announce({ host, tls, publicUrl }, ready, simulatorUrl)
}

function startDatabase(dataDir: string) {
  const database = superviseDatabase(dataDir, log, () => kept.find((it) => it.name === 'server')?.restart())
  stopDatabase = database.stop
  return database
}

/** Its port is chosen here, so that the server need not wait for it to learn its address. */
async function startSimulator(wished: number, dataDir: string, autoApprove: boolean) {
  const port = await portFor('simulator', wished, simulatorHost)
  const login = ['--isp-id', '110000000001', '--user', 'demo', '--password', 'demo-pass']
  const args = ['--port', String(port), ...login, '--data', join(dataDir, 'simulator')]
  if (autoApprove) args.push('--auto-approve')
  const { ready } = keep({ name: 'simulator', path: 'apps/simulator/src/main.ts', watch: false }, async () => ({
    args,
  }))
  return { port, ready }
}

interface Kept extends Pick<Program, 'name'> {
  path: string
  watch: boolean
}

function keep({ path, ...it }: Kept, launch: Program['launch']): SupervisedProgram {
  if (!existsSync(program(path))) throw new Error(`There is no ${path} to start.`)
  const running = superviseProgram({ ...it, script: program(path), launch, log })
  kept.push(running)
  void running.givenUp.then(() => stop(1))
  return running
}

async function portFor(what: string, wished: number, host: string): Promise<number> {
  const port = await nextFreePort(wished, host)
  if (port !== wished && wished !== 0) log(`Port ${wished} is taken: the ${what} moves to ${port}.`)
  return port
}

function announce(
  { host, tls, publicUrl }: Pick<StartOptions, 'host' | 'tls' | 'publicUrl'>,
  { port, accounts = [] }: ReadyMessage,
  simulator: string | undefined,
): void {
  const portal = tls ? addressOf(host, port).replace('http:', 'https:') : addressOf(host, port)
  const addresses = { portal: `${portal}/`, console: `${portal}/console`, docs: `${portal}/api/docs`, simulator }
  const lines = [
    `OpenBeian is ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`,
    '',
    `  portal      ${addresses.portal}`,
    ...phoneLines(host, portal, publicUrl),
    `  console     ${addresses.console}`,
    `  API docs    ${addresses.docs}`,
    ...(simulator ? [`  simulator   ${simulator}/`] : []),
    '',
    ...(accounts.length ? ['  demo accounts, only on this embedded database:'] : []),
    ...accounts.map(({ role, login, password }) => `  ${role.padEnd(11)} ${login.padEnd(24)} ${password}`),
    '',
    'Ctrl-C stops everything.',
  ]
  log(lines.join('\n'))
  process.send?.({ ready: true, port, addresses, accounts })
}

/** Where phones find us, when they can. */
function phoneLines(host: string, portal: string, publicUrl: string | undefined): string[] {
  if (publicUrl) return [`  for phones  ${publicUrl}/`]
  if (host !== '0.0.0.0' && host !== '::') return []
  return addressesHere().map((it) => `  for phones  ${portal.replace('127.0.0.1', it)}/`)
}

const addressOf = (host: string, port: number) =>
  `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`

/** First who uses the database, then the database; all within 3 s. */
async function stop(exitCode: number): Promise<void> {
  if (stopping.signal.aborted) return
  stopping.abort()
  await Promise.all(kept.map((it) => it.stop(1000)))
  await stopDatabase().catch((error: unknown) => console.error(error))
  process.exit(exitCode)
}

function optionsOrUsage(): StartOptions {
  try {
    const read = readStartOptions(process.argv.slice(2), process.env)
    if (!read.help) return read
    console.log(usage)
    return process.exit(0)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    return process.exit(2)
  }
}
