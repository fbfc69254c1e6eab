import { endpoints, type OrderView } from '@openbeian/contract'
import type { Filing, HolderRelation, SightingKind } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  aPicture,
  aResource,
  atDomain,
  look,
  serverWithRules,
  submit,
  upload,
} from '../applying/test-orders.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let supervisor: TestCaller
let resourceId: string
beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  supervisor = await app.as('supervisor')
  resourceId = await aResource(app)
})
afterAll(() => app.close())

const at = 'services.0.domains.0.holder'
const holderRule = 'national.domain-holder-unit'
const see = (who: TestCaller, orderId: string, [kind, place, answer]: [SightingKind, string, string]) =>
  who.call(endpoints.noteSighting, { params: { orderId }, body: { kind, at: place, answer } })
const rulesOf = (found: readonly { rule: string }[] = []) => found.map(({ rule }) => rule)
const claim = (orderId: string) => reviewer.call(endpoints.claimOrder, { params: { orderId } })

function heldBy(holder: string, relation?: HolderRelation): Filing {
  const filing = atDomain(aFilingOf(resourceId), `${crypto.randomUUID().slice(0, 8)}.cn`)
  for (const domain of filing.services.flatMap(({ domains }) => domains)) {
    domain.holder = holder
    if (relation) domain.holderRelation = relation
  }
  return filing
}

test('a domain a shareholder holds is claimed with a paper, and passes once a reviewer has confirmed it', async () => {
  const draft = await aCompleteDraft(app, applicant, heldBy('周启明', 'shareholder'))
  expect(rulesOf(draft.findings)).toContain('national.material-holder-relation')
  expect(rulesOf(draft.findings)).not.toContain(holderRule)
  await upload(applicant, draft.id, { kind: 'holder-relation', about: 'services.0', file: await aPicture() })
  expect((await submit(applicant, draft.id)).status).toBe(200)
  await claim(draft.id)
  await act(reviewer, draft.id, 'confirmIdentity', { note: '与证件照片一致' })

  const before = await look(reviewer, draft.id)
  expect(rulesOf(before.unknown)).toContain(holderRule)
  expect(rulesOf(before.findings)).toContain('review.holder-confirmed')
  expect(await act(reviewer, draft.id, 'pass')).toMatchObject({ status: 422 })

  const { answer } = await see(reviewer, draft.id, ['holderRelation', at, 'shareholder'])
  expect(rulesOf(answer.unknown)).not.toContain(holderRule)
  expect(rulesOf(answer.findings)).not.toContain('review.holder-confirmed')
  expect(answer.sightings).toMatchObject([
    { kind: 'holderRelation', at: 'services.0.domains.0', answer: 'shareholder' },
  ])
  expect((await look(applicant, draft.id)).sightings).toBeUndefined()
  const noted = (await auditOf(app.deps, aboutOrder(draft.id))).filter((it) => it.action === 'order.note-sighting')
  expect(noted).toMatchObject([{ after: { kind: 'holderRelation', answer: 'shareholder' } }])
  expect((await act(reviewer, draft.id, 'pass')).answer.state).toBe('readyToReport')
})

test('a claim that nothing proves blocks, and a holder nobody claims anything of blocks at once', async () => {
  const stranger = await aCompleteDraft(app, applicant, heldBy('周启明'))
  expect(rulesOf(stranger.findings)).toContain(holderRule)

  const claimed = await aCompleteDraft(app, applicant, heldBy('周启明', 'senior-manager'))
  await upload(applicant, claimed.id, { kind: 'holder-relation', about: 'services.0', file: await aPicture() })
  await submit(applicant, claimed.id)
  await claim(claimed.id)
  const { answer } = await see(reviewer, claimed.id, ['holderRelation', at, 'stranger'])
  expect(rulesOf(answer.findings)).toContain(holderRule)
})

async function inHand(filing = heldBy(aFilingOf(resourceId).subject.name)): Promise<OrderView> {
  const { id } = await aCompleteDraft(app, applicant, filing)
  await submit(applicant, id)
  await claim(id)
  return look(reviewer, id)
}

test('what a reviewer saw lets the rules answer, until what stood there changes', async () => {
  const filing = heldBy(aFilingOf(resourceId).subject.name)
  const { id } = await inHand(filing)
  await see(reviewer, id, ['realName', 'services.0.domains.0.name', 'yes'])
  await see(reviewer, id, ['phoneAnswered', 'subject.principal.mobile', 'no'])
  const seen = (await see(reviewer, id, ['watermark', 'subject.materials.subject-certificate', 'other'])).answer
  expect(rulesOf(seen.unknown)).not.toContain('national.domain-real-name')
  expect(rulesOf(seen.findings)).toEqual(
    expect.arrayContaining(['national.paper-watermark', 'national.mobile-answered']),
  )

  await act(reviewer, id, 'confirmIdentity', { note: '与证件照片一致' })
  await act(reviewer, id, 'sendBack', { reasons: [{ at: 'services.0.domains.0.name', text: '请更换域名' }] })
  const { version } = await look(applicant, id)
  const changed = atDomain(filing, 'another-one.cn')
  await applicant.call(endpoints.saveDraft, { params: { orderId: id }, body: { version, filing: changed } })
  const later = await look(reviewer, id)
  expect(later.sightings?.filter(({ isStale }) => isStale).map(({ kind }) => kind)).toEqual(['realName'])
  expect(rulesOf(later.unknown)).toContain('national.domain-real-name')
})

test('nobody notes what was not before them, and whoever prepared an order not at all', async () => {
  const { id } = await inHand()
  const place = 'services.0.domains.0.name'
  expect(await see(reviewer, id, ['realName', 'services.0.domains.7.name', 'yes'])).toMatchObject({
    status: 409,
    problem: { code: 'order.nothing-to-see' },
  })
  expect(await see(reviewer, id, ['realName', place, 'perhaps'])).toMatchObject({ status: 409 })
  expect(await see(supervisor, id, ['realName', place, 'yes'])).toMatchObject({
    problem: { code: 'order.claimed-by-other' },
  })
  expect((await see(applicant, id, ['realName', place, 'yes'])).status).toBe(403)
  await reviewer.call(endpoints.releaseOrder, { params: { orderId: id } })
  expect(await see(supervisor, id, ['realName', place, 'yes'])).toMatchObject({
    problem: { code: 'order.papers-closed' },
  })
})
