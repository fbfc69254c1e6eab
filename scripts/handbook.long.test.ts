import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandsOf } from './handbook/commands-of-chapter.ts'
import { type DebianPostgres, debianPrograms, startDebianPostgres } from './handbook/debian-postgres.ts'
import { nextFreePort } from './start/next-free-port.ts'
import { onPath } from './test/debian-packages.ts'

const root = join(import.meta.dirname, '..')
const handbook = join(root, 'docs/handbook')
const chapterOf = (language: string, name: string) => readFile(join(handbook, language, name), 'utf8')

/** As a reader goes through them. */
const chapters = [
  'install.md',
  'first-day.md',
  'staff.md',
  'settings.md',
  'senders.md',
  'sizes.md',
  'proxy.md',
  'backup.md',
]

test('both languages hold the same chapters with the same commands, and no other', async () => {
  for (const language of ['zh', 'en'])
    expect((await readdir(join(handbook, language))).toSorted()).toEqual(chapters.toSorted())
  for (const name of chapters)
    expect(commandsOf(await chapterOf('en', name)), name).toEqual(commandsOf(await chapterOf('zh', name)))
})

const programs = debianPrograms()
const missing = [...(programs ? [] : ['postgresql']), ...['nginx', 'curl', 'openssl'].filter((it) => !onPath(it))]
if (missing.length > 0) console.log(`The commands of the handbook are not tried: apt-get install ${missing.join(' ')}`)

let machine: string
let postgres: DebianPostgres
let ports: { server: number; web: number }
beforeAll(async () => {
  if (!programs || missing.length > 0) return
  machine = await mkdtemp(join(tmpdir(), 'openbeian-machine-'))
  const server = await nextFreePort(28_080, '127.0.0.1')
  ports = { server, web: await nextFreePort(server + 1, '127.0.0.1') }
  postgres = startDebianPostgres(programs, await nextFreePort(ports.web + 1, '127.0.0.1'))
  await furnish()
}, 120_000)
afterAll(async () => {
  if (!machine) return
  const pid = Number(await readFile(join(machine, 'server.pid'), 'utf8').catch(() => ''))
  if (pid) process.kill(-pid, 'SIGKILL')
  execFileSync('sh', ['-c', `[ ! -f nginx.pid ] || kill "$(cat nginx.pid)"`], { cwd: machine })
  postgres.stop()
  await rm(machine, { recursive: true, force: true })
}, 120_000)

/** What a machine has before anybody types: its folders, and a certificate for the site. */
async function furnish(): Promise<void> {
  const folders = [
    'etc/systemd/system',
    'etc/nginx/conf.d',
    'etc/openbeian',
    'usr/local/bin',
    'root',
    'tmp',
    'var/lib/openbeian',
  ]
  for (const folder of folders) await mkdir(join(machine, folder), { recursive: true })
  const subject = ['-subj', '/CN=beian.example.cn', '-addext', 'subjectAltName=DNS:beian.example.cn']
  const files = ['-keyout', join(machine, 'etc/openbeian/tls.key'), '-out', join(machine, 'etc/openbeian/tls.crt')]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  })
  await writeFile(
    join(machine, 'nginx.conf'),
    `pid ${machine}/nginx.pid;\nerror_log ${machine}/nginx.log;\nevents {}\nhttp {\n  access_log off;\n` +
      ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((it) => `  ${it}_temp_path ${machine}/tmp/${it};\n`)
        .join('') +
      `  include ${machine}/etc/nginx/conf.d/*.conf;\n}\n`,
  )
}

/** Everything happens below the folder of the machine, at ports nobody has. */
function onMachine(commands: string): string {
  const paths =
    /(?<=^|[\s'"=(;:])\/(?=opt\/openbeian|etc\/(?:openbeian|systemd|nginx)|usr\/local\/bin|var\/lib|root\/|tmp\/)/gm
  return commands
    .replace(paths, `${machine}/`)
    .replaceAll(':5432/', `:${postgres.port}/`)
    .replace(/\b8080\b/g, String(ports.server))
    .replace(/\b443\b/g, String(ports.web))
    .replace('https://beian.example.cn/healthz', `https://beian.example.cn:${ports.web}/healthz`)
    .replaceAll('https://example.cn/openbeian.git', root)
}

async function carryOut(commands: string): Promise<{ code: number; said: string }> {
  const { OPENBEIAN_DATA: _, DATABASE_URL: __, ...mine } = process.env
  const env = {
    ...mine,
    MACHINE: machine,
    SERVER_PORT: String(ports.server),
    PGHOST: '127.0.0.1',
    PGPORT: String(postgres.port),
    PGUSER: postgres.user,
  }
  const script = `. ${join(root, 'scripts/handbook/machine.sh')}\ncd ${machine}\n${onMachine(commands)}`
  const child = execFile('bash', ['-c', script], { env, maxBuffer: 50_000_000 })
  let said = ''
  const hear = (it: string) => {
    said += it
  }
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear)
  const [code] = await once(child, 'exit')
  return { code, said }
}

let stoppedAt: string | undefined

test.skipIf(missing.length > 0).each(chapters)('the commands of %s do what it says', async (name) => {
  // what comes after needs what came before
  expect(stoppedAt).toBeUndefined()
  stoppedAt = name
  for (const block of commandsOf(await chapterOf('zh', name))) {
    const { code, said } = await carryOut(block)
    expect(code, `${block}\n${said}`).toBe(0)
  }
  stoppedAt = undefined
})
