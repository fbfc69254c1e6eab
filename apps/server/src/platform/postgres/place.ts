import { randomBytes } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, realpath, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { closedFolder, type Owner, postgresOwner, weAreRoot } from './owner.ts'

const systemFolder = '/var/lib/openbeian'

/** Makes and returns the folder of the database below `dataDir`, elsewhere when the account of PostgreSQL cannot get there. */
export async function preparePlace(dataDir: string, log: (line: string) => void): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: weAreRoot() ? 0o711 : 0o700 })
  const folder = await realpath(dataDir)
  const place = join(folder, 'postgres')
  const exists = (await lstat(place).catch(() => undefined)) !== undefined
  const owner = await postgresOwner(join(place, 'cluster'), log)
  if (!owner) {
    await mkdir(place, { recursive: true, mode: 0o700 })
    return realpath(place)
  }

  if (await isOurs(folder)) await openToPassers(folder)
  if (exists) return findPlace(place, owner)
  const closed = await closedFolder(folder, owner)
  if (closed) return placeElsewhere(place, closed, log)
  await mkdir(place, { recursive: true })
  await openToPassers(place)
  return place
}

async function findPlace(link: string, owner: Owner): Promise<string> {
  const place = await realpath(link).catch(() => {
    throw new Error(`${link} points to a database that is gone: remove the link to begin with an empty one.`)
  })
  if ((await stat(place)).uid === 0) await openToPassers(place)
  const closed = await closedFolder(place, owner)
  if (!closed) return place
  throw new Error(`PostgreSQL cannot run as root, and ${closed} is closed to user ${owner.uid}: chmod o+x ${closed}`)
}

/** A folder given to us, as `mktemp -d` makes one, may be opened; a home or a folder with other people's files may not. */
async function isOurs(folder: string): Promise<boolean> {
  const names = await readdir(folder)
  return (await stat(folder)).uid === 0 && (names.length === 0 || names.includes('postgres'))
}

/** Others may walk through, not look around. */
async function openToPassers(folder: string): Promise<void> {
  const { mode } = await stat(folder)
  if ((mode & 0o111) !== 0o111) await chmod(folder, (mode & 0o7777) | 0o111)
}

/** The link in the data folder remembers where: a moved data folder finds its database, a deleted one starts afresh. */
async function placeElsewhere(link: string, closed: string, log: (line: string) => void): Promise<string> {
  const name = `${basename(dirname(link))}-${randomBytes(4).toString('hex')}`
  const place = join(systemFolder, name)
  await mkdir(systemFolder, { recursive: true, mode: 0o755 })
  await chmod(systemFolder, 0o755)
  await mkdir(place)
  await chmod(place, 0o711)
  await symlink(place, link).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  log(`PostgreSQL cannot run as root and ${closed} is closed to others: its data is in ${place}`)
  return realpath(link)
}
