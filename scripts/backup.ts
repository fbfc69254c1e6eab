import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ageOpen, identitiesIn, makeIdentity } from '../apps/server/src/platform/backup/age-file.ts'
import { placeOf, settingsOf } from '../apps/server/src/platform/backup/backup-of-environment.ts'
import { findBackup, listBackups } from '../apps/server/src/platform/backup/list-backups.ts'
import type { Manifest } from '../apps/server/src/platform/backup/manifest.ts'
import { releaseHere } from '../apps/server/src/platform/backup/release-here.ts'
import { restoreBackup } from '../apps/server/src/platform/backup/restore-backup.ts'
import { takeBackup } from '../apps/server/src/platform/backup/take-backup.ts'
import { verifyBackup } from '../apps/server/src/platform/backup/verify-backup.ts'
import { envelope } from '../apps/server/src/platform/keys/envelope.ts'
import { keysAlreadyOf } from '../apps/server/src/platform/keys/keys-of-environment.ts'
import { filesOf } from '../apps/server/src/platform/outside/files-of-environment.ts'
import { startEmbeddedPostgres } from '../apps/server/src/platform/postgres/embedded-postgres.ts'
import { readEnvironment } from '../apps/server/src/platform/process/environment.ts'
import { noteCopy } from '../apps/server/src/records/copies/note-copy.ts'
import { FilingError } from '../packages/filing/src/index.ts'
import { progressBar } from './terminal/progress-bar.ts'

const usage = `Usage: openbeian backup [--to PLACE] [--recipient age1… …]       all rows as they are at one moment, and the files that are new
       openbeian backups list [--in PLACE] [--json]
       openbeian backups verify [NAME] [--in PLACE] [--identity FILE] [--json]
       openbeian backups identity FILE                            makes an identity in a new file and prints its recipient
       openbeian restore [NAME] [--from PLACE] [--identity FILE]  into an empty database; the newest where no name is given

PLACE: a folder, s3://bucket/prefix, or for a backup - (a tar on standard output). Left out: OPENBEIAN_BACKUP_TO.
--recipient: as OPENBEIAN_BACKUP_RECIPIENTS; what age-keygen prints as the public key. --identity: the file it writes.
The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY …; without DATABASE_URL it is the
embedded database below OPENBEIAN_DATA. Keys are no part of a backup: keep them apart.`

/** Takes, looks at and restores backups: what `openbeian backup`, `backups` and `restore` run. */
const isZh = process.env.LANG?.startsWith('zh') ?? false
const say = (zh: string, en: string) => console.error(isZh ? zh : en)

const { values, positionals } = parsed()
const [work = '', name] = positionals
const works: Record<string, () => Promise<void>> = { take, list, verify, identity, restore }
const [words, run] = [values.help === true, Object.hasOwn(works, work) ? works[work] : undefined]

if (words || !run) {
  console.log(usage)
  process.exit(words ? 0 : 2)
}
try {
  await run()
} catch (error) {
  console.error(
    error instanceof FilingError && isZh ? error.zh : error instanceof Error ? error.message : String(error),
  )
  process.exitCode = 1
}
process.exit()

function parsed() {
  const text = { type: 'string' } as const
  const options = {
    to: text,
    in: text,
    from: text,
    identity: text,
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ allowPositionals: true, options: { ...options, recipient: { type: 'string', multiple: true } } })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return process.exit(2)
  }
}

/** The environment of the server; without an address it is the embedded database, which is started where it does not run. */
async function openPlace() {
  const { DATABASE_URL, OPENBEIAN_DATA = 'data' } = process.env
  const embedded = DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({ dataDir: OPENBEIAN_DATA, log: (line) => console.error(line) })
  const settings = readEnvironment({ ...process.env, DATABASE_URL: DATABASE_URL ?? embedded?.url })
  const ring = await keysAlreadyOf(settings)()
  const url = settings.DATABASE_URL
  return {
    settings,
    installation: {
      url,
      ownerUrl: embedded?.ownerUrl ?? settings.OPENBEIAN_OWNER_DATABASE_URL ?? url,
      files: filesOf(settings),
      keys: ring,
      cipher: envelope(ring),
      noteCopy,
    },
    close: async () => embedded?.stop(),
  }
}

/** For what needs no database of ours. */
function lookAt() {
  return readEnvironment({ ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? 'postgres://nobody' })
}

function placeMeant(given: string | undefined, settings: ReturnType<typeof lookAt>) {
  const text = given ?? settings.OPENBEIAN_BACKUP_TO
  if (text) return placeOf(text, settings, process.stdout)
  throw new Error(isZh ? '请给出备份的位置：--to、--in 或 --from。' : 'Say where: --to, --in or --from.')
}

function identities() {
  return values.identity === undefined ? undefined : ageOpen(identitiesIn(readFileSync(values.identity, 'utf8')))
}

async function take(): Promise<void> {
  const { settings, installation, close } = await openPlace()
  try {
    const place = placeMeant(values.to, settings)
    const recipients = values.recipient ?? settings.OPENBEIAN_BACKUP_RECIPIENTS
    if (recipients.length === 0)
      say(
        '没有给出接收方：数据库内容不加密（已封存的列仍是密文）。',
        'No recipient: the rows are not encrypted (what is sealed in them stays sealed).',
      )
    const from = { ...installation, release: releaseHere(), settings: settingsOf(process.env) }
    const startedAt = performance.now()
    const manifest = await takeBackup(from, { place, recipients, onProgress: progressBar() })
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    say(`备份 ${lineOf(manifest)}，用时 ${seconds} 秒。`, `${lineOf(manifest)}; ${seconds} s.`)
    for (const { name: key, fingerprint } of manifest.keys)
      say(
        `  需要密钥 ${key}（${fingerprint}），不在备份里`,
        `  needs the key ${key} (${fingerprint}), which is no part of it`,
      )
    if (place.name !== '-') console.log(manifest.name)
  } finally {
    await close()
  }
}

async function list(): Promise<void> {
  const all = await listBackups(placeMeant(values.in, lookAt()))
  if (values.json)
    return console.log(
      JSON.stringify(
        all.map(({ name: its, manifest }) => ({ name: its, ...(manifest && summaryOf(manifest)) })),
        null,
        2,
      ),
    )
  for (const { name: its, manifest } of all)
    console.log(manifest ? lineOf(manifest) : `${its}  ${isZh ? '不完整' : 'not whole'}`)
}

async function verify(): Promise<void> {
  const place = placeMeant(values.in, lookAt())
  const { manifest } = await findBackup(place, name)
  const faults = await verifyBackup(manifest, { place, open: identities(), onProgress: progressBar() })
  if (values.json) console.log(JSON.stringify({ name: manifest.name, faults }, null, 2))
  else for (const { name: its, is } of faults) console.log(`${is}  ${its}`)
  if (faults.length > 0) process.exitCode = 1
  else say(`${lineOf(manifest)}：完好。`, `${lineOf(manifest)}: whole.`)
}

/** As `age-keygen` writes it. */
async function identity(): Promise<void> {
  if (!name) throw new Error(usage)
  const { recipient, text } = await makeIdentity()
  writeFileSync(name, text, { mode: 0o600, flag: 'wx' })
  console.log(recipient)
}

async function restore(): Promise<void> {
  const { settings, installation, close } = await openPlace()
  try {
    const place = placeMeant(values.from, settings)
    const backup = await findBackup(place, name)
    const { skipped } = await restoreBackup(installation, {
      place,
      backup,
      open: identities(),
      onProgress: progressBar(),
    })
    say(`已恢复 ${lineOf(backup.manifest)}。`, `Restored ${lineOf(backup.manifest)}.`)
    for (const table of skipped)
      say(`  表 ${table} 不属于本系统，没有恢复`, `  the table ${table} is none of ours and was left out`)
    say(
      '在有人声明哪一份是正在使用的之前，它不与任何外部联系：openbeian live declare --why …',
      'It calls nobody until somebody says which copy is live: openbeian live declare --why …',
    )
  } finally {
    await close()
  }
}

function summaryOf({ takenAt, release, encrypted, tables, files }: Manifest) {
  return {
    takenAt,
    release,
    encrypted,
    rows: tables.reduce((sum, it) => sum + it.rows, 0),
    bytes: tables.reduce((sum, { parts }) => sum + parts.reduce((all, it) => all + it.bytes, 0), 0),
    files: files.number,
    fileBytes: files.bytes,
    missingFiles: files.missing,
  }
}

function lineOf(manifest: Manifest): string {
  const { rows, bytes, files, fileBytes, missingFiles, encrypted, release } = summaryOf(manifest)
  const text = isZh
    ? [
        `${rows} 行 ${mb(bytes)}`,
        `${files} 个文件 ${mb(fileBytes)}`,
        ...(missingFiles ? [`缺 ${missingFiles} 个文件`] : []),
        encrypted ? '已加密' : '未加密',
      ]
    : [
        `${rows} rows ${mb(bytes)}`,
        `${files} files ${mb(fileBytes)}`,
        ...(missingFiles ? [`${missingFiles} files missing`] : []),
        encrypted ? 'encrypted' : 'not encrypted',
      ]
  return [manifest.name, release, ...text].join('  ')
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
