import { execFile } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { chown, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Owner } from './owner.ts'

const run = promisify(execFile)

/** How we sign in to our own database; the port is where it was last. */
export interface Login {
  user: string
  password: string
  port: number | undefined
}

/** The whole environment of PostgreSQL: it inherits nothing, so that PGDATA or LANG of the user cannot change it. */
export const postgresEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Makes the cluster with initdb where there is none; safe against a kill and against another start at the same time. */
export async function prepareCluster(
  place: string,
  { initdb, login, owner }: { initdb: string; login: Login; owner: Owner | undefined },
) {
  const cluster = join(place, 'cluster')
  const drafts = (await readdir(place)).filter((name) => name.startsWith('draft-'))
  if (await isThere(cluster)) {
    for (const name of drafts) await rm(join(place, name), { recursive: true, force: true })
    return cluster
  }

  const draft = join(place, `draft-${randomBytes(4).toString('hex')}`)
  const passwordFile = `${draft}.password`
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, login.password, { mode: 0o600 })
  if (owner) for (const path of [draft, passwordFile]) await chown(path, owner.uid, owner.gid)
  const options = [
    `--pgdata=${draft}`,
    `--username=${login.user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  try {
    await run(initdb, options, { cwd: '/', env: postgresEnv, ...owner })
    await rename(draft, cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await isThere(cluster))) throw error
  } finally {
    await rm(passwordFile, { force: true })
  }
  return cluster
}

/** The login is made once, before the cluster, and only its owner can read it. */
export async function prepareLogin(place: string): Promise<Login> {
  const draft = join(place, `login-${randomBytes(4).toString('hex')}`)
  const password = randomBytes(24).toString('base64url')
  await writeFile(draft, JSON.stringify({ user: 'openbeian', password }), { mode: 0o600 })
  await link(draft, loginFile(place)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return JSON.parse(await readFile(loginFile(place), 'utf8')) as Login
}

/** The password of another account of the cluster, made from the first so that two who start at once make the same. */
export const passwordOf = (login: Login, account: string) =>
  createHmac('sha256', login.password).update(account).digest('base64url')

export async function rememberPort(place: string, login: Login, port: number): Promise<void> {
  if (login.port === port) return
  const draft = join(place, `login-${randomBytes(4).toString('hex')}`)
  await writeFile(draft, JSON.stringify({ ...login, port }), { mode: 0o600 })
  await rename(draft, loginFile(place))
}

const loginFile = (place: string) => join(place, 'login.json')

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
