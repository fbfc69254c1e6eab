import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deps } from '../../platform/deps.ts'
import { findReadiness } from '../../platform/http/readiness.ts'
import { envelope } from '../../platform/keys/envelope.ts'
import { openDatabase } from '../../platform/postgres/database.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { readinessChecks } from './readiness-checks.ts'

let it: TestApp
beforeAll(async () => {
  it = await testApp()
  await it.as('admin')
})
afterAll(() => it.close())

const bothRoles = { answers: true, works: true }

/** How a server that is well otherwise is found. */
function found(changed: Partial<Deps> = {}, { lastPoll = () => new Date(), ...roles } = {} as Partial<Here>) {
  const deps = { ...it.deps, ...changed }
  const jobs = { isRunning: () => true, lastPoll }
  const here = { ...bothRoles, ...roles, jobs, dataFolder: tmpdir(), notSetUp: 'not set up' }
  // what is looked at besides takes processes and disks of the machine
  return findReadiness(readinessChecks(deps, here).filter(({ name }) => name !== 'readers' && name !== 'disk'))
}

interface Here {
  answers: boolean
  works: boolean
  lastPoll: () => Date
}

const ago = (ms: number) => () => new Date(Date.now() - ms)

test('a server that has all it needs lacks nothing', async () => {
  expect(await found()).toMatchObject({ missing: [], degraded: [] })
})

test('dead administrations, mail, SMS and a dead file store make no server unready', async () => {
  const { id: providerId } = it.provider
  const channel = { providerId, name: '北京', administration: '110000', ispId: 1n, baseUrl: 'http://127.0.0.1:1' }
  const { id } = await it.deps.db
    .insertInto('channels')
    .values({ ...channel, userName: 'u', secretsSealed: Buffer.from('x'), state: 'stopped' } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  const message = { providerId, channel: 'email', sealed: Buffer.from('x'), shownTo: 'a…', tries: 9 }
  await it.deps.db
    .insertInto('messages')
    .values({ ...message, createdAt: new Date(Date.now() - 3600 * secondMs) } as never)
    .execute()
  const fails = async () => Promise.reject(new Error('ENOSPC'))
  const { missing, degraded } = await found({ files: { put: fails, get: fails, sizeOf: fails, remove: fails } })
  expect({ missing, degraded }).toEqual({ missing: [], degraded: ['channels', 'senders', 'store'] })
  // a server that only answers is not lessened by what others do
  expect((await found({}, { works: false })).degraded).toEqual([])
  await it.deps.db.deleteFrom('channels').where('id', '=', id).execute()
  await it.deps.db.deleteFrom('messages').where('tries', '=', 9).execute()
})

test('a queue nobody asks, and a clock that is off, make one useless that works, and not one that answers', async () => {
  const late = { lastPoll: ago(60 * secondMs) }
  expect((await found({}, late)).missing).toEqual([expect.stringContaining('were not asked for 60 s')])
  const fast = { now: () => new Date(Date.now() + 7 * secondMs) }
  expect((await found(fast)).missing).toEqual([expect.stringMatching(/clock .+ by 7 s/)])
  const bit = { now: () => new Date(Date.now() + 3 * secondMs) }
  expect((await found(bit)).missing).toEqual([])
  expect((await found(fast, { ...late, works: false })).missing).toEqual([])
})

test('keys of another installation, and a database that is gone, are told', async () => {
  const cipher = envelope({
    current: 'test',
    keys: new Map([['test', randomBytes(32)]]),
    indexKey: randomBytes(32),
  })
  expect((await found({ cipher })).missing).toEqual(['the keys do not open what is stored'])
  const gone = openDatabase('postgres://nobody@127.0.0.1:1/none', 1)
  const { missing } = await found({ db: gone.db })
  expect(missing).toContain('the database does not answer')
  await gone.db.destroy()
})
