import { packs } from '@openbeian/rules'
import { type Answers, type Fault, type Hint, unavailable, type Vision } from '@openbeian/vision'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  aCompleteDraft,
  aFilingOf,
  anEmptyDraft,
  aPicture,
  aResource,
  openTo,
  save,
  submit,
  upload,
} from '../../desks/applying/test-orders.ts'
import { openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { factsOfMaterials } from './facts-of-materials.ts'

let seen: { faults: Fault['code'][]; hints: Hint[] }
let isBusy: boolean
const judged = (): Answers['judge'] => ({
  kind: 'judged',
  ok: true,
  faults: seen.faults.map((code) => ({ code, message: { zh: '', en: '' }, value: 1 })),
  hints: seen.hints,
  measures: {} as never,
})
const vision: Vision = {
  judge: async () => (isBusy ? unavailable('busy') : judged()),
  read: async () => unavailable('busy'),
  page: async () => unavailable('busy'),
  close: async () => {},
}

let app: TestApp
let applicant: TestCaller
let orderId: string
beforeAll(async () => {
  app = await testApp({
    vision,
    rules: packs,
    settings: {
      allowedIpRanges: [{ from: '203.0.113.0', to: '203.0.113.255' }],
      allowedDomainSuffixes: ['demo-beian.cn'],
    },
  })
})
afterAll(() => app.close())
beforeEach(async () => {
  seen = { faults: [], hints: [] }
  isBusy = false
  applicant = await app.as('applicant')
  const draft = await anEmptyDraft(applicant)
  orderId = draft.id
  await save(applicant, draft, aFilingOf(await aResource(app)))
})

async function factsOf(id = orderId) {
  const { db, cipher } = app.deps
  const reviewer = await app.as('reviewer')
  const order = await getVisibleOrder(db, reviewer.caller, await openTo(reviewer, id))
  const { facts } = await factsOfMaterials(db, { cipher, orderId: id, filing: openFiling(cipher, order) })
  return Object.values(facts.materialFacts)[0]
}

test('a picture nothing speaks against is sharp, whole, in colour, an original, and unedited', async () => {
  await upload(applicant, orderId, { file: await aPicture() })
  expect(await factsOf()).toMatchObject({
    isSharp: true,
    showsAllEdges: true,
    isInColour: true,
    isOfOriginal: true,
    editedWith: '',
    isUsedByOthers: false,
  })
})

test('a hint is no proof: it speaks against nobody, and what it is about is no longer known', async () => {
  seen.hints = ['photocopy', 'edited']
  await upload(applicant, orderId, { file: await aPicture() })
  const facts = await factsOf()
  expect(facts).toMatchObject({ isSharp: true })
  for (const fact of ['isInColour', 'isOfOriginal', 'editedWith']) expect(facts).not.toHaveProperty(fact)
})

test('an edge that is not seen is not known to be there', async () => {
  seen.hints = ['edge-unseen']
  await upload(applicant, orderId, { file: await aPicture() })
  expect(await factsOf()).not.toHaveProperty('showsAllEdges')
})

test('a letter may fill its page: of its edges nothing is said', async () => {
  seen.faults = ['CUT_EDGE']
  await upload(applicant, orderId, {
    kind: 'commitment-letter',
    file: await aPicture('enterprise-commitment-letter.jpg'),
  })
  expect(await factsOf()).not.toHaveProperty('showsAllEdges')
})

test('what nobody has looked at is not known', async () => {
  isBusy = true
  await upload(applicant, orderId, { file: await aPicture() })
  expect(await factsOf()).not.toHaveProperty('isSharp')
})

test('a picture another sponsor has handed in is known again, whoever’s draft it lies in; one customer’s sponsors are no strangers', async () => {
  await upload(applicant, orderId, { file: await aPicture() })
  const sister = await aCompleteDraft(app, applicant)
  await submit(applicant, sister.id)
  expect(await factsOf()).toMatchObject({ isUsedByOthers: false })

  const other = await app.anotherCustomer()
  const stranger = await app.as('applicant', { customerId: other.id })
  const theirs = await aCompleteDraft(app, stranger, aFilingOf(await aResource(app, other.id)))
  expect(await factsOf()).toMatchObject({ isUsedByOthers: false })
  expect((await submit(stranger, theirs.id)).status).toBe(200)
  expect(await factsOf()).toMatchObject({ isUsedByOthers: true })
})
