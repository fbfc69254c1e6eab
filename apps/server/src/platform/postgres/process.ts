import { execFile, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { postgresEnv } from './cluster.ts'
import type { Owner } from './owner.ts'

const run = promisify(execFile)
const logLimitBytes = 10_000_000

export interface Postmaster {
  pid: number
  port: number
}

/** The server that runs over this cluster; a pid file whose server is gone is cleared away. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid) return undefined
  if ((await commandOf(pid)).includes(cluster)) return { pid, port: Number(lines[3]) }
  const now = await readFile(file, 'utf8').catch(() => '')
  if (now.startsWith(`${pid}\n`)) await rm(file, { force: true })
  return undefined
}

/** The command line of a living process, empty for one that is gone: a recycled pid tells itself apart. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return run('ps', ['-p', String(pid), '-o', 'command=']).then(
    ({ stdout }) => stdout,
    () => '',
  )
}

/** What holds for every embedded server: reachable from this machine only, by password only. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

export interface Launch {
  postgres: string
  cluster: string
  port: number
  settings: Record<string, string>
  logFile: string
  owner: Owner | undefined
}

/** Starts a server in a session of its own, so that a Ctrl-C in our terminal reaches only us; says when it has ended. */
export async function launchPostmaster({ postgres, cluster, port, settings, logFile, owner }: Launch) {
  const size = await stat(logFile).then(
    (it) => it.size,
    () => 0,
  )
  if (size > logLimitBytes) await truncate(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const options = Object.entries({ ...fixedSettings, ...settings, port: String(port) })
  const child = spawn(postgres, ['-D', cluster, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    cwd: '/',
    env: postgresEnv,
    detached: true,
    stdio: ['ignore', log, log],
    ...owner,
  })
  closeSync(log)
  child.unref()
  const launched = { pid: child.pid, ended: false }
  const end = () => {
    launched.ended = true
  }
  child.once('exit', end).once('error', end)
  return launched
}

/** A fast shutdown; after `patienceMs` an immediate one, from which PostgreSQL recovers at the next start. */
export async function stopPostmaster(cluster: string, pid: number, patienceMs = 1400): Promise<void> {
  signal(pid, 'SIGINT')
  if (await isGone(cluster, pid, patienceMs)) return
  signal(pid, 'SIGQUIT')
  if (await isGone(cluster, pid, 300)) return
  signal(pid, 'SIGKILL')
}

async function isGone(cluster: string, pid: number, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) {
    if ((await findPostmaster(cluster))?.pid !== pid) return true
  }
  return false
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {}
}
