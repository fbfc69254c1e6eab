import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aFilingOf,
  anEmptyDraft,
  aResource,
  look,
  openTo,
  save,
  serverWithRules,
} from '../../desks/applying/test-orders.ts'
import { readMobileSegments } from '../../platform/outside/mobile-segments.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let resourceId: string
beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  resourceId = await aResource(app)
})
afterAll(() => app.close())

const about = /^province\.\d\d\.local-mobile$/

/** What is said, and what is left open, of the mobiles of a sponsor in Tianjin by this list of segments. */
async function saidWith(...rows: string[]) {
  const segments = readMobileSegments(['asOf,2026-11-01', 'segment,province', ...rows].join('\n'), '2026-11-30')
  Object.assign(app.deps, { lists: { mobileSegments: segments } })
  const draft = await anEmptyDraft(applicant)
  const typed = aFilingOf(resourceId)
  typed.subject.principal.mobile = '13957180246'
  typed.subject.region = { province: '120000', city: '120100', county: '120101' }
  await save(applicant, draft, typed)
  await openTo(reviewer, draft.id)
  const { findings, unknown = [] } = await look(reviewer, draft.id)
  return {
    found: findings.filter(({ rule }) => about.test(rule)).map(({ at }) => at),
    open: unknown.filter(({ rule }) => about.test(rule)).map(({ at }) => at),
  }
}

test('a mobile of another province is found by the operator’s list; one the list does not have stays open', async () => {
  const { open, found } = await saidWith()
  expect(found).toEqual([])
  expect(open).toContain('subject.principal.mobile')

  const there = await saidWith('1395718,浙江')
  expect(there.found).toContain('subject.principal.mobile')
  expect(there.open).not.toContain('subject.principal.mobile')

  const here = await saidWith('1395718,天津')
  expect([here.found, here.open].flat()).not.toContain('subject.principal.mobile')
})
