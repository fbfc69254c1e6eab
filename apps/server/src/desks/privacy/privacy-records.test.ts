import { endpoints, type IncidentBody } from '@openbeian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aPicture, aResource, save, serverWithRules, upload } from '../applying/test-orders.ts'
import { carryOutRetention } from './carry-out-retention.ts'
import { clocksOf } from './incident-clocks.ts'
import { documentOf, documents } from './privacy-documents.ts'
import { type PrivacyFacts, privacyFactsOf } from './privacy-facts.ts'

let it: TestApp
let admin: TestCaller
let orderId: string

beforeAll(async () => {
  it = await serverWithRules()
  admin = await it.as('admin')
  const applicant = await it.as('applicant')
  const draft = await anEmptyDraft(applicant)
  orderId = draft.id
  await save(applicant, draft, aFilingOf(await aResource(it)))
  await upload(applicant, orderId, { file: await aPicture() })
})
afterAll(() => it.close())

describe('a document', () => {
  test('has nineteen items where it says so, each in both languages with what was asked for it', async () => {
    const { answer } = await admin.call(endpoints.getPrivacyDocument, { params: { name: 'self-audit' } })
    expect(answer.items).toHaveLength(19)
    expect(new Set(documents['self-audit'].items).size).toBe(19)
    expect(answer.basis.zh).toContain('转引')
    const facts = Object.keys(await privacyFactsOf(it.deps, it.provider.id))
    for (const { question, answer: said, query } of answer.items) {
      for (const text of [question.zh, question.en, said.zh, said.en]) expect(text.length).toBeGreaterThan(3)
      expect(query.split(', ').filter((name) => !facts.includes(name))).toEqual([])
    }
  })

  test.each(['impact-assessment', 'self-audit'] as const)(
    'every answer of %s changes when what it asks changes',
    async (name) => {
      const facts = await privacyFactsOf(it.deps, it.provider.id)
      const before = documentOf(name, facts, new Date(0)).items
      for (const [at, { query }] of before.entries())
        for (const fact of query.split(', ')) {
          const changed = { ...facts, [fact]: another(facts, fact) } as PrivacyFacts
          const after = documentOf(name, changed, new Date(0)).items[at]
          expect({ fact, zh: after?.answer.zh }).not.toEqual({ fact, zh: before[at]?.answer.zh })
          expect({ fact, en: after?.answer.en }).not.toEqual({ fact, en: before[at]?.answer.en })
        }
    },
  )

  const another = (facts: PrivacyFacts, fact: string): unknown => {
    const value = Object.entries(facts).find(([name]) => name === fact)?.[1]
    if (typeof value === 'number') return value + 1
    return typeof value === 'string' ? `${value}x` : [{ kind: 'sms', name: 'sms.example.cn' }]
  }

  test('says what really is: a paper, a run of the schedule, a sender', async () => {
    const read = async () => {
      const { answer } = await admin.call(endpoints.getPrivacyDocument, { params: { name: 'self-audit' } })
      return JSON.stringify(answer.items)
    }
    const before = await read()
    expect(before).toContain('1 份材料')
    expect(before).toContain('近两天完成 0 步')
    await carryOutRetention(it.deps)
    it.deps.processors = [{ kind: 'sms', name: 'sms.example.cn' }]
    const after = await read()
    expect(after).not.toContain('近两天完成 0 步')
    expect(after).toContain('sms.example.cn')
  })
})

test('persons whose faces are stored now are counted once each, and those whose frames went are not', async () => {
  const { db } = it.deps
  const faces = async () => (await admin.call(endpoints.getPrivacyOverview)).answer.faces
  expect(await faces()).toMatchObject({ persons: 0, threshold: 100_000 })
  const by = admin.caller.accountId
  const consent = { orderId, textVersion: '1', agrees: true, decidedBy: by, decidedAt: new Date() }
  for (const [person, framesFileId] of [
    ['林', 'a'],
    ['林', 'b'],
    ['周', 'c'],
    ['吴', null],
  ] as const) {
    const personKey = Buffer.from(person)
    const { id: consentId } = await db
      .insertInto('faceConsents')
      .values({ ...consent, personKey })
      .returning('id')
      .executeTakeFirstOrThrow()
    const asked = { consentId, nonceKey: Buffer.from(''), steps: '[]', timed: true, askedBy: by }
    const times = { askedAt: new Date(), expiresAt: new Date() }
    const { id: portraitId } = await db.selectFrom('materials').select('id').limit(1).executeTakeFirstOrThrow()
    await db
      .insertInto('faceChecks')
      .values({ providerId: it.provider.id, orderId, personKey, portraitId, ...asked, ...times, framesFileId })
      .execute()
  }
  expect((await faces()).persons).toBe(2)
})

describe('an incident', () => {
  const hours = (count: number) => new Date(Date.parse('2026-11-30T00:00:00Z') + count * 3600_000)
  const body = (more: Partial<IncidentBody>): IncidentBody => ({
    ...{ title: '邮件误发给另一客户', data: '姓名', persons: 3, cause: '', measures: '', told: '', summary: '' },
    ...{ grade: 'larger', knownAt: hours(0).toISOString(), ...more },
  })

  test('of 较大 or graver is to be reported within four hours, of a lesser grade nobody counts', () => {
    expect(clocksOf(body({}), hours(3)).report?.state).toBe('running')
    expect(clocksOf(body({}), hours(5)).report?.state).toBe('late')
    expect(clocksOf(body({ reportedAt: hours(4).toISOString() }), hours(50)).report?.state).toBe('met')
    expect(clocksOf(body({ reportedAt: hours(5).toISOString() }), hours(50)).report?.state).toBe('late')
    expect(clocksOf(body({ grade: 'ordinary' }), hours(50))).toEqual({})
  })

  test('is summed up within thirty days of its end', () => {
    const handledAt = hours(10).toISOString()
    expect(clocksOf(body({}), hours(50)).summaryClock).toBeUndefined()
    expect(clocksOf(body({ handledAt }), hours(10 + 29 * 24)).summaryClock?.state).toBe('running')
    expect(clocksOf(body({ handledAt }), hours(10 + 31 * 24)).summaryClock?.state).toBe('late')
    const summarisedAt = hours(10 + 30 * 24).toISOString()
    expect(clocksOf(body({ handledAt, summarisedAt }), hours(9999)).summaryClock?.state).toBe('met')
  })

  test('is written down and changed by administrators, read by supervisors and auditors, and sealed at rest', async () => {
    const { incidentId } = (await admin.call(endpoints.openIncident, { body: body({}) })).answer
    const params = { incidentId }
    const handled = { ...body({ reportedAt: hours(1).toISOString(), told: '已报省网信办' }), expected: 1 }
    expect((await admin.call(endpoints.changeIncident, { params, body: handled })).status).toBe(200)
    expect((await admin.call(endpoints.changeIncident, { params, body: handled })).problem.code).toBe(
      'privacy.words-changed',
    )
    const auditor = await it.as('auditor')
    expect((await auditor.call(endpoints.changeIncident, { params, body: handled })).status).toBe(403)
    const { incidents } = (await auditor.call(endpoints.listIncidents)).answer
    expect(incidents).toMatchObject([{ version: 2, told: '已报省网信办', report: { state: 'met' } }])
    const { saidSealed } = await it.deps.db.selectFrom('privacyIncidents').selectAll().executeTakeFirstOrThrow()
    expect(saidSealed.includes(Buffer.from('误发'))).toBe(false)
    const elsewhere = await it.as('admin', { providerId: (await it.anotherProvider()).id })
    const theirs = await elsewhere.call(endpoints.changeIncident, { params, body: { ...handled, expected: 2 } })
    expect(theirs.problem.code).toBe('privacy.incident-unknown')
  })
})
