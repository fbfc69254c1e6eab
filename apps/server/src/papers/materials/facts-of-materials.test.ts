import { endpoints } from '@openbeian/contract'
import { packs } from '@openbeian/rules'
import { type Answers, unavailable, type Vision } from '@openbeian/vision'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  aFilingOf,
  anEmptyDraft,
  aPicture,
  aResource,
  look,
  openTo,
  save,
  upload,
} from '../../desks/applying/test-orders.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { readMaterialJob } from './read-material.job.ts'

const nameOnMaterial = 'national.person-name-on-paper'
const good: Answers['judge'] = { kind: 'judged', ok: true, faults: [], hints: [], measures: {} as never }
let confidence: number
const vision: Vision = {
  judge: async () => good,
  read: async () => ({
    kind: 'read',
    rotation: 0,
    quality: good,
    hints: [],
    fields: { name: { value: '王小明', confidence } },
  }),
  page: async () => unavailable('busy'),
  close: async () => {},
}

let app: TestApp
let applicant: TestCaller
let orderId: string
beforeAll(async () => {
  app = await testApp({ vision, rules: packs })
})
afterAll(() => app.close())
beforeEach(async () => {
  confidence = 0.99
  app.waiting.length = 0
  applicant = await app.as('applicant')
  const draft = await anEmptyDraft(applicant)
  orderId = draft.id
  await save(applicant, draft, aFilingOf(await aResource(app)))
  await upload(applicant, orderId, { file: await aPicture() })
})

const readAll = async () => {
  for (const { name, data } of app.waiting.splice(0))
    if (name === 'read-material') await readMaterialJob(app.deps, data as JobData['read-material'])
}
const told = async () => (await look(applicant, orderId)).findings.filter((it) => it.rule === nameOnMaterial)
const isUnknown = async () => {
  const reviewer = await app.as('reviewer')
  await openTo(reviewer, orderId)
  const { answer } = await reviewer.call(endpoints.getOrder, { params: { orderId } })
  return answer.unknown?.some((it) => it.rule === nameOnMaterial)
}

test('a name that is another on the paper is told to the one who typed it', async () => {
  await readAll()
  expect(await told()).toMatchObject([{ at: 'subject.principal.name', severity: 'warns' }])
})

test('while no paper was read nothing is known, and nobody is told anything', async () => {
  expect(await told()).toEqual([])
  expect(await isUnknown()).toBe(true)
})

test('what was read without certainty speaks against nobody', async () => {
  confidence = 0.5
  await readAll()
  expect(await told()).toEqual([])
})
