import { endpoints } from '@openbeian/contract'
import { packs } from '@openbeian/rules'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spend } from '../../records/budgets/spend.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'

let it: TestApp
let supervisor: TestCaller
const now = new Date('2026-03-02T02:00:00Z')
const wrongPassword = { budget: 'sign-ins.login', whose: { ip: '203.0.113.9', login: 'wang@example.cn' } } as const

beforeAll(async () => {
  it = await testApp({ now: () => now, rules: packs, settings: { budgets: {} } })
  supervisor = await it.as('supervisor')
  const applicant = await it.as('applicant')
  const uses = [{ budget: 'submissions.account', whose: applicant.caller }] as const
  const take = () => spend({ ...it.deps, caller: applicant.caller }, { providerId: it.provider.id, uses })
  for (let count = 0; count < 5; count++) await take().catch(() => {})
  for (let count = 0; count < 11; count++)
    await spend(it.deps, { providerId: it.provider.id, uses: [wrongPassword] }).catch(() => {})
  const handedIn = { budget: 'submissions.staff', whose: supervisor.caller } as const
  for (let count = 0; count < 2; count++) await spend(it.deps, { providerId: it.provider.id, uses: [handedIn] })
})
afterAll(() => it.close())

const list = async (who: TestCaller) => (await who.call(endpoints.listBudgets)).answer
const audited = async (action: string) => {
  const { answer } = await supervisor.call(endpoints.listAudit, { query: {} })
  return answer.entries.filter((entry) => entry.action === action)
}

test('a supervisor sees who has to wait, for what and until when, without a whole login', async () => {
  const { usedUp } = await list(supervisor)
  expect(usedUp).toMatchObject(
    [
      { budget: 'sign-ins.login', span: 'tenMinutes', address: '203.0.113.9', login: 'w***@example.cn', refused: 1 },
      {
        budget: 'submissions.account',
        span: 'hour',
        account: /^applicant-/,
        refused: 2,
        until: '2026-03-02T03:01:00.000Z',
      },
    ].map((row) => ({ ...row, ...('account' in row ? { account: expect.stringMatching(row.account) } : {}) })),
  )
})

test('and what counts at the provider, and what staff have used of theirs', async () => {
  const { inForce, staff } = await list(supervisor)
  expect(inForce.find((row) => row.budget === 'submissions.account')).toMatchObject({
    spans: { hour: 3 },
    usual: { hour: 3 },
  })
  expect(staff).toEqual([{ name: supervisor.caller.name, used: 2 }])
})

test('a provider that lets people hand in more often is told what the rules say of it', async () => {
  expect((await list(supervisor)).findings).toEqual([])
  const set = (settings: object) =>
    it.deps.db
      .updateTable('providers')
      .set({ settings: sql`jsonb_build_object('signIn', settings -> 'signIn') || ${JSON.stringify(settings)}::jsonb` })
      .execute()
  await set({ budgets: { 'submissions.address': { hour: 30 } } })
  const { findings, inForce } = await list(supervisor)
  expect(findings.map(({ rule }) => rule)).toEqual(['installation.submissions-limited'])
  expect(inForce.find((row) => row.budget === 'submissions.address')).toMatchObject({ spans: { hour: 30 } })
  await set({})
})

test('that somebody has to wait is in the audit once, and so is who looked', async () => {
  expect(await audited('budget.use-up')).toHaveLength(2)
  expect((await audited('budget.look')).length).toBeGreaterThan(0)
})

test('a limit is lifted for a reason, and the person goes on', async () => {
  const [signIn] = (await list(supervisor)).usedUp
  const params = { usedUpId: signIn?.id ?? '' }
  const lift = (who: TestCaller, reason = '本人来电核实') =>
    who.call(endpoints.liftBudget, { params, body: { reason } })
  expect((await lift(supervisor, '')).status).toBe(422)
  const elsewhere = await it.as('supervisor', { providerId: (await it.anotherProvider()).id })
  expect((await lift(elsewhere)).status).toBe(404)
  for (const role of ['reviewer', 'auditor', 'applicant'] as const)
    expect((await lift(await it.as(role))).status).toBe(403)
  expect((await lift(supervisor)).status).toBe(200)
  expect(await lift(supervisor)).toMatchObject({ status: 404, problem: { code: 'budgets.not-used-up' } })
  await spend(it.deps, { providerId: it.provider.id, uses: [wrongPassword] })
  expect(await audited('budget.lift')).toMatchObject([{ reason: '本人来电核实', byName: supervisor.caller.name }])
})
