import { execFile } from 'node:child_process'
import { lstat, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The account PostgreSQL runs as when that is not our own. */
export interface Owner {
  uid: number
  gid: number
}

export const weAreRoot = () => process.getuid?.() === 0

const account = 'openbeian-postgres'

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of the existing cluster, else as an account of the system made for
 * it alone. Only where that cannot be made it runs as `nobody`, whose other processes could read the data, and says so.
 */
export async function postgresOwner(cluster: string, log: (line: string) => void): Promise<Owner | undefined> {
  if (!weAreRoot()) return undefined
  const existing = await stat(cluster).catch(() => undefined)
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  const own = (await findAccount(account)) ?? (await makeAccount(log))
  return own ?? (await findAccount('nobody')) ?? { uid: 65_534, gid: 65_534 }
}

async function makeAccount(log: (line: string) => void): Promise<Owner | undefined> {
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ]
  try {
    await run('useradd', [...options, account])
    log(`PostgreSQL cannot run as root: the system account ${account} was made for it.`)
  } catch (error) {
    // of two who start at once one makes it
    const made = await findAccount(account)
    if (made) return made
    log(
      `PostgreSQL runs as nobody, for the account ${account} cannot be made (${String(error).trim()}): other processes of nobody could read its data.`,
    )
  }
  return findAccount(account)
}

async function findAccount(name: string): Promise<Owner | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const [, , uid, gid] =
    passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':') ?? []
  // macOS counts nobody from below zero
  return uid && gid ? { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 } : undefined
}

/** The uppermost folder on the way to `path`, itself included, that the owner may not pass; undefined when none is closed. */
export async function closedFolder(path: string, owner: Owner): Promise<string | undefined> {
  const parent = dirname(path)
  const above = parent === path ? undefined : await closedFolder(parent, owner)
  if (above) return above
  const { mode, uid, gid } = await lstat(path)
  const mayPass = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001
  return mode & mayPass ? undefined : path
}
