import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Measured, quantiles } from './measure.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('hand-in.sql', import.meta.url))
const howTo = 'apt-get install postgresql-15'

/** PostgreSQL's own benchmark: Debian's, installed when it is absent and we are root. Throws an error that says how. */
export async function preparePgbench(): Promise<string> {
  const found = findPgbench()
  if (found) return found
  if (process.getuid?.() === 0) {
    // no server is started for it: we have one
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    await run('apt-get', ['update', '-qq'])
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql-15'], { env })
  }
  const installed = findPgbench()
  if (!installed) throw new Error(`There is no pgbench to compare with: ${howTo}`)
  return installed
}

/** Debian's newest; the one on PATH is a script of its own that looks for a server. */
const findPgbench = (): string | undefined => globSync('/usr/lib/postgresql/*/bin/pgbench').sort().at(-1)

export interface HandIns {
  pgbench: string
  databaseUrl: string
  folder: string
  /** Bound to the words of the script. */
  values: Record<string, string | number>
}

/** Hands the drafts from `first` on in, `each` of them by every client. */
export async function measurePgbench(
  { pgbench, databaseUrl, folder, values }: HandIns,
  { clients, each, first }: { clients: number; each: number; first: number },
): Promise<Measured> {
  const logs = join(folder, `pgbench-${clients}`)
  await mkdir(logs)
  const defined = Object.entries({ ...values, first, each, nth: -1 }).flatMap(([name, it]) => ['-D', `${name}=${it}`])
  const jobs = Math.min(clients, 2)
  const { stdout } = await run(
    pgbench,
    [
      ...['--no-vacuum', '--protocol=prepared', '--log', `--log-prefix=${join(logs, 'log')}`],
      ...[`--client=${clients}`, `--jobs=${jobs}`, `--transactions=${each}`, `--file=${script}`, ...defined],
      databaseUrl,
    ],
    { env: { ...process.env, LC_ALL: 'C' } },
  )
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  return { perSecond, ...quantiles(await latenciesIn(logs)) }
}

/** A line: client, transaction, microseconds, … */
async function latenciesIn(logs: string): Promise<number[]> {
  const files = globSync(join(logs, 'log.*'))
  const texts = await Promise.all(files.map((it) => readFile(it, 'utf8')))
  return texts.flatMap((text) => text.trimEnd().split('\n')).map((line) => Number(line.split(' ')[2]) / 1000)
}
