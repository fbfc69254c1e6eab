import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { packs } from '@openbeian/rules'
import { openVision } from '@openbeian/vision'
import { buildApp } from './app.ts'
import { startJobs } from './background.ts'
import { recountDeadlines } from './desks/calendar/recount-deadlines.ts'
import { seedDemo } from './desks/demonstration/demo.ts'
import { type DemoSecrets, demoSecrets } from './desks/demonstration/demo-secrets.ts'
import { facesOf } from './desks/identity/faces-of-environment.ts'
import { readinessChecks } from './desks/operating/readiness-checks.ts'
import { tellSettingFaults } from './desks/settings/tell-setting-faults.ts'
import { notSetUp } from './desks/setup/is-set-up.ts'
import { printSetupLink } from './desks/setup/setup-link.ts'
import { documentReaders } from './gateway/files/documents-apart.ts'
import { loadedReaders } from './judging/loaded/loaded-apart.ts'
import { lookupsOf } from './judging/lookups/lookups-of-environment.ts'
import { pageReaders } from './judging/lookups/read-page-apart.ts'
import { copyReaders } from './papers/copies/copy-readers.ts'
import { tryReading } from './papers/copies/try-reading.ts'
import { placeOf, settingsOf } from './platform/backup/backup-of-environment.ts'
import { releaseHere } from './platform/backup/release-here.ts'
import { takeBackup } from './platform/backup/take-backup.ts'
import type { Deps, GatewayTimes } from './platform/deps.ts'
import { edgeOf } from './platform/http/edge-of-environment.ts'
import type { App } from './platform/http/http.ts'
import { installationOf } from './platform/http/installation-of-environment.ts'
import { lineBoundsOf } from './platform/http/line-bounds.ts'
import { findReadiness } from './platform/http/readiness.ts'
import { tlsOf, watchCertificate } from './platform/http/tls-of-environment.ts'
import { envelope } from './platform/keys/envelope.ts'
import type { KeyRing } from './platform/keys/key-provider.ts'
import { keysOf } from './platform/keys/keys-of-environment.ts'
import { administrationsOf } from './platform/outside/administrations-of-environment.ts'
import { clamdScan } from './platform/outside/clamd.ts'
import { filesOf } from './platform/outside/files-of-environment.ts'
import { identityServicesOf } from './platform/outside/identity-services-of-environment.ts'
import { listsOf, listsUsed } from './platform/outside/lists-of-environment.ts'
import { findPdfDrawer } from './platform/outside/pdf-page.ts'
import { processorsOf } from './platform/outside/processors-of-environment.ts'
import { refuseClearServices } from './platform/outside/refuse-clear-services.ts'
import { senderOf } from './platform/outside/sender-of-environment.ts'
import { signInRangesOf } from './platform/outside/sign-in-ranges-of-environment.ts'
import { openDatabase } from './platform/postgres/database.ts'
import { freePort } from './platform/postgres/free-port.ts'
import { pgBossJobs } from './platform/postgres/pg-boss-jobs.ts'
import { connectionsOf, refuseTooManyConnections, serverName } from './platform/postgres/pool-sizes.ts'
import { prepareSchema } from './platform/postgres/prepare-schema.ts'
import { usualLimits, watchConnections } from './platform/postgres/silent-connections.ts'
import { findUnguarded } from './platform/postgres/unguarded.ts'
import { type Environment, readEnvironmentFor, unknownVariables } from './platform/process/environment.ts'
import { createLog } from './platform/process/log.ts'
import { secondMs } from './platform/time/durations.ts'
import { seedCalendar } from './records/calendar/seed-calendar.ts'
import { liveOf } from './records/copies/is-live.ts'
import { onlyWhenLive } from './records/copies/only-when-live.ts'

/** In the order they are to be ended. */
const endings: (() => Promise<unknown>)[] = []
let stopping = false

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
// whoever started us is gone
process.on('disconnect', () => void stop(0))
process.channel?.unref()

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  void stop(1)
})

async function start(): Promise<void> {
  const settings = await readEnvironmentFor(process.env, [
    refuseClearServices,
    edgeOf,
    administrationsOf,
    signInRangesOf,
    senderOf,
    identityServicesOf,
    lookupsOf,
    (it) => listsOf(it, new Date()),
    // our own certificate is made later
    (it) => it.OPENBEIAN_TLS_CERT && tlsOf(it),
    // a key in a file is made later
    (it) => it.OPENBEIAN_KEY && keysOf(it)(),
  ])
  for (const { name } of unknownVariables(process.env)) console.error(`${name} is set, and nothing reads it.`)
  const edge = edgeOf(settings)
  const { publicAddress } = edge
  const deps = { ...(await openDeps(settings)), publicAddress, installation: installationOf(settings) }
  const demo = await seed(deps, settings)

  const works = settings.OPENBEIAN_ROLES.includes('jobs')
  if (works) {
    const background = await startJobs(deps, deps.jobs)
    endings.unshift(async () => background.stop())
  }
  const answers = settings.OPENBEIAN_ROLES.includes('http')
  const here = { dataFolder: settings.OPENBEIAN_DATA, notSetUp: notSetUp() }
  const checks = readinessChecks(deps, { answers, works, jobs: deps.jobs, ...here })
  const tls = await tlsOf(settings)
  const app = await buildApp(
    { ...deps, ...onlyHereOf(demo, settings) },
    {
      ...(tls ? { tls } : {}),
      trustProxy: edge.trustProxy,
      hosts: settings.OPENBEIAN_HOSTS,
      lines: lineBoundsOf(settings),
      docsBehindSignIn: settings.OPENBEIAN_DOCS === 'signed-in',
      readiness: () => findReadiness(checks),
      webFolder: join(import.meta.dirname, '../../web/dist'),
      onlyHealth: !answers,
    },
  )
  endings.unshift(() => app.close())
  const unwatch = watchCertificate(app.server, settings, deps.log)
  endings.unshift(async () => unwatch())
  const port = await listen(app, settings)
  edge.listensOn(port)
  void tryReading().then(
    (fault) => fault && !stopping && deps.log.error({ fault }, 'no upload can be read on this machine'),
  )
  await tellSettingFaults(deps)
  await printSetupLink(deps, edge.ownAddress(port))
  deps.log.info({ port, roles: settings.OPENBEIAN_ROLES }, 'the server is ready')
  process.send?.({ ready: true, port, ...demo })
}

async function openDeps(settings: Environment): Promise<Deps & { jobs: Awaited<ReturnType<typeof pgBossJobs>> }> {
  const { DATABASE_URL: url } = settings
  // whoever started us from a terminal wants to read what went wrong, not every answer
  const log = createLog(settings.OPENBEIAN_LOG_LEVEL ?? (process.send ? 'warn' : 'info'))
  await prepareSchema(settings)
  const works = settings.OPENBEIAN_ROLES.includes('jobs')
  const watched = watchConnections({ url, log, limits: connectionLimits(settings) })
  const application_name = serverName(connectionsOf({ pool: settings.OPENBEIAN_DB_CONNECTIONS, works }))
  // the name stays there while nobody asks anything
  const { db } = openDatabase(url, settings.OPENBEIAN_DB_CONNECTIONS, { ...watched.settings, application_name, min: 1 })
  endings.unshift(
    () => db.destroy(),
    async () => watched.stop(),
  )
  await refuseTooManyConnections(db, application_name)
  const unguarded = await findUnguarded(db)
  if (unguarded.length) log.warn({ unguarded }, 'the account of the server may do more to the database than it needs')
  const jobs = await pgBossJobs({ url, log, works, settings: watched.settings })
  endings.unshift(() => jobs.stop())
  const isLive = liveOf(db)
  if (!(await isLive()))
    log.warn('this is a restored copy: it calls nobody until somebody says that it is the live one')
  const keys = await keysOf(settings)()
  const files = filesOf(settings)
  const gateway = gatewayOf(settings)
  const vision = visionOf(settings)
  const faces = facesOf(settings)
  const identityServices = onlyWhenLive(identityServicesOf(settings), isLive)
  if (faces) endings.unshift(() => faces.provider.close())
  for (const readers of [copyReaders, documentReaders, loadedReaders, pageReaders])
    endings.unshift(() => readers.close())
  const lookups = lookupsOf(settings)
  const lists = listsOf(settings, new Date())
  for (const { isOld, ...used } of listsUsed(lists, new Date())) {
    if (isOld) log.warn(used, 'a list the operator brought is over half a year old')
    else log.info(used, 'a list the operator brought is used')
  }
  const drawPdfPage = await findPdfDrawer()
  if (!drawPdfPage) log.warn('pdftoppm (poppler-utils) is not installed: PDF papers are looked at by people alone')
  return {
    db,
    jobs,
    files,
    isLive,
    cipher: envelope(keys),
    rules: packs,
    now: () => new Date(),
    log,
    gateway,
    sender: onlyWhenLive(senderOf(settings), isLive),
    processors: processorsOf(settings),
    ...dailyBackupsOf(settings, { files, keys, log }),
    administrations: administrationsOf(settings),
    signInRanges: signInRangesOf(settings),
    ...(settings.OPENBEIAN_CLAMD ? { scan: clamdScan(settings.OPENBEIAN_CLAMD) } : {}),
    ...vision,
    ...(faces ? { faces } : {}),
    ...(identityServices ? { identityServices } : {}),
    ...(drawPdfPage ? { drawPdfPage } : {}),
    ...(lookups ? { lookups } : {}),
    lists,
  }
}

function dailyBackupsOf(
  settings: Environment,
  { files, keys, log }: Pick<Deps, 'files' | 'log'> & { keys: KeyRing },
): Pick<Deps, 'backups'> {
  const { OPENBEIAN_BACKUP_TO: to, OPENBEIAN_BACKUP_AT: at, OPENBEIAN_BACKUP_RECIPIENTS: recipients } = settings
  if (!to) return {}
  const place = placeOf(to, settings, process.stdout)
  const release = releaseHere()
  const from = {
    url: settings.DATABASE_URL,
    files,
    keys,
    cipher: envelope(keys),
    release,
    settings: settingsOf(process.env),
  }
  const take = async () => {
    const { name, files: copied } = await takeBackup(from, { place, recipients })
    log.info({ backup: name, missingFiles: copied.missing }, 'a backup was taken')
  }
  return { backups: { at, take } }
}

/** Passwords of a demonstration lie in a file, and are printed at every start. */
const onlyHereOf = ({ accounts = [] }: Partial<DemoSecrets>, settings: Environment): Pick<Deps, 'onlyHere'> =>
  settings.OPENBEIAN_ACCEPTED_RISKS.includes('demo-passwords')
    ? {}
    : { onlyHere: new Set(accounts.map(({ login }) => login.toLowerCase())) }

async function seed(deps: Deps, settings: Environment): Promise<Partial<DemoSecrets>> {
  await seedCalendar(deps)
  await recountDeadlines(deps)
  if (settings.OPENBEIAN_DEMO !== '1') return {}
  const secrets = await demoSecrets(settings.OPENBEIAN_DATA)
  await seedDemo(deps, secrets, simulatorOf(settings))
  return secrets
}

/** Nothing is loaded before the first picture comes. */
function visionOf({ OPENBEIAN_PAPER_READERS: readers }: Environment): Pick<Deps, 'vision'> {
  if (readers === 0) return {}
  const vision = openVision({ readers })
  endings.unshift(() => vision.close())
  return { vision }
}

/** A transaction is held while an administration is called. */
const connectionLimits = ({ OPENBEIAN_CALL_TIMEOUT_SECONDS: callSeconds }: Environment) => ({
  ...usualLimits,
  idleInTransactionMs: usualLimits.idleInTransactionMs + callSeconds * secondMs,
})

/** A demonstration does not let anybody wait. */
const gatewayOf = (settings: Environment): Partial<GatewayTimes> => ({
  pollSeconds: settings.OPENBEIAN_POLL_SECONDS ?? (settings.OPENBEIAN_DEMO === '1' ? 2 : 300),
  firstRetrySeconds: settings.OPENBEIAN_FIRST_RETRY_SECONDS,
  maxRetrySeconds: settings.OPENBEIAN_LONGEST_RETRY_SECONDS,
  callTimeoutSeconds: settings.OPENBEIAN_CALL_TIMEOUT_SECONDS,
  breakSeconds: settings.OPENBEIAN_BREAK_SECONDS ?? (settings.OPENBEIAN_DEMO === '1' ? 5 : 120),
  keepDays: settings.OPENBEIAN_KEEP_FILES_DAYS,
})

function simulatorOf(settings: Environment) {
  const { OPENBEIAN_SIMULATOR_URL: baseUrl, OPENBEIAN_SIMULATOR_KEY: key, OPENBEIAN_SIMULATOR_IV: iv } = settings
  return baseUrl ? { baseUrl, secrets: { password: 'demo-pass', ...(key && iv ? { key, iv } : {}) } } : undefined
}

async function listen(app: App, { PORT, HOST }: Environment): Promise<number> {
  let port = PORT
  while (port !== 0 && port < PORT + 50 && (await freePort(port, HOST)) !== port) port += 1
  if (port !== PORT) console.log(`Port ${PORT} is taken: the server moves to ${port}.`)
  const address = new URL(await app.listen({ port, host: HOST }))
  return Number(address.port)
}

/** Within two seconds, finished or not: what was not acknowledged is done again. */
async function stop(exitCode: number): Promise<void> {
  if (stopping) return
  stopping = true
  await Promise.race([endAll(), sleep(1900)])
  process.exit(exitCode)
}

async function endAll(): Promise<void> {
  for (const end of endings) await end().catch((error: unknown) => console.error(error))
}
