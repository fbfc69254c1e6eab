import { endpoints } from '@openbeian/contract'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { modelTerms } from '../../judging/identity/model-terms.ts'
import { type FaceSettings, inTransaction } from '../../platform/deps.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aPicture, aResource, save, serverWithRules, upload } from '../applying/test-orders.ts'
import { acceptForDemonstration } from './decide-face-terms.ts'
import { judgeFaceJob } from './judge-face.job.ts'

let app: TestApp
let admin: TestCaller
let applicant: TestCaller
let orderId: string
const about = 'services.0'
const { version } = modelTerms

const faces: FaceSettings = {
  keptDays: 7,
  terms: 'console',
  provider: {
    name: 'local',
    check: async () => {
      throw new Error('nobody is compared without terms')
    },
    close: async () => {},
  },
}

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  const order = await anEmptyDraft(applicant)
  orderId = order.id
  await save(applicant, order, aFilingOf(await aResource(app)))
  await upload(applicant, orderId, { kind: 'id-front', about, file: await aPicture() })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.deps.faces = faces
  admin = await app.as('admin')
})
afterEach(() => app.deps.db.deleteFrom('faceTerms').execute())

const look = async (who = admin) => (await who.call(endpoints.getFaceTerms)).answer
const decide = (accepts: boolean, who = admin, textVersion = version) =>
  who.call(endpoints.decideFaceTerms, { body: { accepts, textVersion } })
const consentShown = async () =>
  (await applicant.call(endpoints.getFaceStep, { params: { orderId } })).answer.consent !== undefined

test('faces are off until an administrator accepts the terms, and from then on without a restart', async () => {
  expect(await look()).toMatchObject({ state: 'undecided', isOn: false, decisions: [] })
  expect(await consentShown()).toBe(false)
  const { answer } = await decide(true)
  expect(answer).toMatchObject({
    state: 'accepted',
    isOn: true,
    decisions: [{ accepts: true, textVersion: version, byName: admin.caller.name }],
  })
  expect(await consentShown()).toBe(true)
})

test('what was accepted is withdrawn at once, and both are in the audit with who and which text', async () => {
  await decide(true)
  expect((await decide(false)).answer).toMatchObject({ state: 'withdrawn', isOn: false })
  expect(await consentShown()).toBe(false)
  const textVersion = 'any'
  const start = await applicant.call(endpoints.giveFaceConsent, {
    params: { orderId },
    body: { about, agrees: true, textVersion },
  })
  expect(start.problem.code).toBe('faces.off')
  const rows = (await auditOf(app.deps, `face-terms:${version}`)).filter(
    (it) => it.accountId === admin.caller.accountId,
  )
  expect(rows).toMatchObject([
    { action: 'face.accept-terms', byName: admin.caller.name, after: { textVersion: version } },
    { action: 'face.withdraw-terms' },
  ])
})

test('when the terms are withdrawn no more frames are taken in, and those that wait go to a person', async () => {
  await decide(true)
  const textVersion =
    (await applicant.call(endpoints.getFaceStep, { params: { orderId } })).answer.consent?.version ?? ''
  const body = { about, agrees: true, textVersion }
  await applicant.call(endpoints.giveFaceConsent, { params: { orderId }, body })
  const { answer: check } = await applicant.call(endpoints.startFaceCheck, {
    params: { orderId },
    body: { about, mode: 'camera' },
  })
  await app.deps.db.updateTable('faceChecks').set({ state: 'judging' }).where('id', '=', check.checkId).execute()
  await decide(false)
  const late = await applicant.call(endpoints.sendFaceFrames, {
    params: { orderId, checkId: check.checkId },
    body: { nonce: check.nonce, atMs: '0', sizes: '3' },
    file: Buffer.from([0xff, 0xd8, 0xff]),
  })
  expect(late.problem.code).toBe('faces.off')
  await judgeFaceJob(app.deps, { checkId: check.checkId, tries: 0 })
  const row = await app.deps.db
    .selectFrom('faceChecks')
    .select(['state', 'reasons'])
    .where('id', '=', check.checkId)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ state: 'unavailable', reasons: ['off'] })
})

test('a text that has changed since has to be read and accepted again', async () => {
  const old = { providerId: app.provider.id, textVersion: 'older', accepts: true, decidedAt: new Date() }
  await app.deps.db.insertInto('faceTerms').values(old).execute()
  expect(await look()).toMatchObject({ state: 'outdated', isOn: false })
  expect(await consentShown()).toBe(false)
  expect(await decide(true, admin, 'older')).toMatchObject({ status: 409, problem: { code: 'faces.terms-outdated' } })
})

test.each(['applicant', 'reviewer', 'supervisor', 'auditor'] as const)(
  'a %s neither sees nor accepts them',
  async (role) => {
    const who = await app.as(role)
    expect((await who.call(endpoints.getFaceTerms)).status).toBe(403)
    expect((await decide(true, who)).status).toBe(403)
    expect(await look()).toMatchObject({ isOn: false })
  },
)

test('what one provider accepts counts for no other', async () => {
  const { id: providerId } = await app.anotherProvider()
  const other = await app.as('admin', { providerId })
  await decide(true, other)
  expect(await look(other)).toMatchObject({ isOn: true })
  expect(await look()).toMatchObject({ state: 'undecided', isOn: false, decisions: [] })
  expect(await consentShown()).toBe(false)
})

test.each([
  ['environment', true],
  ['service', true],
  [undefined, false],
] as const)('where a setting of the server decides (%s) the page says so and changes nothing', async (terms, isOn) => {
  if (terms) app.deps.faces = { ...faces, terms }
  else delete app.deps.faces
  expect(await look()).toMatchObject({ state: terms ?? 'off', isOn })
  expect(await decide(false)).toMatchObject({ status: 409, problem: { code: 'faces.terms-not-asked' } })
})

test('a demonstration comes accepted, and what is withdrawn in it stays withdrawn', async () => {
  const accept = () => inTransaction(app.deps, (work) => acceptForDemonstration(work, app.provider.id))
  await accept()
  expect(await look()).toMatchObject({ state: 'accepted' })
  await decide(false)
  await accept()
  expect(await look()).toMatchObject({ state: 'withdrawn' })
})
