import { randomUUID } from 'node:crypto'
import { packs } from '@openbeian/rules'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { look } from '../../desks/applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from '../../desks/reporting/test-gateway.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { insertCall } from '../../records/channels/channel-calls.store.ts'
import { openTask } from '../../records/tasks/open-task.ts'
import { channelFacts } from './channel-facts.ts'

let it: TestGateway
beforeEach(async () => {
  it = await gatewayInTest({ rules: packs })
})
afterEach(() => it.close())

const told = () => channelFacts(it.deps, it.channelId)
const fetchedWith = (code: number | undefined, hoursAgo = 0) =>
  insertCall(it.deps.db, {
    channelId: it.channelId,
    at: new Date(it.deps.now().getTime() - hoursAgo * hourMs),
    operation: 'download',
    code,
    tookMs: 1,
  })

/** A file that came just now. */
async function aFileCame(is: { acknowledged?: boolean; applied?: boolean; byHand?: boolean } = {}): Promise<string> {
  const { id } = await it.deps.db
    .insertInto('downloadFiles')
    .values({
      channelId: it.channelId,
      fileName: `${randomUUID()}.xml`,
      state: is.applied ? 'applied' : 'stored',
      content: '{}',
      payloadSealed: Buffer.from('x'),
      payloadKey: Buffer.from(randomUUID()),
      receivedAt: it.deps.now(),
      acknowledgedAt: is.acknowledged ? it.deps.now() : null,
      importedBy: is.byHand ? it.staff.caller.accountId : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

test('a channel that owes nothing says so, and how old the blacklists are is open until something was fetched', async () => {
  const nothing = { unacknowledged: 0, resultWaitsHours: 0, overdueTasks: 0, overdueUnfiledSites: 0 }
  expect(await told()).toEqual(nothing)
  await fetchedWith(undefined)
  await fetchedWith(4)
  expect(await told()).toEqual(nothing)
  await fetchedWith(2)
  it.later(3 * hourMs)
  expect((await told()).blacklistHours).toBeCloseTo(3, 1)
})

test('files wait to be acknowledged and applied; one that was imported by hand needs no acknowledgement', async () => {
  await aFileCame()
  it.later(2 * hourMs)
  await aFileCame({ acknowledged: true })
  await aFileCame({ acknowledged: true, applied: true })
  await aFileCame({ byHand: true, applied: true })
  const { unacknowledged, resultWaitsHours, blacklistHours } = await told()
  expect(unacknowledged).toBe(1)
  expect(resultWaitsHours).toBeCloseTo(2, 1)
  expect(blacklistHours).toBeCloseTo(0, 1)
})

test('tasks count once their day is over, unfiled sites apart, and what only we ask of ourselves not at all', async () => {
  const fileId = await aFileCame({ acknowledged: true, applied: true })
  for (const kind of ['verification', 'rectify', 'unfiled-site', 'late-result'] as const) {
    const about = { about: kind, sourceKey: kind, detail: {} }
    const task = { providerId: it.provider.id, channelId: it.channelId, fileId, kind, ...about }
    await it.deps.db.transaction().execute((db) => openTask({ ...it.deps, db }, task))
  }
  expect(await told()).toMatchObject({ overdueTasks: 0, overdueUnfiledSites: 0 })
  it.later(60 * 24 * hourMs)
  expect(await told()).toMatchObject({ overdueTasks: 2, overdueUnfiledSites: 1 })
  await it.deps.db.updateTable('tasks').set({ state: 'answered' }).where('kind', '=', 'rectify').execute()
  expect(await told()).toMatchObject({ overdueTasks: 1, overdueUnfiledSites: 1 })
})

test('staff read what the channel owes at the order that waits for its report, and it goes all the same', async () => {
  const orderId = await it.orderReady()
  const debts = async () =>
    (await look(it.staff, orderId)).findings
      .filter((found) => found.rule.startsWith('report.'))
      .map((found) => found.rule)
  expect(await debts()).toEqual([])
  await fetchedWith(2, 20)
  await aFileCame()
  // within one session of the reviewer
  it.later(7 * hourMs)
  expect(await debts()).toEqual(['report.acknowledged', 'report.results-applied', 'report.blacklist-current'])
  await it.compose()
  expect(await it.stateOf(orderId)).toBe('reported')
})
