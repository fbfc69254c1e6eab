import { endpoints } from '@openbeian/contract'
import { inventedResidentId, shanghaiDay } from '@openbeian/filing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../platform/postgres/database.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { sealedLogin } from '../accounts/sealed-account.ts'
import { keepPartitions } from './keep-partitions.ts'
import { maskSensitive } from './mask-sensitive.ts'
import { writeAudit } from './write-audit.ts'

let it: TestApp
beforeAll(async () => {
  it = await testApp()
})
afterAll(() => it.close())

const id = inventedResidentId('110105', '1990-01-01', 7)

test('numbers, phones and addresses are masked at any depth, whoever forgets', () => {
  expect(
    maskSensitive({
      'subject.principal.mobile': '13812345678',
      'subject.certificate.number': id,
      filing: { persons: [{ email: 'zhang@example.cn', name: '张三' }] },
      note: `证件号 ${id}，电话13812345678`,
      state: 'draft',
      version: 3,
    }),
  ).toEqual({
    'subject.principal.mobile': '138****5678',
    'subject.certificate.number': `110105********${id.slice(-4)}`,
    filing: { persons: [{ email: 'z***@example.cn', name: '张三' }] },
    note: `证件号 110105********${id.slice(-4)}，电话138****5678`,
    state: 'draft',
    version: 3,
  })
})

test('it is looked through by person, order, address and day', async () => {
  const { db } = it.deps
  const admin = await it.as('admin')
  const applicant = await it.as('applicant')
  const order = (await applicant.call(endpoints.createOrder, { body: {} })).answer
  const found = async (query: Record<string, string>) =>
    (await admin.call(endpoints.listAudit, { query: { kind: 'changes', ...query } })).answer.entries.map(
      ({ action }) => action,
    )
  expect(await found({ order: order.reference.toLowerCase() })).toEqual(['order.create'])
  expect(await found({ order: 'BA-20200101-0001' })).toEqual([])

  const { loginSealed } = await db
    .selectFrom('accounts')
    .select('loginSealed')
    .where('id', '=', applicant.caller.accountId)
    .executeTakeFirstOrThrow()
  const login = sealedLogin.open(it.deps.cipher, applicant.caller.accountId, loginSealed)
  expect(await found({ login })).toEqual(['order.create'])
  expect(await found({ login: 'nobody@example.cn' })).toEqual([])

  expect(await found({ ip: '127.0.0.1' })).toContain('order.create')
  expect(await found({ ip: '192.0.2.1' })).toEqual([])

  const today = shanghaiDay(new Date())
  expect(await found({ from: today, until: today })).toContain('order.create')
  expect(await found({ until: '2020-01-01' })).toEqual([])
  expect((await admin.call(endpoints.listAudit, { query: { ip: '1.2.3' } })).status).toBe(422)
})

test('those who may read it see their own provider, newest first', async () => {
  const admin = await it.as('admin')
  const elsewhere = await it.as('admin', { providerId: (await it.anotherProvider()).id })
  for (const action of ['lamp.light', 'lamp.dim']) {
    await writeAudit(it.deps, {
      caller: admin.caller,
      action,
      about: 'lamp:1',
      before: { lit: false },
      reason: '试',
    })
  }
  await writeAudit(it.deps, { providerId: it.provider.id, action: 'lamp.expire', about: 'lamp:2' })

  const { answer } = await admin.call(endpoints.listAudit, { query: { about: 'lamp:1' } })
  expect(answer.entries.map((it) => it.action)).toEqual(['lamp.dim', 'lamp.light'])
  expect(answer.entries[0]).toMatchObject({
    byName: admin.caller.name,
    role: 'admin',
    ip: '127.0.0.1',
    before: { lit: false },
    reason: '试',
  })
  const all = await admin.call(endpoints.listAudit, { query: { kind: 'changes', limit: 1 } })
  expect(all.answer.entries).toMatchObject([{ action: 'lamp.expire', byName: 'system' }])
  expect((await elsewhere.call(endpoints.listAudit)).answer.entries).toEqual([])
  for (const role of ['applicant', 'reviewer'] as const) {
    expect((await (await it.as(role)).call(endpoints.listAudit)).status).toBe(403)
  }
})

test('what was written can be neither changed nor removed', async () => {
  await writeAudit(it.deps, { action: 'lamp.break', about: 'lamp:3' })
  const attempts = (db: Db) => [db.updateTable('audit').set({ action: 'lamp.mend' }), db.deleteFrom('audit')]
  for (const attempt of attempts(it.deps.db)) await expect(attempt.execute()).rejects.toThrow('permission denied')
  const { db: owner } = openDatabase(it.ownerUrl(), 1)
  for (const attempt of attempts(owner)) await expect(attempt.execute()).rejects.toThrow(/^audit_\w+ is append-only$/)
  await owner.destroy()
})

test('there is room for the months to come', async () => {
  await keepPartitions(it.deps.db, new Date('2031-05-31T23:00:00Z'))
  await keepPartitions(it.deps.db, new Date('2031-06-01T00:00:00Z'))
  const { rows } = await sql<{
    name: string
  }>`select relname as name from pg_class where relname like 'audit_203%' and relkind = 'r' order by 1`.execute(
    it.deps.db,
  )
  expect(rows.map((it) => it.name).slice(0, 2)).toEqual(['audit_2031_05', 'audit_2031_06'])
  expect(rows.at(-1)?.name).toBe('audit_2033_05')
})
