import { endpoints } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recountDays, sumDays } from '../../judging/rules/rule-sums.store.ts'
import { dayMs } from '../../platform/time/durations.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  anEmptyDraft,
  anOrderInReview,
  aResource,
  look,
  save,
  serverWithRules,
  submit,
} from '../applying/test-orders.ts'

let app: TestApp
let admin: TestCaller
let applicant: TestCaller
beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())
beforeEach(async () => {
  admin = await app.as('admin')
  applicant = await app.as('applicant')
})

const mobile = 'national.mobile'
const why = { zh: '运营部决定试行', en: 'operations try it' }
const rules = async (who = admin) => (await who.call(endpoints.listRules, {})).answer
const now = async (who = admin) => (await rules(who)).version
const adjust = async (ruleId: string, change: object, who = admin, expected?: number) =>
  who.call(endpoints.adjustRule, {
    params: { ruleId },
    body: { expected: expected ?? (await now(admin)), change: { why, ...change } },
  })
const restore = async (version: number, who = admin) =>
  who.call(endpoints.restoreRuleVersion, {
    params: { version: String(version) },
    body: { expected: await now(), why: '试行结束' },
  })

/** A rule that is broken by a mobile number of five digits. */
const aBadDraft = async () => {
  const filing = aFilingOf(await aResource(app))
  filing.subject.principal.mobile = '12345'
  const order = await anEmptyDraft(applicant)
  const { answer } = await save(applicant, order, filing)
  return { id: order.id, findings: answer.findings }
}
const saysSo = ({ findings }: { findings: { at: string; rule: string }[] }) =>
  findings.find((it) => it.at === 'subject.principal.mobile')

test('a rule is switched off without a release, and the next draft is judged without it', async () => {
  const rule = saysSo(await aBadDraft())?.rule ?? ''
  expect(await adjust(rule, { switch: 'off' })).toMatchObject({ status: 200 })
  expect((await rules()).rules.find(({ id }) => id === rule)).toMatchObject({
    state: 'off',
    off: why,
    adjusted: { switch: 'off', why },
  })
  expect(saysSo(await aBadDraft())).toBeUndefined()

  await admin.call(endpoints.resetRule, { params: { ruleId: rule }, query: { expected: await now() } })
  expect(saysSo(await aBadDraft())?.rule).toBe(rule)
})

test('a rule is worded and weighted otherwise, and the finding says so', async () => {
  const rule = saysSo(await aBadDraft())?.rule ?? ''
  const message = { zh: '这个手机号不行。', en: 'Not this number.' }
  await adjust(rule, { severity: 'warns', message })
  expect(saysSo(await aBadDraft())).toMatchObject({ severity: 'warns', message })
  await restore(0)
})

test('what is handed in stays under the rules of its day', async () => {
  const reviewer = await app.as('reviewer')
  const { id, rulePackVersion } = await anOrderInReview(app, applicant, reviewer)
  const strict = (await rules()).rules.find((it) => it.state === 'live' && it.severity === 'warns')
  await adjust(strict?.id ?? '', { message: { zh: '别的话。', en: 'Other words.' } })
  const passed = await act(reviewer, id, 'pass')
  expect(passed.answer.rulePackVersion).toBe(rulePackVersion)
  const { rulePackVersion: later } = await anOrderInReview(app, applicant, reviewer)
  expect(later).not.toBe(rulePackVersion)
  await restore(0)
})

test('each change is a version with its reason, and is rolled back as another', async () => {
  const rule = saysSo(await aBadDraft())?.rule ?? ''
  const before = await now()
  await adjust(rule, { switch: 'off' })
  await restore(before)
  const { versions } = (await admin.call(endpoints.listRuleVersions, {})).answer
  expect(versions.slice(0, 2)).toMatchObject([
    { version: before + 2, note: expect.stringContaining('试行结束') },
    { version: before + 1, note: why.zh, byName: expect.any(String), changed: [rule] },
  ])
  expect(saysSo(await aBadDraft())?.rule).toBe(rule)
  const audit = (await (await app.as('auditor')).call(endpoints.listAudit, {})).answer
  expect(JSON.stringify(audit)).toContain(rule)
})

test('what does not lint is refused whole, with the reason', async () => {
  expect(await adjust('no.such-rule', { switch: 'off' })).toMatchObject({
    status: 422,
    problem: { code: 'rules.adjustment-refused', message: { en: expect.stringContaining('there is no such rule') } },
  })
  const practice = (await rules()).rules.find((it) => it.severity === 'warns' && it.basis.sources.length === 1)
  expect(await adjust(practice?.id ?? '', { severity: 'blocks' })).toMatchObject({
    problem: { message: { en: expect.stringContaining('blocks without enough basis') } },
  })
})

test('of two who change the rules at once the second is told', async () => {
  const expected = await now()
  const [rule] = (await rules()).rules
  await adjust(rule?.id ?? '', { severity: 'informs' }, admin, expected)
  expect(await adjust(rule?.id ?? '', { severity: 'warns' }, admin, expected)).toMatchObject({
    status: 409,
    problem: { code: 'rules.changed-meanwhile' },
  })
  await restore(0)
})

test('reviewers read the rules and do not change them; another provider has its own', async () => {
  const reviewer = await app.as('reviewer')
  expect((await rules(reviewer)).rules.length).toBeGreaterThan(200)
  expect((await adjust(mobile, { switch: 'off' }, reviewer)).status).toBe(403)
  expect((await applicant.call(endpoints.listRules, {})).status).toBe(403)

  const elsewhere = await app.as('admin', { providerId: (await app.anotherProvider()).id })
  const [rule] = (await rules()).rules
  await adjust(rule?.id ?? '', { severity: 'informs' })
  expect((await rules(elsewhere)).version).toBe(0)
  expect((await elsewhere.call(endpoints.listRuleVersions, {})).answer.versions).toEqual([])
  await restore(0)
})

test('an adjustment is tried on past orders before it counts', async () => {
  const { id } = await aCompleteDraft(app, applicant)
  await submit(applicant, id)
  // the machine it was filed for runs out meanwhile
  await app.deps.db.updateTable('accessResources').set({ expiresOn: '2020-01-01' }).execute()
  const { findings } = await look(applicant, id)
  const [rule] = findings.filter((it) => it.at.startsWith('services.0.access') && it.severity === 'blocks')
  const body = { change: { rule: rule?.rule ?? '', severity: 'informs' as const, why }, orders: 20 }
  const trial = (await admin.call(endpoints.tryAdjustment, { body })).answer
  expect(trial.changed.concat(trial.otherFindings)).toContainEqual(
    expect.objectContaining({
      orderId: id,
      before: 'blocked',
      come: [expect.objectContaining({ rule: rule?.rule, severity: 'informs' })],
      gone: [expect.objectContaining({ rule: rule?.rule, severity: 'blocks' })],
    }),
  )
  expect((await look(applicant, id)).findings).toEqual(findings)

  const rest = (await admin.call(endpoints.tryAdjustment, { body: { ...body, orders: 1, skip: 1 } })).answer
  expect(rest.total).toBe(trial.total)
  expect(trial.orders).toBe(Math.min(20, trial.total))
  expect(rest.changed.concat(rest.otherFindings).map((it) => it.orderId)).not.toContain(id)
})

test('a rule is called by its text, with what is the same for every order', async () => {
  const { rules: all } = (await admin.call(endpoints.listRules, {})).answer
  const titleOf = (id: string) => all.find((it) => it.id === id)?.title.zh
  expect(titleOf('province.11.commitment-letter')).toMatch(/^北京市：缺少《[^…{]+》。$/)
  expect(titleOf('national.home-url-in-domains')).toBe('首页网址“…”不属于所填的任何域名。')
  expect(all.filter(({ title }) => /[{}]/.test(title.zh + title.en))).toEqual([])
})

test('which rules speak up is counted, also of what was refused', async () => {
  const { id, findings } = await aBadDraft()
  expect((await submit(applicant, id)).status).toBe(422)
  const { fired, days } = (await admin.call(endpoints.getRuleStatistics, { query: {} })).answer
  expect(fired.map(({ rule }) => rule)).toContain(saysSo({ findings })?.rule)
  expect(days).toMatchObject([{ day: shanghaiDay(app.deps.now()), blocks: expect.any(Number), refusals: 0 }])
  expect(days[0]?.blocks).toBeGreaterThan(0)
})

test('sums of days that are over say what a full count says, also when they are made anew', async () => {
  const { db, now } = app.deps
  const { id } = await aBadDraft()
  const today = shanghaiDay(now())
  const midnight = new Date(`${today}T00:00:00+08:00`).getTime()
  // the last minute of a day in China, and the first of the next: three days ago, two days ago, today
  const moments = [-2 * dayMs - 60_000, -2 * dayMs + 60_000, 60_000].map((it) => new Date(midnight + it))
  const hit = { providerId: app.provider.id, orderId: id, severity: 'warns', field: 'subject' } as const
  await db
    .insertInto('ruleHits')
    .values(moments.flatMap((at) => ['summed.one', 'summed.one', 'summed.other'].map((rule) => ({ ...hit, at, rule }))))
    .execute()
  await db
    .insertInto('orderActions')
    .values(moments.map((at) => ({ orderId: id, at, action: 'refuse', actor: 'administration', toState: 'refused' })))
    .execute()
  const told = async () => {
    const { fired, days, refusals } = (await admin.call(endpoints.getRuleStatistics, { query: { days: '4' } })).answer
    return { fired: fired.filter(({ rule }) => rule.startsWith('summed.')), days, refusals }
  }
  const counted = await told()
  expect(counted.fired).toMatchObject([
    { rule: 'summed.one', hits: 6, orders: 3 },
    { rule: 'summed.other', hits: 3, orders: 3 },
  ])
  expect(counted.refusals).toBe(3)
  expect(counted.days.map(({ day, warns, refusals }) => [day, warns > 0, refusals])).toEqual(
    moments.map((at) => [shanghaiDay(at), true, 1]),
  )
  const sums = () => db.selectFrom('ruleHitDays').selectAll().orderBy('day').orderBy('rule').execute()
  await sumDays(app.deps)
  const once = await sums()
  expect([...new Set(once.map(({ rule }) => rule))].sort()).toEqual(['', 'summed.one', 'summed.other'])
  expect(await told()).toEqual(counted)
  await sumDays(app.deps)
  expect(await sums()).toEqual(once)
  await db.updateTable('ruleHitDays').set({ hits: 0 }).execute()
  await recountDays(app.deps)
  expect(await sums()).toEqual(once)
  expect(await told()).toEqual(counted)
})
