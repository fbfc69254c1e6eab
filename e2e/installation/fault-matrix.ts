import { setTimeout as sleep } from 'node:timers/promises'
import { type Filing, inventedUscc } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSample } from '../../apps/cli/src/demo/sample.ts'
import type { JournalEntry } from '../../apps/simulator/src/journal.ts'
import type { FaultCase } from './fault-cases.ts'
import { retryUntilBack, type WholeLine, wholeLine } from './whole-line.ts'

/** How long two filings may take from the pass to their numbers, whatever happens meanwhile. */
const patienceMs = 60_000
const perCase = 2

/** Files orders under each of these faults; nothing may be lost, doubled or skipped. Prints what was seen. */
export function testFaultMatrix(cases: readonly FaultCase[]): void {
  let it: WholeLine
  const orders: string[] = []
  const rows: { step: string; fault: string; tookMs: number; kills: number; ok: boolean }[] = []

  beforeAll(async () => {
    it = await wholeLine()
  })
  afterAll(async () => {
    console.log(table(rows))
    await it?.close()
  })

  test.each(cases.map((one, n) => [one.step, one.fault, one, n] as const))(
    '%s × %s: each filing arrives once and is approved once',
    async (step, fault, one, n) => {
      const startedAt = Date.now()
      const killed = totalOf(it.kills)
      const struckBefore = struck(await it.journal())
      const row = { step, fault, tookMs: 0, kills: 0, ok: false }
      rows.push(row)
      if (one.diesAt) await it.serverThatDiesAt(one.diesAt)
      await it.faults(one.script ?? [])
      if (one.atCall) {
        const { operation, interruption, victim } = one.atCall
        it.line.arm(operation, interruption, () => it.kill(victim))
      }
      const ids: string[] = []
      for (let part = 0; part < perCase; part += 1)
        ids.push(await it.orderReady(await filingNumber(n * perCase + part)))
      orders.push(...ids)

      const killings = (one.byTheClock ?? []).map(async ({ victim, afterMs }) => {
        await sleep(afterMs)
        it.kill(victim)
      })
      await untilApproved(it, ids)
      await Promise.all(killings)
      await it.settled()
      await it.faults([])
      await it.settled()
      row.tookMs = Date.now() - startedAt
      row.kills = totalOf(it.kills) - killed
      await expectOnce(it, ids)
      const wanted = (one.diesAt || one.atCall ? 1 : 0) + (one.byTheClock?.length ?? 0)
      expect(row.kills, 'somebody was really killed').toBeGreaterThanOrEqual(Math.min(wanted, 1))
      // those with a probability may spare us, and a simulator that was killed has forgotten the rest
      const certain = (one.script ?? []).filter((fault) => !('of' in fault))
      if (one.atCall?.victim !== 'simulator') {
        expect(struck(await it.journal()) - struckBefore, 'every fault struck').toBeGreaterThanOrEqual(certain.length)
      }
      row.ok = true
    },
  )

  test('no number was skipped or taken twice, no filing was reported twice, no result was applied twice', async () => {
    const entries = await it.journal()
    const accepted = entries.flatMap((entry) => (entry.kind === 'uploadAccepted' ? [entry.sequence] : []))
    expect(accepted).toEqual(accepted.map((_, n) => n + 1))
    const ours = await it.db.selectFrom('reportFiles').select(['sequence', 'state']).orderBy('sequence').execute()
    expect(ours).toEqual(accepted.map((sequence) => ({ sequence, state: 'accepted' })))

    const subjects = entries.flatMap((entry) =>
      entry.kind === 'uploadChecked' ? entry.filings.map((filing) => filing.subjectName) : [],
    )
    expect(new Set(subjects).size).toBe(subjects.length)
    expect(subjects).toHaveLength(cases.length * perCase)
    const records = await it.db.selectFrom('reportRecords').select('orderId').execute()
    expect(records).toHaveLength(orders.length)
    const filed = await it.db.selectFrom('filedSubjects').select('orderId').execute()
    expect(new Set(filed.map((row) => row.orderId))).toEqual(new Set(orders))
    expect(filed).toHaveLength(orders.length)
  })
}

async function untilApproved(it: WholeLine, ids: string[]): Promise<void> {
  const end = Date.now() + patienceMs
  for (;;) {
    await it.approveWaiting()
    const states = await statesOf(it, ids).catch(() => [])
    const unsent = await unsentOf(it).catch(() => 1)
    if (unsent === 0 && states.length === ids.length && states.every((state) => state === 'approved')) return
    await it.openChannelAgain().catch(() => false)
    if (Date.now() > end) {
      const channel = await retryUntilBack(() => it.db.selectFrom('channels').selectAll().executeTakeFirstOrThrow())
      throw new Error(`The orders are ${states.join(' and ')}; the channel: ${channel.state}`)
    }
    await sleep(100)
  }
}

const statesOf = async (it: WholeLine, ids: string[]) =>
  (await it.db.selectFrom('orders').select('state').where('id', 'in', ids).execute()).map((row) => row.state)

/** A result may be faster than the answer to an upload. */
const unsentOf = async (it: WholeLine) =>
  (await it.db.selectFrom('reportFiles').select('id').where('state', '<>', 'accepted').execute()).length

/** Reported, accepted and approved: each in the history once. */
async function expectOnce(it: WholeLine, ids: string[]): Promise<void> {
  const rows = await retryUntilBack(() =>
    it.db
      .selectFrom('orderActions')
      .select((of) => ['action', of.fn.countAll<string>().as('times')])
      .where('orderId', 'in', ids)
      .groupBy('action')
      .execute(),
  )
  const times = Object.fromEntries(rows.map((row) => [row.action, Number(row.times)]))
  expect(times).toMatchObject({ report: ids.length, approve: ids.length })
  // a result may be faster than the answer to the upload, and then nothing waits for an SMS any more
  expect(times.accepted ?? 0).toBeLessThanOrEqual(ids.length)
  const approvals = await it.db
    .selectFrom('appliedResults')
    .select(['orderId'])
    .where('orderId', 'in', ids)
    .where('reason', '=', 'approved')
    .execute()
  expect(approvals.map((row) => row.orderId).sort()).toEqual([...ids].sort())
}

/** Another invented company each time. */
async function filingNumber(n: number): Promise<Filing> {
  const { filing } = await readSample('enterprise')
  const [service] = filing.services
  if (!service?.domains[0]) throw new Error('the sample has no domain')
  filing.subject.name = `北京矩阵样例${[...String(n).padStart(4, '0')].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}有限公司`
  filing.subject.certificate.number = inventedUscc('91', '110105', `MB${String(n).padStart(6, '0')}`)
  service.name = `矩阵样例${n}`
  service.domains[0] = { ...service.domains[0], name: `matrix${n}.demo-beian.cn`, holder: filing.subject.name }
  service.homeUrl = `www.matrix${n}.demo-beian.cn`
  return filing
}

const struck = (entries: readonly JournalEntry[]) => entries.filter((it) => it.kind === 'faultInjected').length

const totalOf = (kills: Record<string, number>) => Object.values(kills).reduce((sum, it) => sum + it, 0)

function table(rows: { step: string; fault: string; tookMs: number; kills: number; ok: boolean }[]): string {
  const lines = rows.map(({ step, fault, tookMs, kills, ok }) =>
    [ok ? '  ✓' : '  ✗', step.padEnd(52), fault.padEnd(48), `${kills} killed`, `${(tookMs / 1000).toFixed(1)} s`].join(
      '  ',
    ),
  )
  const good = rows.filter((it) => it.ok).length
  return ['fault matrix: step × fault', ...lines, `  ${good} of ${rows.length} went well`].join('\n')
}
