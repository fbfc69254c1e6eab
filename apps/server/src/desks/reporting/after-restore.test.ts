import { endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdingBack } from '../../platform/postgres/held-jobs.ts'
import { pgBossJobs, type RunningJobs } from '../../platform/postgres/pg-boss-jobs.ts'
import { liveOf } from '../../records/copies/is-live.ts'
import { onlyWhenLive } from '../../records/copies/only-when-live.ts'
import { gatewayInTest, type TestGateway } from './test-gateway.ts'

let it: TestGateway
let jobs: RunningJobs
beforeAll(async () => {
  it = await gatewayInTest()
  it.deps.isLive = liveOf(it.deps.db)
  jobs = await pgBossJobs({ url: it.url, log: it.deps.log, works: false })
})
afterAll(async () => {
  await jobs.stop()
  await it.close()
})

const params = () => ({ channelId: it.channelId })
const reason = '从备份恢复之后'
const take = async () => (await it.as('admin')).call(endpoints.takeSequence, { params: params(), body: { reason } })
const asJson = (answer: unknown) => JSON.parse(JSON.stringify(answer))

test('the count of the administration is taken over for a reason, and what waits follows behind it', async () => {
  expect((await take()).status).toBe(409)
  for (const name of ['甲公司', '乙公司', '丙公司']) {
    await it.orderReady({ name })
    await it.compose()
  }
  await it.upload()
  const accepted = it.administration.accepted.get(3)
  expect(accepted).toBeDefined()

  // as if the backup had been taken before the last two went out, and two more went out after them
  await sql`update report_files set state = 'composed', accepted_at = null where sequence > 1`.execute(it.deps.db)
  await sql`update channels set last_sequence = 1, state = 'stopped'`.execute(it.deps.db)
  const theirs = { ...accepted, beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' }
  if (accepted) it.administration.accepted.set(4, { ...accepted, ...theirs }).set(5, accepted)
  it.administration.state.last = 5

  expect(
    (await (await it.as('supervisor')).call(endpoints.takeSequence, { params: params(), body: { reason } })).status,
  ).toBe(403)
  expect(await take()).toMatchObject({ status: 200, answer: { sequence: 5, renumbered: 1 } })
  const files = await it.files()
  // the third is what was accepted last: it is asked about, not sent
  expect(files.map(({ sequence, state }) => [sequence, state])).toEqual([
    [1, 'accepted'],
    [5, 'sending'],
    [6, 'composed'],
  ])
  const sent = it.administration.uploads.length
  expect(await (await it.as('supervisor')).call(endpoints.reopenChannel, { params: params() })).toMatchObject({
    status: 200,
  })
  await it.work()
  expect(it.administration.uploads.slice(sent).map(({ sequence, code }) => [sequence, code])).toEqual([[6, 0]])
  expect(await it.channel()).toMatchObject({ state: 'open', lastSequence: 6 })
  await sql`update channels set state = 'stopped'`.execute(it.deps.db)
  expect(asJson((await take()).answer)).toMatchObject({ code: 'reporting.sequence-not-ahead' })
}, 120_000)

test('a restored copy calls nobody until an administrator declares it live', async () => {
  const admin = await it.as('admin')
  expect((await admin.call(endpoints.getCopy)).answer).toEqual({})
  expect(asJson((await admin.call(endpoints.declareLive, { body: { why: reason } })).answer)).toMatchObject({
    code: 'copies.none',
  })

  await sql`insert into copies (backup, taken_at) values ('B', '2026-11-30')`.execute(it.deps.db)
  const { deps } = it
  const isLive = liveOf(deps.db)
  deps.isLive = isLive
  for (const messageId of ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'])
    await jobs.enqueue(deps.db, 'send-message', { messageId })
  await jobs.enqueue(deps.db, 'upload-next', params())
  await jobs.enqueue(deps.db, 'read-import', { importId: '00000000-0000-4000-8000-000000000003' })
  const { copy } = (await admin.call(endpoints.getCopy)).answer
  expect(copy).toMatchObject({
    backup: 'B',
    held: [
      { kind: 'send-message', jobs: 2, name: { zh: '发送短信与邮件' } },
      { kind: 'upload-next', jobs: 1 },
    ],
  })
  expect((await it.anyone.call(endpoints.getBrand)).answer.copyOf).toBe(copy?.takenAt)

  const calls = it.administration.calls.length
  const asked = await admin.call(endpoints.testChannel, { params: params(), body: { domain: 'example.cn' } })
  expect(asJson(asked.answer)).toMatchObject({ code: 'copies.calls-nobody' })
  expect(it.administration.calls).toHaveLength(calls)
  let mails = 0
  const sender = onlyWhenLive({ email: async () => void mails++ }, isLive)
  await expect(sender.email()).rejects.toThrow(expect.objectContaining({ code: 'copies.calls-nobody' }))
  const worked: string[] = []
  const held = await holdingBack({ ...jobs, work: async (name) => void worked.push(name) }, isLive)
  for (const name of [
    'upload-next',
    'download-results',
    'look-up-domain',
    'send-message',
    'remove-expired',
    'check-sheet',
  ] as const)
    await held.work(name, async () => {})
  held.stop()
  expect(worked).toEqual(['check-sheet'])

  expect((await (await it.as('supervisor')).call(endpoints.declareLive, { body: { why: reason } })).status).toBe(403)
  const declared = await admin.call(endpoints.declareLive, {
    body: { why: reason, drop: ['send-message', 'read-import'] },
  })
  expect(declared.answer).toEqual({ released: 1, dropped: 2 })
  const { rows } = await sql<{
    name: string
  }>`select name from pgboss.job where state < 'completed' order by 1`.execute(deps.db)
  expect(rows.map(({ name }) => name)).toEqual(['read-import', 'upload-next'])
  await sender.email()
  expect(mails).toBe(1)
  expect((await admin.call(endpoints.getCopy)).answer).toEqual({})
  const { rows: audited } = await sql`select about from audit where action = 'copy.declare-live'`.execute(deps.db)
  expect(audited).toEqual([{ about: 'copy:B' }])
})
