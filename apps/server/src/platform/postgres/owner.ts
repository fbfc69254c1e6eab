import { lstat, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The account PostgreSQL runs as when that is not our own. */
export interface Owner {
  uid: number
  gid: number
}

export const weAreRoot = () => process.getuid?.() === 0

/** PostgreSQL refuses to run as root: then it runs as the owner of the existing cluster, else as `nobody`. */
export async function postgresOwner(cluster: string): Promise<Owner | undefined> {
  if (!weAreRoot()) return undefined
  const existing = await stat(cluster).catch(() => undefined)
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const [, uid = '65534', gid = '65534'] = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd) ?? []
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
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
