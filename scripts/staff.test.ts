import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSetup } from '../apps/server/src/desks/setup/test-setup.ts'
import { openDatabase } from '../apps/server/src/platform/postgres/database.ts'
import { freshDatabase } from '../apps/server/src/platform/postgres/test-database.ts'
import { findLink, stateOfLink } from '../apps/server/src/records/accounts/one-time-links.store.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let data: string
let db: ReturnType<typeof openDatabase>['db']

beforeAll(async () => {
  database = await freshDatabase()
  data = await mkdtemp(join(tmpdir(), 'openbeian-staff-'))
  db = openDatabase(database.url).db
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
  await rm(data, { recursive: true })
})

/** As `openbeian …` starts it: a process of its own, in the environment of the server. */
const run = (script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, LANG: 'C', DATABASE_URL: database.url, OPENBEIAN_DATA: data, PORT: '8080' }
    execFile(process.execPath, [join(import.meta.dirname, script), ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    )
  })
const staff = (...args: string[]) => run('staff.ts', ...args)
const customers = (...args: string[]) => run('customers.ts', ...args)

test('an administrator whose link was too old before anybody signed in gets a new one at the terminal', async () => {
  const file = join(data, 'setup.json')
  await writeFile(file, JSON.stringify(aSetup()))
  expect((await run('setup.ts', '--file', file)).code).toBe(0)
  await db
    .updateTable('oneTimeLinks')
    .set({ expiresAt: new Date(0) })
    .execute()
  expect((await staff('list')).out).toBe('admin@example.cn  林知远  admin  invited  all  0 claimed\n')

  const { code, out } = await staff('reset', 'Admin@example.cn', '--reason', '邀请链接已过期')
  expect(code).toBe(0)
  const token = out.trim().split('#')[1] ?? ''
  const link = await findLink(db, token)
  expect(link && stateOfLink(link, new Date())).toBe('open')
  const written = await db.selectFrom('audit').select(['action', 'role', 'accountId']).orderBy('id', 'desc').execute()
  expect(written[0]).toEqual({ action: 'staff.reset', role: 'system', accountId: null })
})

test('staff are invited, limited and disabled at the terminal, by the rules of the page', async () => {
  const invited = await staff('invite', 'su-north', '--name', '苏见青', '--role', 'reviewer', '--provinces', '110000')
  expect(invited.out).toMatch(/^The link opens once, within 72 hours.*\nhttp:\/\/\S+\/invited#\S+\n$/)
  const last = await staff('disable', 'admin@example.cn', '--reason', '已于今日离职')
  expect([last.code, last.err]).toMatchObject([1, expect.stringContaining('last administrator')])
  expect((await staff('provinces', 'su-north', 'Mars', '--reason', '兼管其他省份')).err).toContain(
    'Mars is no province',
  )
  expect((await staff('role', 'su-north', 'reviewer', '--reason', '...')).err).toContain('reason')
  expect((await staff('disable', 'su-north', '--reason', '已于今日离职')).code).toBe(0)
  const { out } = await staff('list', '--json')
  expect(JSON.parse(out)).toMatchObject([{}, { login: 'su-north', state: 'disabled', provinces: ['110000'] }])
  expect(await staff('fire')).toMatchObject({ code: 2, err: expect.stringContaining('Usage: openbeian staff list') })
})

test('customers and their accounts are looked after at the terminal, and two are merged', async () => {
  const [one, two] = [
    (await customers('add', '晴和梨业')).out.trim(),
    (await customers('add', '晴和梨业有限公司')).out.trim(),
  ]
  const invited = await customers('invite', one, 'zhou', '--name', '周以宁', '--member', 'owner', '--group')
  expect(invited.out).toContain('/invited#')
  expect((await customers('accounts', one)).out).toBe('zhou  周以宁  owner  invited  group\n')
  expect((await customers('merge', one, two)).out).toContain('  accounts: 1\nNothing was changed.')
  expect((await customers('merge', one, two, '--reason', '同一公司注册了两次')).code).toBe(0)
  expect((await customers('list', one)).out).toBe(`${two}  晴和梨业有限公司  -  -  1 accounts\n`)
  expect(await customers('merge', one, one)).toMatchObject({ code: 1 })
})
