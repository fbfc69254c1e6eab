import { execFileSync } from 'node:child_process'
import { chmodSync, globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Postgres {
  folder: string
  programs: string
  /** Of a database of that name, through the socket. */
  urlOf(name: string): string
  create(name: string): void
  stop(): void
}

/** Debian's newest PostgreSQL below this folder, reached by a socket alone; as root it runs as `postgres`, which its package made. */
export function startPostgres(folder: string): Postgres {
  const found = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1)
  if (!found) throw new Error('There is no PostgreSQL of Debian: apt-get install postgresql-15')
  const programs = dirname(found)
  const place = join(folder, 'postgres')
  mkdirSync(place)
  chmodSync(folder, 0o755)
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : []
  if (isRoot) execFileSync('chown', ['postgres', place])
  const run = (program: string, args: string[]) => {
    const [first = '', ...others] = [...as, join(programs, program), ...args]
    execFileSync(first, others, { cwd: place, stdio: 'ignore' })
  }
  const data = join(place, 'data')
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place,
    shared_buffers: '512MB',
    max_wal_size: '8GB',
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    fsync: 'off',
  }
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value || "''"}`)
    .join(' ')
  run('pg_ctl', ['-D', data, '-w', '-l', join(place, 'log'), '-o', options, 'start'])
  return {
    folder: place,
    programs,
    urlOf: (name) => `postgres://postgres@localhost/${name}?host=${place}`,
    create: (name) => run('createdb', ['-h', place, '-U', 'postgres', name]),
    stop: () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']),
  }
}
