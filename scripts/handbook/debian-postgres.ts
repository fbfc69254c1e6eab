import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface DebianPostgres {
  port: number
  /** Its administrator signs in without a password, from this machine. */
  user: string
  stop(): void
}

/** The programs of Debian's newest server, where one is installed. */
export const debianPrograms = (): string | undefined => {
  const initdb = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1)
  return initdb && dirname(initdb)
}

/** A fresh cluster of Debian's PostgreSQL; as root it runs as `postgres`, which its package made. */
export function startDebianPostgres(programs: string, port: number): DebianPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'openbeian-debian-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : []
  if (isRoot) execFileSync('chown', ['-R', 'postgres', folder])
  const run = (program: string, args: string[]) => {
    const [first = '', ...others] = [...as, join(programs, program), ...args]
    execFileSync(first, others, { cwd: folder, stdio: 'ignore' })
  }
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'])
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  return {
    port,
    user: 'postgres',
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true })
    },
  }
}
